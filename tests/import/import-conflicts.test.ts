import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/neo4j/calls/database.ts";
import { clearGraph, openTestDatabase } from "../setup/database/test-database.ts";
import { importText, PROGRAMME } from "./programme.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(() => clearGraph(database));
afterAll(() => database.close());

describe("conflicts", () => {
  const RIVALS = `  - { id: f-end-1, subject: meg, predicate: ends, value: "2016-06", evidence: [{ source: doc-1 }] }
  - { id: f-end-2, subject: meg, predicate: ends, value: "2016-09-22", evidence: [{ source: doc-2 }] }
`;
  const conflicts = `MATCH (c:Conflict) WHERE c.knownTo IS NULL
RETURN c.id, c.kind, c.properties, COLLECT { MATCH (c)-[:COMPARES]->(s) RETURN s.fact ORDER BY s.fact }`;

  test("are found by rule, and end when their cause ends", async () => {
    await importText(database, PROGRAMME + RIVALS);
    expect(await database.read({ text: conflicts, parameters: {} })).toEqual([
      [
        expect.stringMatching(/^conflict-[0-9a-f]{16}$/),
        "CONTRADICTION",
        ["period.end"],
        ["f-end-1", "f-end-2"],
      ],
    ]);
    await importText(database, PROGRAMME);
    expect(await database.read({ text: conflicts, parameters: {} })).toEqual([]);
  });

  test("named by a file are not named by the rule again, and the rule names what no file does any more", async () => {
    const named = `${PROGRAMME}${RIVALS}conflicts:\n  - { id: c-end, kind: PRECISION, facts: [f-end-1, f-end-2, f-carries] }\n`;
    await importText(database, named);
    expect(await database.read({ text: conflicts, parameters: {} })).toEqual([
      ["c-end", "PRECISION", ["exists", "period.end"], ["f-carries", "f-end-1", "f-end-2"]],
    ]);
    const subjects = `MATCH (c:Conflict)-[r:CONCERNS_SUBJECT|TOUCHES]->(x)
RETURN type(r), x.about, x.aboutType ORDER BY x.about`;
    expect(await database.read({ text: subjects, parameters: {} })).toEqual([
      ["TOUCHES", "bmi", "Entity"],
      ["CONCERNS_SUBJECT", "f-carries", "CARRIES_OUT"],
      ["CONCERNS_SUBJECT", "meg", "Entity"],
    ]);
    await importText(database, PROGRAMME + RIVALS);
    expect(await database.read({ text: conflicts, parameters: {} })).toEqual([
      [expect.stringMatching(/^conflict-/), "CONTRADICTION", ["period.end"], ["f-end-1", "f-end-2"]],
    ]);
  });

  test("of another data set follow the statements they compare", async () => {
    await importText(database, PROGRAMME + RIVALS, "programme");
    await importText(
      database,
      "conflicts:\n  - { id: c-end, kind: TYPO, facts: [f-end-1, f-end-2] }\n",
      "reader",
    );
    await importText(database, PROGRAMME + RIVALS.replace("2016-06", "2016-07"), "programme");
    expect(await database.read({ text: conflicts, parameters: {} })).toEqual([
      ["c-end", "TYPO", ["period.end"], ["f-end-1", "f-end-2"]],
    ]);
    const values =
      "MATCH (:Conflict {id: 'c-end', knownFrom: 3})-[:COMPARES]->(s) RETURN s.value ORDER BY s.value";
    expect(await database.read({ text: values, parameters: {} })).toEqual([["2016-07"], ["2016-09-22"]]);
  });
});
