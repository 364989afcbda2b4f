import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { ReadPool } from "../../../src/neo4j/bolt/read-pool.ts";
import { type ScriptedBolt, startScriptedBolt } from "../../setup/processes/scripted-bolt.ts";

const never = new Promise<never>(() => undefined);
const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const { close } of opened.splice(0).reverse()) await close();
});

async function open(
  script: Parameters<typeof startScriptedBolt>[0],
  options: Partial<ConstructorParameters<typeof ReadPool>[0]> = {},
) {
  const server = await startScriptedBolt(script);
  const pool = new ReadPool({
    address: { uri: server.uri, user: "u", password: "p", database: undefined },
    maxConnections: 5,
    timeoutMs: 300,
    endingMs: 5000,
    idleMs: 5000,
    waitMs: 5000,
    ...options,
  });
  opened.push(server, { close: () => pool.close() });
  return { server, run: (until = never) => pool.run(["RETURN 1", {}, {}], until) };
}

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => ({ code: "none", message: "" }),
    ({ code, message }) => ({ code, message: String(message) }),
  );
const runsOf = ({ heard }: ScriptedBolt) => heard.filter((line) => line.endsWith("RUN"));
const fails = (code: string) =>
  [["FAILURE", { code: `Neo.ClientError.Security.${code}`, message: "No." }]] as const;

describe("an authorization that has ended", () => {
  test.each(["AuthorizationExpired", "TokenExpired", "Unauthorized", "CredentialsExpired"])(
    "%s closes every connection that had it",
    async (code) => {
      let isOver = false;
      const { server, run } = await open((message, connection) => {
        if (!isOver || connection > 2) return undefined;
        return message === "RUN" ? fails(code) : message === "PULL" ? [["IGNORED"]] : undefined;
      });
      await Promise.all([run(), run()]);
      isOver = true;
      expect(await failureOf(run())).toEqual({ code: `Neo.ClientError.Security.${code}`, message: "No." });
      expect(await run()).toEqual([[1]]);
      await expect.poll(() => server.heard).toEqual(expect.arrayContaining(["1 CLOSED", "2 CLOSED"]));
      expect(runsOf(server).at(-1)).toBe("3 RUN");
    },
  );

  test("a statement that runs meanwhile comes to its end, and its connection serves no other", async () => {
    let isOver = false;
    const { server, run } = await open((message, connection) => {
      if (connection > 2 || !isOver) return undefined;
      if (message === "PULL") return [["IGNORED"]];
      return message === "RUN" ? fails("AuthorizationExpired") : undefined;
    });
    const [slow] = await Promise.all([run(), run()]);
    isOver = true;
    await Promise.all([failureOf(run()), failureOf(run())]);
    expect(slow).toEqual([[1]]);
    expect(await Promise.all([run(), run()])).toEqual([[[1]], [[1]]]);
    expect(runsOf(server).slice(-2).sort()).toEqual(["3 RUN", "4 RUN"]);
  });

  test("a statement that was forbidden leaves its connection as it is", async () => {
    let isForbidden = true;
    const { server, run } = await open(
      (message) => {
        if (!isForbidden) return undefined;
        return message === "RUN" ? fails("Forbidden") : message === "PULL" ? [["IGNORED"]] : undefined;
      },
      { maxConnections: 1 },
    );
    expect((await failureOf(run())).code).toBe("Neo.ClientError.Security.Forbidden");
    isForbidden = false;
    expect(await run()).toEqual([[1]]);
    expect(runsOf(server)).toEqual(["1 RUN", "1 RUN"]);
  });
});

describe("a message that is ignored without a failure", () => {
  test.each([["RUN", "PULL"], ["PULL"], ["HELLO", "LOGON"], ["LOGON"]])(
    "%s: the statement fails as one whose connection is lost, and the next has another connection",
    async (...ignored) => {
      const { server, run } = await open((message, connection) =>
        connection === 1 && ignored.includes(message) ? [["IGNORED"]] : undefined,
      );
      expect(await failureOf(run())).toEqual({
        code: "ServiceUnavailable",
        message: "The server ignored a message without saying why.",
      });
      expect(await run()).toEqual([[1]]);
      expect(runsOf(server).at(-1)).toBe("2 RUN");
    },
  );

  test("RESET: the next statement has another connection", async () => {
    const { server, run } = await open((message) => (message === "RESET" ? [["IGNORED"]] : undefined), {
      idleMs: 0,
    });
    expect([await run(), await run()]).toEqual([[[1]], [[1]]]);
    expect(runsOf(server)).toEqual(["1 RUN", "2 RUN"]);
  });
});

test("connections that lay idle for long are all asked for a sign of life at once", async () => {
  const { server, run } = await open(
    (message, connection) => (message === "RESET" && connection <= 5 ? "silent" : undefined),
    { idleMs: 0 },
  );
  await Promise.all([run(), run(), run(), run(), run()]);
  const before = server.heard.length;
  expect(await run()).toEqual([[1]]);
  expect(server.heard.slice(before, before + 5).sort()).toEqual([1, 2, 3, 4, 5].map((n) => `${n} RESET`));
  expect(runsOf(server).at(-1)).toBe("6 RUN");
});

describe("a statement that is left", () => {
  /** The first connection logs on, and nothing comes from it any more. */
  const neverEnding = (message: string, connection: number) =>
    connection === 1 && message !== "HELLO" && message !== "LOGON" ? ("silent" as const) : undefined;
  /** Rejects when the statement has come to the server. */
  const left = async (server: ScriptedBolt) => {
    while (!server.heard.includes("1 RUN")) await pause(10);
    throw new Error("left");
  };

  test("holds its connection until the server has ended it, however long that takes", async () => {
    const { server, run } = await open(neverEnding, { maxConnections: 1, waitMs: 1000 });
    await expect(run(left(server))).rejects.toThrow("left");
    expect(await failureOf(run())).toEqual({
      code: "OVERLOADED",
      message: "All 1 connections to the database are busy. Try again in some seconds.",
    });
    expect(runsOf(server)).toEqual(["1 RUN"]);
  });

  test("gives its connection up when the server never says that it ended", async () => {
    const { server, run } = await open(neverEnding, { maxConnections: 1, endingMs: 200 });
    await expect(run(left(server))).rejects.toThrow("left");
    expect(await run()).toEqual([[1]]);
    expect(runsOf(server)).toEqual(["1 RUN", "2 RUN"]);
  });
});
