import { tmpdir } from "node:os";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importPath } from "../../src/import/run/import-path.ts";
import type { Database } from "../../src/neo4j/calls/database.ts";
import { checkFreeSpace, checkSpaceToStart } from "../../src/neo4j/folder/disk-space.ts";
import { openRunningDatabase } from "../../src/neo4j/open/external-database.ts";
import { mayBeLater, recoverUnfinished } from "../../src/store/versions/with-lease.ts";
import { municipalities } from "../faults/municipalities.ts";
import { clearGraph, openTestDatabase, testConfig } from "../setup/database/test-database.ts";
import { readWholeGraph } from "../setup/graphs/graph-snapshot.ts";
import { writeFile } from "../setup/graphs/temporary-files.ts";
import { failureOf } from "./failure-of.ts";

// What happens on a disk that really becomes full: tests/faults/disk-faults.ts.

/** More than any disk of a test machine has. */
const everything = 1_048_576 * 1024;

let database: Database;
/** The same one, on a disk without enough room. */
let full: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  await clearGraph(database);
  const config = { ...testConfig(), dataDir: tmpdir(), minFreeMb: everything };
  const { neo4j } = config;
  if (neo4j === undefined) throw new Error("The test run's database is needed.");
  full = await openRunningDatabase(config, neo4j, () => undefined);
});
afterAll(() => Promise.all([database.close(), full.close()]));

test("a disk with enough room is no obstacle, and no limit is none either", () => {
  for (const minFreeMb of [0, 1]) {
    expect(() => checkFreeSpace({ dataDir: tmpdir(), minFreeMb })).not.toThrow();
    expect(() => checkFreeSpace({ dataDir: tmpdir(), minFreeMb }, true)).not.toThrow();
  }
});

test("the error names the folder, both figures and the setting; what ends in order has a quarter of the limit", () => {
  const limits = { dataDir: tmpdir(), minFreeMb: everything };
  const what = new RegExp(
    `^The disk with ${tmpdir()} has \\d+ MB free; below ${everything} MB the database takes no changes\\. .*EGOV_MIN_FREE_MB`,
  );
  expect(() => checkFreeSpace(limits)).toThrow(what);
  expect(() => checkFreeSpace(limits, true)).toThrow(`below ${everything / 4} MB`);
  expect(() => checkSpaceToStart(limits)).toThrow(`needs ${everything / 4} MB to start`);
});

test("without enough room an import is refused as READ_ONLY and changes nothing, and reading goes on", async () => {
  const path = writeFile("orte.yaml", municipalities(3, "Stadt"));
  expect(await importPath({ database, path })).toMatchObject({ version: 1 });
  const before = await readWholeGraph(database);
  const more = writeFile("orte.yaml", municipalities(5, "Stadt"));
  const failure = await failureOf(importPath({ database: full, path: more }));
  expect(failure).toMatchObject({ code: "READ_ONLY", details: { dataDir: tmpdir(), neededMb: everything } });
  expect(mayBeLater(failure)).toBe(true);
  expect(await readWholeGraph(full)).toEqual(before);
  expect(await importPath({ database: full, path })).toMatchObject({ changed: false, version: 1 });
});

test("a start without enough room leaves the undoing of an import to a later one", async () => {
  await database.write((run) => run({ text: "MATCH (g:Graph) SET g.writing = 2", parameters: {} }));
  expect(await recoverUnfinished(full)).toBeNull();
  expect(await recoverUnfinished(database)).toBe(2);
});
