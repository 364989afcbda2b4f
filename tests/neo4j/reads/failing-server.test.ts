import { afterEach, describe, expect, test } from "vitest";
import { createBoltDatabase } from "../../../src/neo4j/calls/bolt-database.ts";
import { createDriver } from "../../../src/neo4j/driver/driver.ts";
import { type ScriptedBolt, startScriptedBolt } from "../../setup/processes/scripted-bolt.ts";
import { failureOf } from "../failure-of.ts";

const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const { close } of opened.splice(0).reverse()) await close();
});

const runsOf = ({ heard }: ScriptedBolt) => heard.filter((line) => line.endsWith("RUN"));

// Failures that the real server cannot be made to show.
describe.each(["own", "driver"] as const)("carried by %s", (transport) => {
  async function open(script: Parameters<typeof startScriptedBolt>[0]) {
    const server = await startScriptedBolt(script);
    const address = { uri: server.uri, user: "u", password: "p", database: undefined };
    const database = createBoltDatabase({
      driver: createDriver(address),
      address,
      embedded: false,
      transport,
      queryTimeoutMs: 5000,
      status: () => "up",
    });
    opened.push(server, database);
    return { server, read: () => database.read({ text: "RETURN 1", parameters: {} }) };
  }

  /** Every RUN fails until this is called with false. */
  function failing(code: string) {
    let isFailing = true;
    const script = (message: string) => {
      if (!isFailing) return undefined;
      if (message === "RUN") return [["FAILURE", { code, message: "No." }]] as const;
      return message === "PULL" ? ([["IGNORED"]] as const) : undefined;
    };
    return { script, recover: () => (isFailing = false) };
  }

  test.each([
    ["Neo.ClientError.Transaction.TransactionTimedOut", "QUERY_TIMEOUT"],
    ["Neo.TransientError.General.MemoryPoolOutOfMemory", "RESULT_TOO_LARGE"],
    ["Neo.ClientError.Security.Forbidden", "DATABASE_UNAVAILABLE"],
    ["Neo.TransientError.Transaction.Terminated", "DATABASE_UNAVAILABLE"],
    ["Neo.DatabaseError.Transaction.TransactionLogError", "READ_ONLY"],
    ["Neo.DatabaseError.General.UnknownError", "INTERNAL_SERVER_ERROR"],
  ])("the server's %s is %s and not asked again, and the next read is answered", async (code, ours) => {
    const { script, recover } = failing(code);
    const { server, read } = await open(script);
    expect(await failureOf(read())).toMatchObject({ code: ours });
    expect(runsOf(server)).toHaveLength(1);
    recover();
    expect(await read()).toEqual([[1]]);
  });

  test.each(["AuthorizationExpired", "TokenExpired"])(
    "after %s the read is sent again over another connection",
    async (code) => {
      const { server, read } = await open((message, connection) => {
        if (connection > 1) return undefined;
        if (message === "PULL") return [["IGNORED"]];
        return message === "RUN"
          ? [["FAILURE", { code: `Neo.ClientError.Security.${code}`, message: "No." }]]
          : undefined;
      });
      expect(await read()).toEqual([[1]]);
      expect(runsOf(server)).toEqual(["1 RUN", "2 RUN"]);
    },
  );

  test("a connection that closes in the middle of an answer is replaced, and the read sent again", async () => {
    let answers = 0;
    const { server, read } = await open((message) => {
      if (message !== "PULL" || ++answers > 1) return undefined;
      setTimeout(() => server.cut(), 20);
      return [["RECORD", [1]]];
    });
    expect(await read()).toEqual([[1]]);
    expect(runsOf(server)).toEqual(["1 RUN", "2 RUN"]);
  });
});
