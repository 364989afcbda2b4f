import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database, StatementEvent } from "../../src/neo4j/calls/database.ts";
import { clearGraph, openTestDatabase } from "../setup/database/test-database.ts";
import { failureOf } from "./failure-of.ts";
import { takePlaces, takeStreams } from "./take-places.ts";

const statement = { text: "RETURN 'waits'", parameters: {} };

describe.each(["own", "driver"])("with reads carried by %s", (transport) => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase({ EGOV_READ_TRANSPORT: transport });
  });
  beforeEach(() => clearGraph(database));
  afterAll(() => database.close());

  /** The calls of a Database, each as one that is not answered before it was admitted. */
  const calls: Record<string, (signal: AbortSignal) => Promise<unknown>> = {
    read: (signal) => database.read(statement, { signal }),
    stream: (signal) => database.stream(statement, { signal })[Symbol.asyncIterator]().next(),
    write: (signal) => database.write((run) => run(statement), { signal }),
  };

  test.each(Object.entries(calls))(
    "a %s whose caller leaves while it waits for a place is never sent",
    async (name, call) => {
      const giveBack = await (name === "stream" ? takeStreams : takePlaces)(database);
      const sent: StatementEvent[] = [];
      const stop = database.onStatement((event) => sent.push(event));
      const leaving = new AbortController();
      const waiting = failureOf(call(leaving.signal));
      leaving.abort(new Error("gone"));
      expect((await waiting).message).toBe("gone");
      await giveBack();
      // Whatever had been admitted would have been sent before this one.
      await database.read({ text: "RETURN 'after'", parameters: {} });
      stop();
      expect(sent.map(({ text }) => text).filter((text) => text.startsWith("RETURN"))).toEqual([
        "RETURN 'after'",
      ]);
    },
  );

  test("the wait for a place is part of a call's time", async () => {
    const giveBack = await takePlaces(database);
    const failure = await failureOf(database.read(statement, { timeoutMs: 200 }));
    await giveBack();
    expect(failure).toMatchObject({ code: "QUERY_TIMEOUT", details: { timeoutMs: 200 } });
  });

  test("calls of one request share its time: one that begins when it is up is not sent", async () => {
    const sent: StatementEvent[] = [];
    const stop = database.onStatement((event) => sent.push(event));
    const since = performance.now() - 500;
    expect(await failureOf(database.read(statement, { timeoutMs: 400, since }))).toMatchObject({
      code: "QUERY_TIMEOUT",
      details: { timeoutMs: 400 },
    });
    expect(await database.read(statement, { timeoutMs: 60_000, since })).toEqual([["waits"]]);
    stop();
    expect(sent).toHaveLength(1);
  });
});
