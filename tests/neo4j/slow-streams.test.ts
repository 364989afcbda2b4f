import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database, StatementEvent } from "../../src/neo4j/calls/database.ts";
import { watchGraphVersions } from "../../src/store/versions/graph-versions.ts";
import { clearGraph, openTestDatabase } from "../setup/database/test-database.ts";
import { failureOf } from "./failure-of.ts";
import { openSlowStream, takePlaces, takeStreams } from "./take-places.ts";
import { untilGone } from "./until-gone.ts";

const one = { text: "RETURN 1", parameters: {} };

describe.each(["own", "driver"])("with reads carried by %s", (transport) => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase({ EGOV_READ_TRANSPORT: transport });
  });
  beforeEach(() => clearGraph(database));
  afterAll(() => database.close());

  test("50 slow readers keep no read, no write and no poll of the version waiting", async () => {
    const giveBack = await takeStreams(database);
    const late = Promise.all(Array.from({ length: 30 }, () => failureOf(openSlowStream(database).next())));
    const versions = await watchGraphVersions(database, { intervalMs: 3_600_000 });
    const reads = await Promise.all(Array.from({ length: 50 }, () => database.read(one)));
    await database.write((run) =>
      run({
        text: "MATCH (graph:Graph) SET graph.version = 1 CREATE (:GraphVersion {version: 1, publishedAt: 5})",
        parameters: {},
      }),
    );
    expect(reads).toEqual(Array.from({ length: 50 }, () => [[1]]));
    expect(await versions.refresh()).toBe(1);
    // No place became free meanwhile.
    for (const failure of await late)
      expect(failure).toMatchObject({
        code: "OVERLOADED",
        message: "All 20 places for streams of rows are taken. Try again when one of them has ended.",
        details: { streams: 20 },
      });
    await giveBack();
    await versions.close();
  });

  test("50 open streams, of several processes, leave the server room for everybody else", async () => {
    const others = await Promise.all(
      Array.from({ length: 2 }, () => openTestDatabase({ EGOV_READ_TRANSPORT: transport })),
    );
    const streams = [database, ...others].flatMap((each) =>
      Array.from({ length: 17 }, () => openSlowStream(each)),
    );
    const rows = await Promise.all(streams.map((stream) => stream.next()));
    expect(rows).toEqual(streams.map(() => ({ done: false, value: [1] })));
    expect(await Promise.all(Array.from({ length: 50 }, () => database.read(one)))).toEqual(
      Array.from({ length: 50 }, () => [[1]]),
    );
    expect(await database.write((run) => run(one))).toEqual([[1]]);
    const next = await Promise.all(streams.map((stream) => stream.next()));
    expect(next).toEqual(streams.map(() => ({ done: false, value: [2] })));
    await Promise.all(streams.map((stream) => stream.return?.()));
    await Promise.all(others.map((other) => other.close()));
  });

  test("the poll of the version waits for no reads and writes", async () => {
    const giveBack = await takePlaces(database);
    const versions = await watchGraphVersions(database, { intervalMs: 3_600_000 });
    expect(await versions.refresh()).toBe(0);
    expect(await failureOf(database.read(one))).toMatchObject({ code: "OVERLOADED" });
    await giveBack();
    await versions.close();
  });

  test("streams wait for no reads and writes", async () => {
    const giveBack = await takePlaces(database);
    const stream = openSlowStream(database);
    expect((await stream.next()).value).toEqual([1]);
    expect(await failureOf(database.read(one))).toMatchObject({ code: "OVERLOADED" });
    await stream.return?.();
    await giveBack();
  });

  test("a stream that ends, fails or is left gives its place to the next", async () => {
    const leaving = new AbortController();
    const giveBack = await takeStreams(database, 17);
    const left = openSlowStream(database);
    const aborted = openSlowStream(database, leaving.signal);
    await Promise.all([left.next(), aborted.next()]);
    const read = async (text: string): Promise<unknown[][]> => {
      const rows: unknown[][] = [];
      for await (const row of database.stream({ text, parameters: {} })) rows.push(row);
      return rows;
    };
    // One place is free: each takes it after the one before.
    expect(await read("UNWIND [1, 2] AS n RETURN n")).toEqual([[1], [2]]);
    expect((await failureOf(read("UNWIND [1, 0] AS n RETURN 1 / n"))).code).toBe("INTERNAL_SERVER_ERROR");
    const last = openSlowStream(database);
    await last.next();
    const next = [openSlowStream(database), openSlowStream(database)];
    const rows = next.map((stream) => stream.next());
    await left.return?.();
    leaving.abort(new Error("gone"));
    expect((await failureOf(aborted.next())).message).toBe("gone");
    expect(await Promise.all(rows)).toEqual([
      { done: false, value: [1] },
      { done: false, value: [1] },
    ]);
    for (const stream of [last, ...next]) await stream.return?.();
    await giveBack();
  });

  test("a stream that its reader forgot gives its place back when its time is up", async () => {
    const giveBack = await takeStreams(database, 19);
    const text = "UNWIND range(1, 50000000) AS n RETURN n";
    const call = { timeoutMs: 500, metadata: { mark: "forgotten" } };
    const forgotten = database.stream({ text, parameters: {} }, call)[Symbol.asyncIterator]();
    await forgotten.next();
    const next = openSlowStream(database);
    expect(await next.next()).toEqual({ done: false, value: [1] });
    await untilGone(database, "forgotten");
    expect(await failureOf(forgotten.next())).toMatchObject({ code: "QUERY_TIMEOUT" });
    await next.return?.();
    await giveBack();
  });

  test("a stream whose reader leaves while it waits gives up its turn", async () => {
    const giveBack = await takeStreams(database);
    const sent: StatementEvent[] = [];
    const stop = database.onStatement((event) => sent.push(event));
    const leaving = new AbortController();
    const gone = failureOf(openSlowStream(database, leaving.signal).next());
    const next = openSlowStream(database);
    const row = next.next();
    await pause(20);
    leaving.abort(new Error("gone"));
    expect((await gone).message).toBe("gone");
    expect(sent).toEqual([]);
    await giveBack();
    expect(await row).toEqual({ done: false, value: [1] });
    await next.return?.();
    stop();
    expect(sent).toHaveLength(21);
  });

  test("what streams when the database is closed fails at once", async () => {
    const closing = await openTestDatabase({ EGOV_READ_TRANSPORT: transport });
    const stream = openSlowStream(closing);
    await stream.next();
    await closing.close();
    expect(await failureOf(stream.next())).toMatchObject({ code: "DATABASE_UNAVAILABLE" });
  });
});
