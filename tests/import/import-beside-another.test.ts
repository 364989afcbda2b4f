import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/neo4j/database.ts";
import { clearGraph, openTestDatabase } from "../setup/test-database.ts";
import { readGraphAt, readWholeGraph } from "./graph-snapshot.ts";
import { importText, PROGRAMME, readOne, refusal } from "./programme.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(() => clearGraph(database));
afterAll(() => database.close());

describe("two data sets", () => {
  const REGISTER = `sources:
  - { id: register, title: Register }
entities:
  - { id: bmi, kind: PUBLIC_BODY, name: Bundesministerium des Innern, evidence: [{ source: register, rows: [17], rank: PREFERRED }] }
facts:
  - { id: f-wish, subject: meg, predicate: wishes, value: Ruhe, evidence: [{ source: doc-1 }] }
`;

  test("speak of one entity side by side, and each takes back only its own words", async () => {
    await importText(database, PROGRAMME, "programme");
    const alone = await readGraphAt(database, 1);
    await importText(database, REGISTER, "register");
    const name = "MATCH (e:Entity {id: 'bmi'}) RETURN [e.name, e.alternateNames]";
    expect(await readOne(database, name)).toEqual(["Bundesministerium des Innern", ["Ministerium"]]);
    await importText(database, "sources:\n  - { id: register, title: Register }\n", "register");
    expect(await readOne(database, name)).toEqual(["Ministerium", []]);
    const { entities, relationships } = await readGraphAt(database, 3);
    expect({ entities, relationships }).toEqual({
      entities: alone.entities,
      relationships: alone.relationships,
    });
  });

  test("need each other: what the other speaks of cannot be taken away", async () => {
    await importText(database, PROGRAMME, "programme");
    await importText(database, REGISTER, "register");
    const before = await readWholeGraph(database);
    expect(
      await refusal(importText(database, `sources:\n  - { id: doc-2, title: Meldung }\n`, "programme")),
    ).toEqual([
      {
        line: 1,
        code: "STILL_NEEDED",
        message:
          'The entity "meg" stands no longer in these files, but the data set "register" speaks of it. Keep it, or change that data set first.',
      },
      {
        line: 1,
        code: "STILL_NEEDED",
        message:
          'The source "doc-1" stands no longer in these files, but the data set "register" speaks of it. Keep it, or change that data set first.',
      },
    ]);
    expect(await readWholeGraph(database)).toEqual(before);
  });

  test("that give one identifier to two entities are warned", async () => {
    const place = (id: string) => `sources:
  - { id: doc-${id}, title: Text }
entities:
  - { id: ${id}, kind: MUNICIPALITY, name: Halle, evidence: [{ source: doc-${id} }], identifiers: [{ scheme: ags, value: "15002000", evidence: [{ source: doc-${id} }] }] }
`;
    await importText(database, place("halle"), "one");
    const { problems } = await importText(database, place("halle-saale"), "two");
    expect(problems).toEqual([
      {
        severity: "WARNING",
        file: "two.yaml",
        line: 4,
        column: 134,
        field: "entities[0].identifiers[0].value",
        value: "15002000",
        code: "SHARED_IDENTIFIER",
        message: "ags 15002000 is also borne by halle. One of them is probably wrong.",
      },
    ]);
  });
});
