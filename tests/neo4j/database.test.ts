import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Database } from "../../src/neo4j/database.ts";
import { clearGraph, openTestDatabase } from "../setup/test-database.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(() => clearGraph(database));
afterAll(() => database.close());

test("a read returns rows as arrays, whole numbers as numbers", async () => {
  const rows = await database.read({
    text: "UNWIND $list AS n RETURN n, n * 2",
    parameters: { list: [1, 2] },
  });
  expect(rows).toEqual([
    [1, 2],
    [2, 4],
  ]);
});
