import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { importPath } from "../../src/import/run/import-path.ts";
import type { Database } from "../../src/neo4j/calls/database.ts";
import { clearGraph, openTestDatabase } from "../setup/database/test-database.ts";
import { readGraphAt, readWholeGraph } from "../setup/graphs/graph-snapshot.ts";
import { writeFolder } from "../setup/graphs/temporary-files.ts";
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
          'The entity "meg" is no longer in these files, but the data set "register" refers to it. Keep it, or change that data set first.',
      },
      {
        line: 1,
        code: "STILL_NEEDED",
        message:
          'The source "doc-1" is no longer in these files, but the data set "register" refers to it. Keep it, or change that data set first.',
      },
    ]);
    expect(await readWholeGraph(database)).toEqual(before);
  });

  test("may merge an entity that the other one has taken back, not a living one", async () => {
    const company = (id: string, former: string) =>
      `  - { id: ${id}, kind: IT_COMPANY, name: Firma ${id}, evidence: [{ source: doc-${id} }]${former} }\n`;
    const one = (ids: readonly string[]) => ({
      "dataset.yaml": "id: one\ntitle: Eins\n",
      "a.yaml": `sources:\n${ids.map((id) => `  - { id: doc-${id}, title: Text }\n`).join("")}entities:\n${ids.map((id) => company(id, "")).join("")}`,
    });
    const two = {
      "dataset.yaml": "id: two\ntitle: Zwei\neditorsSource: doc-owl-it\n",
      "a.yaml": `sources:\n  - { id: doc-owl-it, title: Text }\nentities:\n${company("owl-it", ", formerIds: [krz]")}`,
    };
    await importPath({ database, path: writeFolder(one(["krz", "akdb"])) });
    expect(await refusal(importPath({ database, path: writeFolder(two) }))).toEqual([
      {
        line: 4,
        code: "DUPLICATE_ID",
        message:
          '"krz" is the id of an entity of another data set. Remove that one there first, or this former id here.',
      },
    ]);
    await importPath({ database, path: writeFolder(one(["akdb"])) });
    expect(await importPath({ database, path: writeFolder(two) })).toMatchObject({ version: 3 });
    const lookUp = "MATCH (i:Identifier {key: 'formerId:krz'}) WHERE i.knownTo IS NULL RETURN i.entity";
    expect(await readOne(database, lookUp)).toBe("owl-it");
    expect(await refusal(importPath({ database, path: writeFolder(one(["krz", "akdb"])) }))).toEqual([
      {
        line: 5,
        code: "DUPLICATE_ID",
        message:
          'The id "krz" is taken by "owl-it", whose former id it is in another data set. Use "owl-it", or choose another one.',
      },
    ]);
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
        message: "ags 15002000 also belongs to halle. One of them is probably wrong.",
      },
    ]);
  });
});
