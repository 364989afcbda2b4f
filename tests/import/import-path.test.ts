import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { GraphError } from "../../src/errors/graph-error.ts";
import { importPath } from "../../src/import/run/import-path.ts";
import type { Database } from "../../src/neo4j/calls/database.ts";
import { clearGraph, openTestDatabase } from "../setup/database/test-database.ts";
import { writeFolder } from "../setup/graphs/temporary-files.ts";
import { importText, PROGRAMME, readOne, SOURCES } from "./programme.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(() => clearGraph(database));
afterAll(() => database.close());

describe("what an import writes", () => {
  test("is an entity with labels, folded names and its period", async () => {
    const starts =
      "  - { id: f-start, subject: meg, predicate: starts, value: 2014, evidence: [{ source: doc-2 }] }\n";
    await importText(database, PROGRAMME + starts);
    const text = "MATCH (e:Entity {id: 'meg'}) RETURN {labels: labels(e), state: properties(e)}";
    expect(await readOne(database, text)).toEqual({
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
    await importText(database, PROGRAMME);
    const text = "MATCH (a)-[r:CARRIES_OUT]->(b) RETURN {from: a.id, to: b.id, state: properties(r)}";
    expect(await readOne(database, text)).toEqual({
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

  test("is a relationship that is archived where all that say so are deprecated", async () => {
    await importText(
      database,
      PROGRAMME.replace(
        "2014, evidence: [{ source: doc-1,",
        "2014, evidence: [{ source: doc-1, rank: DEPRECATED,",
      ),
    );
    const text = "MATCH ()-[r]->() WHERE r.id = 'f-carries' RETURN [type(r), r.type, r.rank, r.knownTo]";
    expect(await readOne(database, text)).toEqual(["ARCHIVED", "CARRIES_OUT", "DEPRECATED", null]);
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
    await importText(database, PROGRAMME + funds);
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
    expect(await readOne(database, state)).toEqual(["100", null, "PREFERRED", ["SAN:doc-1", "SAP:doc-2"]]);
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
    expect(await readOne(database, "MATCH (e:Municipality) RETURN [e.ags, e.identifiers]")).toEqual([
      "15002000",
      ["ags:15002000"],
    ]);
    expect(
      await readOne(
        database,
        "MATCH (v:GraphVersion) RETURN v{.version, .entityCount, .sourceCount, .licence, .dataset}",
      ),
    ).toEqual({
      version: 1,
      entityCount: 1,
      sourceCount: 2,
      licence: "CC0-1.0",
      dataset: "orte",
    });
  });
});

test("problems beyond a thousand are counted, not listed", async () => {
  const facts = Array.from(
    { length: 1200 },
    (_, index) => `  - { id: f-${index}, subject: bmi, predicate: wishes, evidence: [{ source: doc-1 }] }\n`,
  );
  const error: unknown = await importText(database, `${PROGRAMME}${facts.join("")}`).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ code: "IMPORT_REJECTED", details: { errorCount: 1200, warningCount: 0 } });
  expect(((error as GraphError).details.problems as readonly unknown[]).length).toBe(1000);
});
