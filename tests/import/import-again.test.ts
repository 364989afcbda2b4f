import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/neo4j/calls/database.ts";
import { removeVersionMarks } from "../../src/store/versions/remove-version-marks.ts";
import { clearGraph, openTestDatabase } from "../setup/database/test-database.ts";
import { readGraphAt, readWholeGraph } from "../setup/graphs/graph-snapshot.ts";
import { BMI, CARRIES, importText, MEG, PROGRAMME, readOne, refusal, SOURCES } from "./programme.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(() => clearGraph(database));
afterAll(() => database.close());

describe("an import of what is there already", () => {
  test("changes nothing, whether the files are the same or only their order", async () => {
    expect(await importText(database, PROGRAMME)).toMatchObject({ version: 1, changed: true });
    const before = (await readWholeGraph(database)).filter((record) => !record.includes('"Dataset"'));
    expect(await importText(database, PROGRAMME)).toMatchObject({ version: 1, changed: false });
    const reordered = `facts:\n${CARRIES}entities:\n${MEG}${BMI}${SOURCES}`;
    expect(await importText(database, reordered)).toMatchObject({ version: 1, changed: false });
    const after = (await readWholeGraph(database)).filter((record) => !record.includes('"Dataset"'));
    expect(after).toEqual(before);
  });
});

describe("an import of something else under the same id", () => {
  test("retracts what is gone, records what is new, and moves the version by one", async () => {
    await importText(database, PROGRAMME);
    const before = await readGraphAt(database, 1);
    const later = PROGRAMME.replace("name: Ministerium", "name: Bundesministerium").replace(
      "start: 2014",
      "start: 2015",
    );
    expect(await importText(database, later)).toMatchObject({
      version: 2,
      changed: true,
      changes: {
        statementsRecorded: 2,
        statementsRetracted: 2,
        entities: 1,
        relationships: 1,
        sources: 0,
        conflicts: 0,
      },
      counts: { entityCount: 2, relationshipCount: 1, statementCount: 3, sourceCount: 2 },
    });
    expect(await readGraphAt(database, 1, "earlier")).toEqual(before);
    const text = "MATCH (e:Entity {id: 'bmi'}) RETURN [e.name, e.knownFrom]";
    expect(await readOne(database, text)).toEqual(["Bundesministerium", 2]);
    expect(
      await readOne(database, "MATCH (p:PastState) RETURN [p.of, p.name, p.knownFrom, p.knownTo]"),
    ).toEqual(["Entity", "Ministerium", 1, 2]);
    const ofTie = `MATCH ()-[r]->() WHERE r.id = 'f-carries'
RETURN type(r), r.type, r.start, r.knownFrom, r.knownTo, r.version, r.archivedIn ORDER BY r.start, type(r)`;
    const ties = () => database.read({ text: ofTie, parameters: {} });
    const archived = ["ARCHIVED", "CARRIES_OUT", "2014", 1, 2];
    const current = ["CARRIES_OUT", null, "2015", 2, null];
    expect(await ties()).toEqual([
      [...archived, 2, null],
      ["CARRIES_OUT", null, "2014", 1, null, 1, 2],
      [...current, 2, null],
    ]);
    await removeVersionMarks({ database, graceMs: 0 });
    expect(await ties()).toEqual([
      [...archived, null, null],
      [...current, null, null],
    ]);
  });

  test("takes back an entity, its source and its relationship, and lets them return", async () => {
    await importText(database, PROGRAMME);
    const first = await readGraphAt(database, 1);
    await importText(database, `sources:\n  - { id: doc-1, title: Bericht }\nentities:\n${MEG}`);
    expect(await readGraphAt(database, 2)).toMatchObject({
      relationships: [],
      entities: [expect.stringContaining("meg")],
    });
    await importText(database, PROGRAMME);
    expect(await readGraphAt(database, 3)).toEqual(first);
    expect(await readGraphAt(database, 1, "earlier")).toEqual(first);
    expect((await readGraphAt(database, 2, "earlier")).entities).toHaveLength(1);
    const text = `MATCH (s:Statement {about: 'f-carries'})
RETURN s.knownFrom, s.knownTo, s.supersededFrom ORDER BY s.knownFrom`;
    expect(await database.read({ text, parameters: {} })).toEqual([
      [1, 2, 3],
      [3, null, null],
    ]);
  });

  test("lets a relationship keep its ends", async () => {
    await importText(database, PROGRAMME);
    const turned = CARRIES.replace("subject: bmi", "subject: gera");
    const gera = "  - { id: gera, kind: MUNICIPALITY, name: Gera, evidence: [{ source: doc-1 }] }\n";
    expect(
      await refusal(importText(database, `${SOURCES}entities:\n${BMI}${MEG}${gera}facts:\n${turned}`)),
    ).toEqual([
      {
        line: 9,
        code: "ENDS_CHANGED",
        message:
          'In the graph "f-carries" is bmi CARRIES_OUT meg, which never changes under an id. Give the fact a new id.',
      },
    ]);
  });
});
