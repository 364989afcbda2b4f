import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../../src/neo4j/calls/database.ts";
import { watchGraphVersions } from "../../../src/store/versions/graph-versions.ts";
import { clearGraph, openTestDatabase } from "../../setup/database/test-database.ts";
import { type BoltProxy, startBoltProxy } from "../../setup/processes/bolt-proxy.ts";
import { failureOf } from "../failure-of.ts";
import { untilGone } from "../until-gone.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(() => clearGraph(database));
afterAll(async () => {
  await clearGraph(database);
  await database.close();
});

describe.each(["own", "driver"])("over a network that fails, carried by %s", (transport) => {
  let proxy: BoltProxy;
  let far: Database;
  const one = { text: "RETURN 1", parameters: {} };
  beforeAll(async () => {
    proxy = await startBoltProxy(database.uri);
    far = await openTestDatabase({ NEO4J_URI: proxy.uri, EGOV_READ_TRANSPORT: transport });
  });
  afterAll(async () => {
    await far.close();
    await proxy.close();
  });

  test("a read succeeds after all connections were cut", async () => {
    await Promise.all(Array.from({ length: 10 }, () => far.read(one)));
    proxy.cut();
    expect(await far.read(one)).toEqual([[1]]);
  });

  test("a read that is cut is sent again", async () => {
    const text = "UNWIND range(1, 3000000) AS n RETURN max(n % 7)";
    const reading = far.read({ text, parameters: {} });
    await pause(100);
    proxy.cut();
    expect(await reading).toEqual([[6]]);
  });

  test("connections that were cut while they lay idle are not used again", async () => {
    await Promise.all(Array.from({ length: 5 }, () => far.read(one)));
    proxy.cut();
    await pause(50);
    expect(await Promise.all(Array.from({ length: 5 }, () => far.read(one)))).toEqual(
      Array.from({ length: 5 }, () => [[1]]),
    );
  });

  test("rows that arrive late and in pieces are whole", async () => {
    proxy.delay(20);
    const reading = far.read({ text: "UNWIND range(1, 5000) AS n RETURN n", parameters: {} });
    expect(await reading).toEqual(Array.from({ length: 5000 }, (_, index) => [index + 1]));
    proxy.delay(0);
  });

  test("a read whose caller leaves in a silent network rejects at once", async () => {
    const leaving = new AbortController();
    proxy.swallow(true);
    const reading = failureOf(far.read(one, { signal: leaving.signal }));
    await pause(50);
    leaving.abort(new Error("gone"));
    expect((await reading).message).toBe("gone");
    proxy.swallow(false);
    proxy.cut();
    expect(await far.read(one)).toEqual([[1]]);
  });

  test("a read that runs when the database is closed fails, and so does the next", async () => {
    const closing = await openTestDatabase({ NEO4J_URI: proxy.uri, EGOV_READ_TRANSPORT: transport });
    const text = "UNWIND range(1, 100000000) AS n RETURN max(n % 7)";
    const running = failureOf(closing.read({ text, parameters: {} }, { metadata: { mark: "closing" } }));
    await pause(200);
    await closing.close();
    expect(await running).toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    expect(await failureOf(closing.read(one))).toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    await untilGone(database, "closing");
  });

  test("a read into silence ends at its deadline, and the next one works when the network does", async () => {
    proxy.swallow(true);
    const startedAt = performance.now();
    await expect(far.read(one, { timeoutMs: 500 })).rejects.toMatchObject({ code: "QUERY_TIMEOUT" });
    expect(performance.now() - startedAt).toBeLessThan(1000);
    proxy.swallow(false);
    proxy.cut();
    expect(await far.read(one)).toEqual([[1]]);
  });

  test("while it refuses, calls answer DATABASE_UNAVAILABLE and versions stay known; afterwards all is as before", async () => {
    await database.write((run) =>
      run({
        text: "MATCH (graph:Graph) SET graph.version = 1 CREATE (:GraphVersion {version: 1, publishedAt: 5})",
        parameters: {},
      }),
    );
    const versions = await watchGraphVersions(far, { intervalMs: 50 });
    await proxy.refuse(true);
    const startedAt = performance.now();
    await expect(far.read(one)).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    expect(performance.now() - startedAt).toBeLessThan(3000);
    expect([far.status(), versions.newest, versions.publishedAt(1)]).toEqual(["down", 1, 5]);
    await proxy.refuse(false);
    expect(await far.read(one)).toEqual([[1]]);
    expect(far.status()).toBe("up");
    await versions.close();
  });
});
