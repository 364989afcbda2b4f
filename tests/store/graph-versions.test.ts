import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Database } from "../../src/neo4j/calls/database.ts";
import { type GraphVersions, watchGraphVersions } from "../../src/store/versions/graph-versions.ts";
import { clearGraph, openTestDatabase } from "../setup/database/test-database.ts";

let database: Database;
let versions: GraphVersions;
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(() => clearGraph(database));
afterAll(async () => {
  await clearGraph(database);
  await database.close();
});

/** As the last transaction of an import does. */
const publish = (version: number, publishedAt: number) =>
  database.write((run) =>
    run({
      text: "MATCH (graph:Graph {id: 'graph'}) SET graph.version = $version CREATE (:GraphVersion {version: $version, publishedAt: $publishedAt})",
      parameters: { version, publishedAt },
    }),
  );

test("an empty graph has version 0 and no history", async () => {
  versions = await watchGraphVersions(database, { intervalMs: 10_000 });
  expect([versions.newest, versions.publishedAt(0), versions.versionAt(Date.now())]).toEqual([
    0,
    undefined,
    undefined,
  ]);
  await versions.close();
});

test("what was published is known, by version and by instant", async () => {
  await publish(1, 1000);
  await publish(2, 2000);
  versions = await watchGraphVersions(database, { intervalMs: 10_000 });
  expect(versions.newest).toBe(2);
  expect([1, 2, 3].map((version) => versions.publishedAt(version))).toEqual([1000, 2000, undefined]);
  expect([999, 1000, 1999, 2000, 9999].map((instant) => versions.versionAt(instant))).toEqual([
    undefined,
    1,
    1,
    2,
    2,
  ]);
  await versions.close();
});

test("a new version is noticed within a second and told once", async () => {
  versions = await watchGraphVersions(database);
  const told: number[] = [];
  const stop = versions.onChange((version) => told.push(version));
  await publish(1, 1000);
  const startedAt = performance.now();
  while (versions.newest !== 1) {
    await pause(10);
  }
  expect(performance.now() - startedAt).toBeLessThan(1000);
  await pause(600);
  expect(told).toEqual([1]);
  stop();
  await publish(2, 2000);
  expect(await versions.refresh()).toBe(2);
  expect(told).toEqual([1]);
  await versions.close();
});

test("a version that is not published yet is not known, even if its row stands there", async () => {
  await database.write((run) =>
    run({ text: "CREATE (:GraphVersion {version: 1, publishedAt: 1})", parameters: {} }),
  );
  versions = await watchGraphVersions(database, { intervalMs: 10_000 });
  expect([versions.newest, versions.publishedAt(1)]).toEqual([0, undefined]);
  await versions.close();
});

test("a graph that was emptied, or put back to an earlier version, is followed", async () => {
  await publish(1, 1000);
  await publish(2, 2000);
  versions = await watchGraphVersions(database, { intervalMs: 10_000 });
  await clearGraph(database);
  await publish(1, 5000);
  expect(await versions.refresh()).toBe(1);
  expect([versions.publishedAt(1), versions.publishedAt(2)]).toEqual([5000, undefined]);
  const told: number[] = [];
  versions.onChange((version) => told.push(version));
  await clearGraph(database);
  await publish(1, 6000);
  expect(await versions.refresh()).toBe(1);
  expect([versions.publishedAt(1), told]).toEqual([6000, [0, 1]]);
  await clearGraph(database);
  expect(await versions.refresh()).toBe(0);
  await versions.close();
});

test("a version is told when what is made ready for it is ready, and tried again where that fails", async () => {
  const seen: (number | string)[] = [];
  let fails = false;
  const onPublished = async () => {
    seen.push("ready");
    if (fails) throw new Error("not yet");
  };
  versions = await watchGraphVersions(database, { intervalMs: 10_000, onPublished });
  versions.onChange((version) => seen.push(version));
  await publish(1, 1000);
  fails = true;
  await expect(versions.refresh()).rejects.toThrow("not yet");
  expect([versions.newest, versions.versionAt(1000)]).toEqual([0, undefined]);
  fails = false;
  await versions.refresh();
  await versions.refresh();
  expect(seen).toEqual(["ready", "ready", 1]);
  expect(versions.versionAt(1000)).toBe(1);
  await versions.close();
});
