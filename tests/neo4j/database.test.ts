import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database, StatementEvent } from "../../src/neo4j/calls/database.ts";
import { clearGraph, openTestDatabase } from "../setup/database/test-database.ts";
import { failureOf } from "./failure-of.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(() => clearGraph(database));
afterAll(() => database.close());

const endless = "UNWIND range(1, 100000000) AS a UNWIND range(1, 1000) AS b RETURN max(a * b % 7)";
const rows = (text: string, parameters: Record<string, unknown> = {}) => database.read({ text, parameters });
/** Waits until no transaction with this metadata runs in the server. @returns how long that took */
async function untilGone(mark: string): Promise<number> {
  const startedAt = performance.now();
  const text = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.mark = $mark RETURN count(*)";
  while ((await rows(text, { mark }))[0]?.[0] !== 0) {
    await pause(20);
  }
  return performance.now() - startedAt;
}

describe("read", () => {
  test("returns rows as arrays in the order of RETURN, numbers and nulls as they are", async () => {
    expect(await rows("UNWIND $list AS n RETURN n, n * 2, [n, null], n / 4.0", { list: [1, 2] })).toEqual([
      [1, 2, [1, null], 0.25],
      [2, 4, [2, null], 0.5],
    ]);
  });

  test("sends whole numbers as integers, so that LIMIT and integer properties accept them", async () => {
    expect(await rows("UNWIND range(1, 9) AS n RETURN n LIMIT $limit", { limit: 2 })).toEqual([[1], [2]]);
    expect(await rows("RETURN valueType($one), valueType($half)", { one: 1, half: 0.5 })).toEqual([
      ["INTEGER NOT NULL", "FLOAT NOT NULL"],
    ]);
  });

  test("passes amounts beyond 2^53 exactly, in as bigint and out as text", async () => {
    expect(await rows("RETURN toString($amount)", { amount: 9_007_199_254_740_993n })).toEqual([
      ["9007199254740993"],
    ]);
  });

  test("refuses to write", async () => {
    const failure = await failureOf(rows("CREATE (:Entity {id: 'x'})"));
    expect(failure).toMatchObject({ code: "INTERNAL_SERVER_ERROR", details: {} });
    expect(await rows("MATCH (n:Entity) RETURN count(n)")).toEqual([[0]]);
  });

  test("says nothing of Neo4j's own words, and keeps them as the cause", async () => {
    const failure = await failureOf(rows("MATCH (secret) RETRUN secret"));
    expect(failure.message).toBe("The database could not carry out the request.");
    expect(String(failure.cause)).toContain("RETRUN");
  });

  test("answers 500 at once over 50 connections", async () => {
    const answers = await Promise.all(Array.from({ length: 500 }, (_, n) => rows("RETURN $n", { n })));
    expect(answers).toEqual(Array.from({ length: 500 }, (_, n) => [[n]]));
  });

  test.each([
    ["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line"],
    ["LOAD CSV FROM 'http://127.0.0.1:1/x.csv' AS line RETURN line"],
  ])("reads no file and no address: %s", async (text) => {
    const failure = await failureOf(rows(text));
    expect(failure.code).toBe("INTERNAL_SERVER_ERROR");
    expect(String(failure.cause)).toMatch(/allow_csv_import_from_file_urls|blocked/);
  });
});

describe("limits", () => {
  test("a read that takes too long fails once with QUERY_TIMEOUT and is ended in the server", async () => {
    const sent: StatementEvent[] = [];
    const stop = database.onStatement((event) => sent.push(event));
    const startedAt = performance.now();
    const call = database.read(
      { text: endless, parameters: {} },
      { timeoutMs: 300, metadata: { mark: "slow" } },
    );
    expect(await failureOf(call)).toMatchObject({ code: "QUERY_TIMEOUT", details: { timeoutMs: 300 } });
    expect(performance.now() - startedAt).toBeLessThan(1300);
    expect(await untilGone("slow")).toBeLessThan(1000);
    stop();
    expect(sent.filter((event) => event.text === endless)).toHaveLength(1);
  });

  test("an aborted read rejects with the signal's reason and is ended in the server within a second", async () => {
    const leaving = new AbortController();
    const call = failureOf(
      database.read(
        { text: endless, parameters: {} },
        { signal: leaving.signal, metadata: { mark: "abort" } },
      ),
    );
    await pause(200);
    leaving.abort(new Error("gone"));
    expect((await call).message).toBe("gone");
    expect(await untilGone("abort")).toBeLessThan(1000);
  });

  test("a signal that was aborted before sends nothing", async () => {
    const sent: StatementEvent[] = [];
    const stop = database.onStatement((event) => sent.push(event));
    const call = database.read(
      { text: "RETURN 1", parameters: {} },
      { signal: AbortSignal.abort(new Error("gone")) },
    );
    expect((await failureOf(call)).message).toBe("gone");
    stop();
    expect(sent).toEqual([]);
  });

  test("an answer that needs too much memory fails once with RESULT_TOO_LARGE", {
    timeout: 90_000,
  }, async () => {
    const sent: StatementEvent[] = [];
    const stop = database.onStatement((event) => sent.push(event));
    const text = "UNWIND range(1, 100000000) AS n RETURN collect(n)";
    const failure = await failureOf(database.read({ text, parameters: {} }, { timeoutMs: 80_000 }));
    stop();
    expect(failure.code).toBe("RESULT_TOO_LARGE");
    expect(sent).toHaveLength(1);
    expect(await rows("RETURN 1")).toEqual([[1]]);
  });

  test("the read that finds every connection busy fails with OVERLOADED after a second", async () => {
    const streams = Array.from({ length: 50 }, () =>
      database
        .stream({ text: "UNWIND range(1, 100000) AS n RETURN n", parameters: {} })
        [Symbol.asyncIterator](),
    );
    await Promise.all(streams.map((stream) => stream.next()));
    const startedAt = performance.now();
    const failure = await failureOf(rows("RETURN 1"));
    const waitedMs = performance.now() - startedAt;
    await Promise.all(streams.map((stream) => stream.return?.()));
    expect(failure).toMatchObject({ code: "OVERLOADED", details: { connections: 50 } });
    expect(waitedMs).toBeGreaterThan(900);
    expect(waitedMs).toBeLessThan(1500);
    expect(await rows("RETURN 1")).toEqual([[1]]);
  });
});

describe("stream", () => {
  test("yields every row in order", async () => {
    const got: unknown[][] = [];
    for await (const row of database.stream({
      text: "UNWIND range(1, 3000) AS n RETURN n",
      parameters: {},
    })) {
      got.push(row);
    }
    expect(got).toEqual(Array.from({ length: 3000 }, (_, index) => [index + 1]));
  });

  test("ends in the server when its reader leaves early, and holds no rows meanwhile", async () => {
    const text = "UNWIND range(1, 50000000) AS n RETURN n, 'some words that take room ' + n";
    const before = process.memoryUsage().heapUsed;
    for await (const [n] of database.stream({ text, parameters: {} }, { metadata: { mark: "stream" } })) {
      if (n === 20_000) {
        await pause(300);
        break;
      }
    }
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100_000_000);
    expect(await untilGone("stream")).toBeLessThan(1000);
  });

  test("is ended in the server when it is aborted although its reader has paused", async () => {
    const leaving = new AbortController();
    const options = { metadata: { mark: "paused" }, signal: leaving.signal };
    const text = "UNWIND range(1, 50000000) AS n RETURN n";
    const stream = database.stream({ text, parameters: {} }, options)[Symbol.asyncIterator]();
    await stream.next();
    leaving.abort(new Error("gone"));
    expect(await untilGone("paused")).toBeLessThan(1000);
    expect((await failureOf(stream.next())).message).toBe("gone");
  });
});

test("every statement is told to listeners, failed ones too, until they leave", async () => {
  const sent: StatementEvent[] = [];
  const stop = database.onStatement((event) => sent.push(event));
  await rows("RETURN 1");
  await failureOf(rows("RETURN 1 / 0"));
  await database.write((run) => run({ text: "RETURN 2", parameters: {} }));
  stop();
  await rows("RETURN 3");
  expect(sent.map(({ text, mode }) => [text, mode])).toEqual([
    ["RETURN 1", "read"],
    ["RETURN 1 / 0", "read"],
    ["RETURN 2", "write"],
  ]);
  expect(sent.every(({ durationMs }) => durationMs > 0)).toBe(true);
});
