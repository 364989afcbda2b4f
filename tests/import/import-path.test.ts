import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { GraphError } from "../../src/errors.ts";
import { importPath } from "../../src/import/import-path.ts";
import type { Problem } from "../../src/import/problem.ts";
import type { Database } from "../../src/neo4j/database.ts";
import { clearGraph, openTestDatabase } from "../setup/test-database.ts";
import { readGraphAt, readWholeGraph } from "./graph-snapshot.ts";
import { writeFile, writeFolder } from "./temporary-files.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(() => clearGraph(database));
afterAll(() => database.close());

const SOURCES = `sources:
  - { id: doc-1, title: Bericht }
  - { id: doc-2, title: Meldung }
`;
const BMI =
  "  - { id: bmi, kind: PUBLIC_BODY, name: Ministerium, evidence: [{ source: doc-1, lines: [5] }] }\n";
const MEG =
  "  - { id: meg, kind: PROGRAMME, name: Modellkommune E-Government, evidence: [{ source: doc-1, lines: [5, 22] }] }\n";
const CARRIES =
  "  - { id: f-carries, subject: bmi, predicate: carries-out, object: meg, start: 2014, evidence: [{ source: doc-1, lines: [5] }] }\n";
const PROGRAMME = `${SOURCES}entities:\n${BMI}${MEG}facts:\n${CARRIES}`;

const importText = (text: string, name = "data") =>
  importPath({ database, path: writeFile(`${name}.yaml`, text) });

/** The problems for which an import is refused. */
async function refusal(
  importing: Promise<unknown>,
): Promise<readonly Pick<Problem, "line" | "code" | "message">[]> {
  const error = await importing.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(GraphError);
  expect((error as GraphError).code).toBe("IMPORT_REJECTED");
  const problems = (error as GraphError).details.problems as readonly Problem[];
  return problems.map(({ line, code, message }) => ({ line, code, message }));
}

async function one(text: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
  const rows = await database.read({ text, parameters });
  expect(rows).toHaveLength(1);
  return rows[0]?.[0];
}

describe("what an import writes", () => {
  test("is an entity with labels, folded names and its period", async () => {
    const starts =
      "  - { id: f-start, subject: meg, predicate: starts, value: 2014, evidence: [{ source: doc-2 }] }\n";
    await importText(PROGRAMME + starts);
    const text = "MATCH (e:Entity {id: 'meg'}) RETURN {labels: labels(e), state: properties(e)}";
    expect(await one(text)).toEqual({
      labels: ["Entity", "Programme"],
      state: {
        id: "meg",
        kind: "PROGRAMME",
        name: "Modellkommune E-Government",
        alternateNames: [],
        sortName: "modellkommune e government",
        identifiers: [],
        formerIds: [],
        searchTerms: expect.arrayContaining(["modellkommune", "egovernment"]),
        searchNames: ["modellkommune e government"],
        start: "2014",
        earliestStart: 16071,
        latestStart: 16435,
        earliestEnd: 16071,
        knownFrom: 1,
        version: 1,
      },
    });
  });

  test("is a relationship with its evidence and bounds, and nothing that is normal", async () => {
    await importText(PROGRAMME);
    const text = "MATCH (a)-[r:CARRIES_OUT]->(b) RETURN {from: a.id, to: b.id, state: properties(r)}";
    expect(await one(text)).toEqual({
      from: "bmi",
      to: "meg",
      state: {
        id: "f-carries",
        predicate: "carries-out",
        start: "2014",
        earliestStart: 16071,
        latestStart: 16435,
        earliestEnd: 16071,
        evidence: ["SAN:doc-1"],
        knownFrom: 1,
        version: 1,
      },
    });
  });

  test("is one statement for each source and element of a list, with exact amounts", async () => {
    const funds = `  - id: f-funds
    subject: bmi
    predicate: funds
    object: meg
    amount: { value: 90071992547409.93, currency: EUR }
    evidence: [{ source: doc-1, lines: [1] }, { source: doc-2, pages: [3], amount: { min: 1, currency: EUR }, rank: PREFERRED }]
  - { id: f-called, subject: meg, predicate: called, value: [Pilot, { value: Modell, evidence: [{ source: doc-2, rows: [7, 8] }] }], evidence: [{ source: doc-1, lines: [5] }] }
`;
    await importText(PROGRAMME + funds);
    const rows = await database.read({
      text: `MATCH (s:Statement)-[:FROM]->(f) WHERE s.fact IN ['f-funds', 'f-called']
RETURN s.about, s.aboutType, s.property, s.value, f.id, s.locator, s.rank, toString(s.amountValue), toString(s.amountMin) ORDER BY s.fact, s.source, s.value`,
      parameters: {},
    });
    expect(rows).toEqual([
      ["meg", "Entity", "alternateNames", "Pilot", "doc-1", "line 5", "NORMAL", null, null],
      ["meg", "Entity", "alternateNames", "Modell", "doc-2", "rows 7, 8", "NORMAL", null, null],
      ["f-funds", "FUNDS", "exists", null, "doc-1", "line 1", "NORMAL", "9007199254740993", null],
      ["f-funds", "FUNDS", "exists", null, "doc-2", "page 3", "PREFERRED", null, "100"],
    ]);
    const state = "MATCH ()-[r:FUNDS]->() RETURN [toString(r.amountMin), r.amountValue, r.rank, r.evidence]";
    expect(await one(state)).toEqual(["100", null, "PREFERRED", ["SAN:doc-1", "SAP:doc-2"]]);
  });

  test("is a look-up for identifiers and former ids", async () => {
    const files = {
      "dataset.yaml": "id: orte\ntitle: Orte\neditorsSource: doc-1\nlicence: CC0-1.0\n",
      "a.yaml": `${SOURCES}entities:
  - { id: halle, kind: MUNICIPALITY, name: Halle (Saale), evidence: [{ source: doc-1 }], identifiers: [{ scheme: ags, value: 15002000 }], formerIds: [stadt-halle] }
`,
    };
    await importPath({ database, path: writeFolder(files) });
    const rows = await database.read({
      text: "MATCH (i:Identifier) RETURN i.key, i.entity ORDER BY i.key",
      parameters: {},
    });
    expect(rows).toEqual([
      ["ags:15002000", "halle"],
      ["formerId:stadt-halle", "halle"],
    ]);
    expect(await one("MATCH (e:Municipality) RETURN [e.ags, e.identifiers]")).toEqual([
      "15002000",
      ["ags:15002000"],
    ]);
    expect(
      await one("MATCH (v:GraphVersion) RETURN v{.version, .entityCount, .sourceCount, .licence, .dataset}"),
    ).toEqual({
      version: 1,
      entityCount: 1,
      sourceCount: 2,
      licence: "CC0-1.0",
      dataset: "orte",
    });
  });
});

describe("an import of what is there already", () => {
  test("changes nothing, whether the files are the same or only their order", async () => {
    expect(await importText(PROGRAMME)).toMatchObject({ version: 1, changed: true });
    const before = (await readWholeGraph(database)).filter((record) => !record.includes('"Dataset"'));
    expect(await importText(PROGRAMME)).toMatchObject({ version: 1, changed: false });
    const reordered = `facts:\n${CARRIES}entities:\n${MEG}${BMI}${SOURCES}`;
    expect(await importText(reordered)).toMatchObject({ version: 1, changed: false });
    const after = (await readWholeGraph(database)).filter((record) => !record.includes('"Dataset"'));
    expect(after).toEqual(before);
  });
});

describe("an import of something else under the same id", () => {
  test("retracts what is gone, records what is new, and moves the version by one", async () => {
    await importText(PROGRAMME);
    const before = await readGraphAt(database, 1);
    const later = PROGRAMME.replace("name: Ministerium", "name: Bundesministerium").replace(
      "start: 2014",
      "start: 2015",
    );
    expect(await importText(later)).toMatchObject({
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
    expect(await one(text)).toEqual(["Bundesministerium", 2]);
    expect(await one("MATCH (p:PastState) RETURN [p.of, p.name, p.knownFrom, p.knownTo]")).toEqual([
      "Entity",
      "Ministerium",
      1,
      2,
    ]);
    const ties = await database.read({
      text: "MATCH ()-[r:CARRIES_OUT]->() RETURN r.start, r.knownFrom, r.knownTo ORDER BY r.knownFrom",
      parameters: {},
    });
    expect(ties).toEqual([
      ["2014", 1, 2],
      ["2015", 2, null],
    ]);
  });

  test("takes back an entity, its source and its relationship, and lets them return", async () => {
    await importText(PROGRAMME);
    const first = await readGraphAt(database, 1);
    await importText(`sources:\n  - { id: doc-1, title: Bericht }\nentities:\n${MEG}`);
    expect(await readGraphAt(database, 2)).toMatchObject({
      relationships: [],
      entities: [expect.stringContaining("meg")],
    });
    await importText(PROGRAMME);
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
    await importText(PROGRAMME);
    const turned = CARRIES.replace("subject: bmi", "subject: gera");
    const gera = "  - { id: gera, kind: MUNICIPALITY, name: Gera, evidence: [{ source: doc-1 }] }\n";
    expect(await refusal(importText(`${SOURCES}entities:\n${BMI}${MEG}${gera}facts:\n${turned}`))).toEqual([
      {
        line: 9,
        code: "ENDS_CHANGED",
        message:
          'In the graph "f-carries" is bmi CARRIES_OUT meg, which never changes under an id. Give the fact a new id.',
      },
    ]);
  });
});

describe("two data sets", () => {
  const REGISTER = `sources:
  - { id: register, title: Register }
entities:
  - { id: bmi, kind: PUBLIC_BODY, name: Bundesministerium des Innern, evidence: [{ source: register, rows: [17], rank: PREFERRED }] }
facts:
  - { id: f-wish, subject: meg, predicate: wishes, value: Ruhe, evidence: [{ source: doc-1 }] }
`;

  test("speak of one entity side by side, and each takes back only its own words", async () => {
    await importText(PROGRAMME, "programme");
    const alone = await readGraphAt(database, 1);
    await importText(REGISTER, "register");
    const name = "MATCH (e:Entity {id: 'bmi'}) RETURN [e.name, e.alternateNames]";
    expect(await one(name)).toEqual(["Bundesministerium des Innern", ["Ministerium"]]);
    await importText("sources:\n  - { id: register, title: Register }\n", "register");
    expect(await one(name)).toEqual(["Ministerium", []]);
    const { entities, relationships } = await readGraphAt(database, 3);
    expect({ entities, relationships }).toEqual({
      entities: alone.entities,
      relationships: alone.relationships,
    });
  });

  test("need each other: what the other speaks of cannot be taken away", async () => {
    await importText(PROGRAMME, "programme");
    await importText(REGISTER, "register");
    const before = await readWholeGraph(database);
    expect(await refusal(importText(`sources:\n  - { id: doc-2, title: Meldung }\n`, "programme"))).toEqual([
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
    await importText(place("halle"), "one");
    const { problems } = await importText(place("halle-saale"), "two");
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

describe("conflicts", () => {
  const RIVALS = `  - { id: f-end-1, subject: meg, predicate: ends, value: "2016-06", evidence: [{ source: doc-1 }] }
  - { id: f-end-2, subject: meg, predicate: ends, value: "2016-09-22", evidence: [{ source: doc-2 }] }
`;
  const conflicts = `MATCH (c:Conflict) WHERE c.knownTo IS NULL
RETURN c.id, c.kind, c.properties, COLLECT { MATCH (c)-[:COMPARES]->(s) RETURN s.fact ORDER BY s.fact }`;

  test("are found by rule, and end when their cause ends", async () => {
    await importText(PROGRAMME + RIVALS);
    expect(await database.read({ text: conflicts, parameters: {} })).toEqual([
      [
        expect.stringMatching(/^conflict-[0-9a-f]{16}$/),
        "CONTRADICTION",
        ["period.end"],
        ["f-end-1", "f-end-2"],
      ],
    ]);
    await importText(PROGRAMME);
    expect(await database.read({ text: conflicts, parameters: {} })).toEqual([]);
  });

  test("named by a file are not named by the rule again, and the rule names what no file does any more", async () => {
    const named = `${PROGRAMME}${RIVALS}conflicts:\n  - { id: c-end, kind: PRECISION, facts: [f-end-1, f-end-2, f-carries] }\n`;
    await importText(named);
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
    await importText(PROGRAMME + RIVALS);
    expect(await database.read({ text: conflicts, parameters: {} })).toEqual([
      [expect.stringMatching(/^conflict-/), "CONTRADICTION", ["period.end"], ["f-end-1", "f-end-2"]],
    ]);
  });

  test("of another data set follow the statements they compare", async () => {
    await importText(PROGRAMME + RIVALS, "programme");
    await importText("conflicts:\n  - { id: c-end, kind: TYPO, facts: [f-end-1, f-end-2] }\n", "reader");
    await importText(PROGRAMME + RIVALS.replace("2016-06", "2016-07"), "programme");
    expect(await database.read({ text: conflicts, parameters: {} })).toEqual([
      ["c-end", "TYPO", ["period.end"], ["f-end-1", "f-end-2"]],
    ]);
    const values =
      "MATCH (:Conflict {id: 'c-end', knownFrom: 3})-[:COMPARES]->(s) RETURN s.value ORDER BY s.value";
    expect(await database.read({ text: values, parameters: {} })).toEqual([["2016-07"], ["2016-09-22"]]);
  });
});

test("problems beyond a thousand are counted, not listed", async () => {
  const facts = Array.from(
    { length: 1200 },
    (_, index) => `  - { id: f-${index}, subject: bmi, predicate: wishes, evidence: [{ source: doc-1 }] }\n`,
  );
  const error: unknown = await importText(`${PROGRAMME}${facts.join("")}`).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "IMPORT_REJECTED", details: { errorCount: 1200, warningCount: 0 } });
  expect(((error as GraphError).details.problems as readonly unknown[]).length).toBe(1000);
});
