import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importDataset } from "../../src/import/run/import-dataset.ts";
import type { Database } from "../../src/neo4j/calls/database.ts";
import { removeVersionMarks } from "../../src/store/versions/remove-version-marks.ts";
import { startMarkCleaner } from "../../src/store/versions/start-mark-cleaner.ts";
import { FULL, LESS } from "../import/full-and-less.ts";
import { plan, toDataset } from "../import/random-dataset.ts";
import { watched } from "../import/watched.ts";
import { clearGraph, openTestDatabase } from "../setup/database/test-database.ts";
import { type GraphSnapshot, publishedVersion, readGraphAt } from "../setup/graphs/graph-snapshot.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const EMPTY: GraphSnapshot = {
  entities: [],
  relationships: [],
  statements: [],
  sources: [],
  identifiers: [],
  conflicts: [],
};
test("Random data sets A, B, A: the graph is as after a fresh import, and every version stays readable", async () => {
  await fc.assert(
    fc.asyncProperty(plan, plan, plan, async (a, b, other) => {
      await clearGraph(database);
      await importDataset({ database, dataset: toDataset("y", other) });
      await importDataset({ database, dataset: toDataset("x", a) });
      const fresh = await readGraphAt(database, await publishedVersion(database));

      await clearGraph(database);
      const seen: (readonly [number, GraphSnapshot])[] = [[0, EMPTY]];
      for (const dataset of [
        toDataset("x", a),
        toDataset("y", other),
        toDataset("x", b),
        toDataset("x", a),
      ]) {
        const { version } = await importDataset({ database, dataset });
        seen.push([version, await readGraphAt(database, version)]);
        if (seen.length === 3) await removeVersionMarks({ database, graceMs: 0 });
      }
      expect(await readGraphAt(database, await publishedVersion(database))).toEqual(fresh);
      for (const [version, snapshot] of seen) {
        expect(await readGraphAt(database, version, "earlier")).toEqual(snapshot);
      }
    }),
    { numRuns: 8 },
  );
}, 300_000);

test("While a version is written, readers of the one before see exactly that", async () => {
  await clearGraph(database);
  await importDataset({ database, dataset: toDataset("x", FULL) });
  const before = await readGraphAt(database, 1);
  const seen: GraphSnapshot[] = [];
  const watching = watched(database, async () => {
    seen.push(await readGraphAt(database, 1), await readGraphAt(database, 1, "earlier"));
  });
  await importDataset({ database: watching, dataset: toDataset("x", LESS) });
  expect(seen.length).toBeGreaterThan(10);
  expect(seen.filter((snapshot) => JSON.stringify(snapshot) !== JSON.stringify(before))).toEqual([]);
  expect(await readGraphAt(database, 2)).not.toEqual(before);
});

test("Marks of a version go when their time has come, and reads stay the same", async () => {
  await clearGraph(database);
  await importDataset({ database, dataset: toDataset("x", FULL) });
  await importDataset({ database, dataset: toDataset("x", LESS) });
  const before = [await readGraphAt(database, 2), await readGraphAt(database, 1, "earlier")];
  expect(await removeVersionMarks({ database })).toBe(0);
  expect(await removeVersionMarks({ database, graceMs: 0 })).toBeGreaterThan(20);
  expect(await removeVersionMarks({ database, graceMs: 0 })).toBe(0);
  const marks =
    "MATCH (n) WHERE n.version IS NOT NULL AND NOT n:Graph AND NOT n:GraphVersion RETURN count(*)";
  expect(await database.read({ text: marks, parameters: {} })).toEqual([[0]]);
  expect([await readGraphAt(database, 2), await readGraphAt(database, 1, "earlier")]).toEqual(before);
});

test("A running server removes marks by itself", async () => {
  await clearGraph(database);
  await importDataset({ database, dataset: toDataset("x", FULL) });
  const cleaner = startMarkCleaner(database, { graceMs: 0, everyMs: 20 });
  const cleaned = "MATCH (g:Graph) RETURN g.unmarkedTo";
  await expect
    .poll(() => database.read({ text: cleaned, parameters: {} }), { timeout: 15_000 })
    .toEqual([[1]]);
  await cleaner.close();
});
