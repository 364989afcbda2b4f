import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../../src/neo4j/calls/database.ts";
import { searchQuery } from "../../../src/values/search/search-query.ts";
import { unmatchedWords } from "../../../src/values/search/search-score.ts";
import { searchTerms } from "../../../src/values/text/fold.ts";
import { clearGraph, openTestDatabase } from "../../setup/database/test-database.ts";
import { nastyText } from "../text/nasty-text.ts";

const ENTITIES: Readonly<Record<string, readonly string[]>> = {
  bmi: ["Bundesministerium des Innern", "BMI", "Bundesinnenministerium"],
  halle: ["Stadt Halle (Saale)", "Halls (Saale)"],
  "karlsruhe-city": ["Stadt Karlsruhe", "Karlsruhe"],
  "karlsruhe-district": ["Landkreis Karlsruhe", "Karlsruhe"],
  ivm2: ["Institut für Verwaltungsmanagement, Mittelstandsforschung und Zukunftsplanung (IVM²)", "IVM²"],
  ozg: ["Onlinezugangsgesetz (OZG)"],
  egovg: ["E-Government-Gesetz des Bundes (EGovG)", "EGovernment-Gesetz"],
  munster: ["Munster"],
  muenster: ["Muenster"],
  münster: ["Münster"],
  giessen: ["Gießen"],
  hogrebe: ["Prof. Dr. Frank Hogrebe", "0000-0002-1825-0097"],
  komm24: ["KOMM24 GmbH", "08212000", "DE136695976"],
};

describe("the full-text index asked by searchQuery", () => {
  let database: Database;

  beforeAll(async () => {
    database = await openTestDatabase();
    await clearGraph(database);
    const rows = Object.entries(ENTITIES).map(([id, names]) => ({ id, terms: searchTerms(names) }));
    await database.write((run) =>
      run({
        text: "UNWIND $rows AS row CREATE (:Entity {id: row.id, searchTerms: row.terms})",
        parameters: { rows },
      }),
    );
  });

  afterAll(async () => {
    await clearGraph(database);
    await database.close();
  });

  async function found(text: string): Promise<readonly unknown[]> {
    const rows = await database.read({
      text: "CALL db.index.fulltext.queryNodes('entitySearch', $lucene) YIELD node RETURN node.id ORDER BY node.id",
      parameters: { lucene: searchQuery(text)?.lucene },
    });
    return rows.map(([id]) => id);
  }

  it.each<[string, readonly string[]]>([
    ["Halls (Saale)", ["halle"]],
    ["Halle Sale", ["halle"]],
    ["Bundesinnenministerium", ["bmi"]],
    ["bundesinenministerum", ["bmi"]],
    ["Ministerium", ["bmi"]],
    ["Ministerium für Innern", ["bmi"]],
    ["Karlsruhe", ["karlsruhe-city", "karlsruhe-district"]],
    ["karlsr", ["karlsruhe-city", "karlsruhe-district"]],
    ["Kalrsruhe", ["karlsruhe-city", "karlsruhe-district"]],
    ["Karlsruhe Landkreis", ["karlsruhe-city", "karlsruhe-district"]],
    ["LK Karlsruhe", ["karlsruhe-city", "karlsruhe-district"]],
    ["DE 136 695 976", ["komm24"]],
    ["DE 136695976", ["komm24"]],
    ["Hogrebe 0000000218250097", ["hogrebe"]],
    ["IVM2", ["ivm2"]],
    ["ivm²", ["ivm2"]],
    ["Onlinezugangsgesetz", ["ozg"]],
    ["Online Zugangsgesetz", ["ozg"]],
    ["Online-Zugangsgesetz", ["ozg"]],
    ["E Government Gesetz", ["egovg"]],
    ["egovernmentgesetz", ["egovg"]],
    ["Münster", ["muenster", "munster", "münster"]],
    ["Muenster", ["muenster", "munster", "münster"]],
    ["Munster", ["muenster", "munster", "münster"]],
    ["MÜNS", ["muenster", "munster", "münster"]],
    ["Mue", ["muenster", "munster", "münster"]],
    ["Giessen", ["giessen"]],
    ["GIEẞEN", ["giessen"]],
    ["Hogrebe, Frank", ["hogrebe"]],
    ["08212", ["komm24"]],
    ["Karlsruhe Dresden", []],
    ["AND", []],
    ["*:*", []],
  ])("%s finds %j", async (text, ids) => {
    if (searchQuery(text) === null) expect(ids).toEqual([]);
    else expect(await found(text)).toEqual(ids);
  });

  it("never fails, whatever is typed", async () => {
    await fc.assert(
      fc.asyncProperty(nastyText, async (text) => {
        const query = searchQuery(text);
        if (query === null) return;
        const ids = await found(text);
        // What the index finds meets every word, as told of a single entity.
        for (const id of ids)
          expect(unmatchedWords(searchTerms(ENTITIES[String(id)] ?? []), query)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
