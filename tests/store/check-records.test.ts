import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { importPath } from "../../src/import/run/import-path.ts";
import { watchRecords } from "../../src/maintenance/watch-records.ts";
import type { Database } from "../../src/neo4j/calls/database.ts";
import { checkRecords } from "../../src/store/versions/check-records.ts";
import { municipalities } from "../faults/municipalities.ts";
import { clearGraph, openTestDatabase } from "../setup/database/test-database.ts";
import { writeFile } from "../setup/graphs/temporary-files.ts";

// Damage as it looks to a reader: zeroed pages of a real store are in tests/faults/store-faults.ts.

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  await clearGraph(database);
  await importPath({ database, path: writeFile("orte.yaml", municipalities(20, "Stadt")) });
});
afterAll(() => database.close());

const change = (text: string) => database.write((run) => run({ text, parameters: {} }));

/** What is said to be missing. */
async function missing(): Promise<string | undefined> {
  const found = await checkRecords(database);
  if (found === null) return "not checked";
  return /only (.+) can be read/.exec(found.damage ?? "")?.[1];
}

test("nothing is missing of what was just published, nor of a later version with ended records", async () => {
  expect(await missing()).toBeUndefined();
  const changed = municipalities(18, "Dorf");
  expect(await importPath({ database, path: writeFile("orte.yaml", changed) })).toMatchObject({ version: 2 });
  expect(await missing()).toBeUndefined();
});

test.each([
  ["an entity whose properties are gone", "MATCH (x:Entity {id: 'm-3'}) SET x = {}", "20 of 21 entities"],
  ["a statement that is gone", "MATCH (x:Statement {about: 'm-4'}) DETACH DELETE x", "40 of 41 statements"],
  ["relationships that are gone", "MATCH (:Entity {id: 'm-5'})-[r]-() DELETE r", "19 of 20 relationships"],
  ["a source without its id", "MATCH (x:Source) REMOVE x.id", "0 of 1 sources"],
])("%s: said with both figures", async (_, damage, expected) => {
  await change(damage);
  expect(await missing()).toBe(expected);
});

test("an import into a damaged graph is refused, and changes nothing", async () => {
  await change("MATCH (x:Entity {id: 'm-3'}) DETACH DELETE x");
  const importing = importPath({ database, path: writeFile("orte.yaml", municipalities(5, "Dorf")) });
  await expect(importing).rejects.toMatchObject({
    code: "READ_ONLY",
    message: expect.stringContaining("damaged"),
  });
  expect(await missing()).toBe("20 of 21 entities, 19 of 20 relationships");
});

test("a version whose own record is gone is damage too", async () => {
  for (const damage of ["REMOVE x.entityCount", "DELETE x"]) {
    await change(`MATCH (x:GraphVersion) ${damage}`);
    expect((await checkRecords(database))?.damage).toContain("the record of version 1 cannot be read");
  }
});

test("while an import writes nothing is said, and nothing of an empty graph", async () => {
  await change("MATCH (g:Graph) SET g.writing = 2");
  expect(await missing()).toBe("not checked");
  await clearGraph(database);
  expect(await missing()).toBe("not checked");
});

test("the server is told what is missing with the way out, once an import has ended that wrote meanwhile", async () => {
  const told: (string | undefined)[] = [];
  await change("MATCH (x:Entity {id: 'm-3'}) DETACH DELETE x");
  await change("MATCH (g:Graph) SET g.writing = 2");
  const records = watchRecords({ database, onChecked: (damage) => told.push(damage), everyMs: 20 });
  await database.read({ text: "RETURN 1", parameters: {} });
  expect(told).toEqual([]);
  await change("MATCH (g:Graph) REMOVE g.writing");
  await expect.poll(() => told.length).toBe(1);
  await records.close();
  expect(told).toEqual([
    'The database is damaged: of version 1, only 20 of 21 entities, 19 of 20 relationships can be read. "egov doctor" shows more; ' +
      '"egov restore FILE" brings a backup back. Without one, import into an empty data folder.',
  ]);
});
