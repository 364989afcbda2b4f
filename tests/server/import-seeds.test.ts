import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../src/neo4j/calls/database.ts";
import { importSeeds } from "../../src/server/import-seeds.ts";
import { clearGraph, openTestDatabase } from "../setup/database/test-database.ts";
import { type Files, writeFolder } from "../setup/graphs/temporary-files.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  await clearGraph(database);
});
afterAll(() => database.close());

const seedsOf = (count: number): Files => ({
  "dataset.yaml": "id: places\ntitle: Orte\n",
  "a.yaml": JSON.stringify({
    sources: [{ id: "doc", title: "Liste" }],
    entities: Array.from({ length: count }, (_, index) => {
      return { id: `p${index}`, kind: "PLACE", name: `Ort ${index}`, evidence: [{ source: "doc" }] };
    }),
  }),
});

/** The version that a start with these seeds serves, and the last that it tells. */
async function startWith(files: Files) {
  const told: string[] = [];
  const path = writeFolder(files);
  const version = await importSeeds({ database, path, report: (line) => void told.push(line) });
  return { version, told: told.at(-1) };
}

test("a start whose seeds lost more than half serves what is published, and says why", async () => {
  const imported = { version: 1, told: "Seeds: published as version 1: 5 entities, 0 relationships" };
  expect(await startWith(seedsOf(5))).toEqual(imported);
  expect(await startWith(seedsOf(2))).toEqual({
    version: 0,
    told: 'Seeds: The data set "places" would lose 3 of 5 entities, 3 of 5 statements. Check that the path is right and no file is missing. If the loss is intended, import with --allow-shrink. What is published is served, and the next start compares the seeds again.',
  });
  const live = "MATCH (g:Graph), (n:Entity) RETURN g.version, g.writing, count(n)";
  expect(await database.read({ text: live, parameters: {} })).toEqual([[1, null, 5]]);
  expect(await startWith(seedsOf(5))).toEqual({ version: 1, told: "Seeds: unchanged, version 1" });
});

test("a start whose seeds have errors stops with them", async () => {
  const broken = startWith({ ...seedsOf(5), "b.yaml": "entities: none\n" });
  await expect(broken).rejects.toMatchObject({ code: "IMPORT_REJECTED" });
});
