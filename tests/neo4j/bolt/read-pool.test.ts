import { setTimeout as pause } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ReadPool } from "../../../src/neo4j/bolt/read-pool.ts";
import { toBoltParameters } from "../../../src/neo4j/driver/parameters.ts";
import { openTestDriver, testConfig } from "../../setup/database/test-database.ts";
import { type BoltProxy, startBoltProxy } from "../../setup/processes/bolt-proxy.ts";

const never = new Promise<never>(() => undefined);
const server = testConfig({}).neo4j;
if (!server) throw new Error("The tests name their server by NEO4J_URI.");
let proxy: BoltProxy;
let pool: ReadPool;
beforeAll(async () => {
  proxy = await startBoltProxy(server.uri);
  pool = open();
});
afterAll(async () => {
  pool.close();
  await proxy.close();
});

const open = (options: Partial<ConstructorParameters<typeof ReadPool>[0]> = {}) =>
  new ReadPool({
    address: { ...server, uri: proxy.uri },
    maxConnections: 3,
    timeoutMs: 500,
    endingMs: 5000,
    idleMs: 5000,
    waitMs: 5000,
    ...options,
  });
const endless = "UNWIND range(1, 100000000) AS a UNWIND range(1, 1000) AS b RETURN max(a * b % 7)";
const run = (text: string, parameters: object = {}, until = never) =>
  pool.run([text, parameters, { mode: "r" }], until);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "none",
    (cause) => cause.code,
  );

test("values go to the server and come back as the driver's do", async () => {
  const driver = openTestDriver();
  const session = driver.session({ defaultAccessMode: "READ" });
  const value = fc.oneof(
    fc.string({ unit: "binary" }).filter((text) => !/\p{Surrogate}/u.test(text)),
    fc.maxSafeInteger(),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.boolean(),
    fc.constant(null),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Number.isInteger(number)),
  );
  const lists = fc.array(fc.oneof(value, fc.array(value, { maxLength: 20 })), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(lists, async (list) => {
      const text = "RETURN $list, size($list), [v IN $list | valueType(v)]";
      const { records } = await session.run(text, toBoltParameters({ list }));
      expect(await run(text, { list })).toEqual(records.map((record) => [...record.values()]));
    }),
    { numRuns: 50 },
  );
  await session.close();
  await driver.close();
});

test("rows of many sizes arrive whole, up to megabytes", async () => {
  for (const size of [0, 1, 1000, 70_000, 3_000_000]) {
    const rows = await run(
      "UNWIND [1, 2] AS n RETURN reduce(s = 'ä', i IN range(1, 6) | s + n), range(1, $size / 10)",
      {
        size,
      },
    );
    expect(rows.map(([text, list]) => [text, (list as unknown[]).length])).toEqual([
      ["ä111111", Math.floor(size / 10)],
      ["ä222222", Math.floor(size / 10)],
    ]);
  }
});

test("a failure is the server's, and the connection serves the next statement", async () => {
  expect(await codeOf(run("RETRUN 1"))).toBe("Neo.ClientError.Statement.SyntaxError");
  // The rows before it are not taken for an answer.
  expect(await codeOf(run("UNWIND [2, 1, 0] AS n RETURN 1 / n"))).toBe(
    "Neo.ClientError.Statement.ArithmeticError",
  );
  expect(await run("RETURN 1")).toEqual([[1]]);
});

test("a connection that lies idle keeps nobody's rows", async () => {
  setFlagsFromString("--expose-gc");
  const collectGarbage = runInNewContext("gc") as () => void;
  const idle = open();
  const read = async (text: string) =>
    new WeakRef((await idle.run([text, {}, {}], new Promise<never>(() => undefined))) as object);
  const rows = await Promise.all([
    read("UNWIND range(1, 1000) AS n RETURN n"),
    read("RETURN [x IN range(1, 1000) | toString(x)]"),
    read("UNWIND ['a', 'b'] AS n RETURN {n: n}"),
  ]);
  await pause(10);
  collectGarbage();
  expect(rows.map((ref) => ref.deref())).toEqual([undefined, undefined, undefined]);
  idle.close();
});

test("one statement more than there are connections waits for one, and not for ever", async () => {
  const small = open({ waitMs: 10 });
  const ask = (text: string) => small.run([text, {}, {}], never);
  const slow = () => ask("UNWIND range(1, 1500000) AS n RETURN max(n % 7)");
  const codes = await Promise.all([slow(), slow(), slow(), ask("RETURN 1")].map(codeOf));
  expect(codes).toEqual(["none", "none", "none", "OVERLOADED"]);
  expect(await ask("RETURN 1")).toEqual([[1]]);
  small.close();

  const wave = Array.from({ length: 12 }, (_, n) => run("RETURN $n", { n }));
  expect(await Promise.all(wave)).toEqual(wave.map((_, n) => [[n]]));
});

test("a wave of statements that are left is followed by another, which is answered", async () => {
  const left = Array.from({ length: 6 }, () =>
    run(
      endless,
      {},
      pause(100).then(() => Promise.reject(new Error("left"))),
    ).catch(() => "left"),
  );
  await pause(100);
  const next = Array.from({ length: 6 }, (_, n) => run("RETURN $n", { n }));
  expect(await Promise.all(left)).toEqual(left.map(() => "left"));
  expect(await Promise.all(next)).toEqual(next.map((_, n) => [[n]]));
});

test("a statement that is left is ended in the server, whose connection serves the next one", async () => {
  const leave = pause(200).then(() => Promise.reject(new Error("left")));
  await expect(run(endless, {}, leave)).rejects.toThrow("left");
  const startedAt = performance.now();
  const running =
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 100000000)' RETURN 1";
  while ((await run(running)).length > 0) await pause(10);
  expect(performance.now() - startedAt).toBeLessThan(1000);
});

test("a wrong password is the server's word", async () => {
  const stranger = open({ address: { ...server, password: "wrong" } });
  expect(await codeOf(stranger.run(["RETURN 1", {}, {}], never))).toBe(
    "Neo.ClientError.Security.Unauthorized",
  );
  stranger.close();
});

describe("over a network that fails", () => {
  test("a connection that was cut while it lay idle is not used again", async () => {
    await run("RETURN 1");
    proxy.cut();
    await pause(50);
    expect(await run("RETURN 2")).toEqual([[2]]);
  });

  test("a statement whose connection is cut fails as the driver's would", async () => {
    const cut = codeOf(run("UNWIND range(1, 100000000) AS n RETURN max(n % 7)"));
    await pause(200);
    proxy.cut();
    expect(await cut).toBe("ServiceUnavailable");
  });

  test("a connection that lay idle for long is asked for a sign of life first", async () => {
    const patient = open({ idleMs: 0 });
    const ask = () => patient.run(["RETURN 1", {}, {}], never);
    await ask();
    proxy.swallow(true);
    const startedAt = performance.now();
    const asked = ask();
    await pause(300);
    proxy.swallow(false);
    // The sign of life was swallowed: after half a second another connection is made.
    expect(await asked).toEqual([[1]]);
    expect(performance.now() - startedAt).toBeGreaterThan(450);
    patient.close();
  });

  test("a server that does not answer the greeting, or is not there, is ServiceUnavailable", async () => {
    const lonely = open();
    proxy.swallow(true);
    expect(await codeOf(lonely.run(["RETURN 1", {}, {}], never))).toBe("ServiceUnavailable");
    proxy.swallow(false);
    await proxy.refuse(true);
    expect(await codeOf(lonely.run(["RETURN 1", {}, {}], never))).toBe("ServiceUnavailable");
    await proxy.refuse(false);
    expect(await lonely.run(["RETURN 1", {}, {}], never)).toEqual([[1]]);
    lonely.close();
  });

  test("what runs when the pool is closed fails, and nothing is asked afterwards", async () => {
    const closing = open();
    const running = codeOf(closing.run(["UNWIND range(1, 100000000) AS n RETURN max(n % 7)", {}, {}], never));
    await pause(200);
    closing.close();
    expect(await running).toBe("ServiceUnavailable");
    await expect(closing.run(["RETURN 1", {}, {}], never)).rejects.toThrow("The pool is closed.");
  });
});
