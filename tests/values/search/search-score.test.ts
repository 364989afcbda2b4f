import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SearchQuery, searchQuery } from "../../../src/values/search/search-query.ts";
import { matchedName, nameScore, unmatchedWords } from "../../../src/values/search/search-score.ts";
import { foldedNames, searchTerms } from "../../../src/values/text/fold.ts";

function queryOf(text: string): SearchQuery {
  const query = searchQuery(text);
  if (query === null) throw new Error(`"${text}" asks nothing.`);
  return query;
}

function score(name: string, text: string): number {
  return Math.max(...foldedNames([name]).map((folded) => nameScore(folded, queryOf(text))));
}

describe("nameScore", () => {
  it.each([
    ["Karlsruhe", "karlsruhe", 0.99, 0.99],
    ["Münster", "Muenster", 0.99, 0.99],
    ["Münster", "Munster", 0.99, 0.99],
    ["Munster", "Münster", 0.99, 0.99],
    ["IVM²", "ivm2", 0.99, 0.99],
    ["Onlinezugangsgesetz", "Online-Zugangsgesetz", 0.95, 0.95],
    ["Online Zugangsgesetz", "Onlinezugangsgesetz", 0.95, 0.95],
    ["Stadt Karlsruhe", "Stadt", 0.8, 0.89],
    ["Karlsruhe", "Karls", 0.7, 0.79],
    ["Stadt Karlsruhe", "Karlsruhe", 0.93, 0.93],
    ["Karlsruhe", "Stadt Karlsruhe", 0.93, 0.93],
    ["Landkreis Karlsruhe", "LK Karlsruhe", 0.99, 0.99],
    ["Stadt Karlsruhe", "LK Karlsruhe", 0.93, 0.93],
    ["Stadt Karlsruhe", "SK Karlsruhe", 0.99, 0.99],
    ["Stadt Frankfurt (Oder)", "Frankfurt (Oder), Stadt", 0.99, 0.99],
    ["Frankfurt (Oder)", "Frankfurt (Oder), Stadt", 0.93, 0.93],
    ["Halle (Saale)", "Stadt Halle", 0.4, 0.49],
    ["Institut Karlsruhe", "Karlsruhe", 0.6, 0.69],
    ["DE136695976", "DE 136 695 976", 0.95, 0.95],
    ["0000-0002-1825-0097", "0000000218250097", 0.95, 0.95],
    ["Deutscher Städtetag", "Deutscher Städtetag Berlin", 0.13, 0.3],
    ["Berlin", "Deutscher Städtetag Berlin", 0.06, 0.12],
    ["Prof. Dr. Frank Hogrebe", "Hogrebe Frank", 0.5, 0.59],
    ["Bundesministerium des Innern", "Ministerium", 0.3, 0.39],
    ["Karlsruhe", "Kalsruhe", 0.05, 0.1],
    ["Ulm", "Dresden", 0, 0],
  ])("of %s for %s is from %d to %d", (name, text, least, most) => {
    expect(score(name, text)).toBeGreaterThanOrEqual(least);
    expect(score(name, text)).toBeLessThanOrEqual(most);
  });

  it("is higher the shorter the name, all else equal", () => {
    expect(score("Stadt Ulm", "Stadt")).toBeGreaterThan(score("Stadt Karlsruhe", "Stadt"));
  });

  it("is from 0 to 0.99, and 0.99 for the name itself", () => {
    const name = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
      .filter((text) => searchQuery(text) !== null);
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(score(one, one)).toBe(0.99);
        expect(score(one, other)).toBeGreaterThanOrEqual(0);
        expect(score(one, other)).toBeLessThanOrEqual(0.99);
      }),
    );
  });
});

describe("unmatchedWords", () => {
  it.each<[readonly string[], string, readonly string[]]>([
    [["Deutscher Städtetag"], "Deutscher Städtetag Berlin", ["Berlin"]],
    [["Deutscher Städtetag"], "Deutchser Staedtetg, BERLIN!", ["BERLIN"]],
    [["Hochschule Harz"], "Hochschule Harz Wernigerode Wernigerode", ["Wernigerode"]],
    [["Onlinezugangsgesetz"], "Online-Zugangs-Gesetz des Bundes", ["Bundes"]],
    [["Bundesministerium"], "Ministerium für Finanzen", ["Finanzen"]],
    [["DE136695976"], "Firma DE 136 695 976", ["Firma"]],
    [["Karlsruhe"], "Landkreis Karlsruhe", []],
    [["Ulm"], "½ Ulm", ["1", "2"]],
    [["Ulm"], "und", ["und"]],
  ])("of %j for %s are %j", (names, text, expected) => {
    expect(unmatchedWords(searchTerms(names), queryOf(text))).toEqual(expected);
  });
});

describe("matchedName", () => {
  it.each<[readonly string[], string, string | null]>([
    [["Stadt Halle (Saale)", "Halle (Saale)", "Halls (Saale)"], "halls saale", "Halls (Saale)"],
    [["Bundesministerium des Innern", "BMI", "Bundesinnenministerium"], "bmi", "BMI"],
    [["Stadt Ulm", "Ulm", "ULM"], "Ulm", "Ulm"],
    [["Mueller", "Müller", "Muller"], "Müller", "Müller"],
    [["Mueller", "Müller", "Muller"], "muller", "Muller"],
    [["Ulm"], "Dresden", null],
    [[], "Ulm", null],
  ])("of %j for %s is %s", (names, text, expected) => {
    expect(matchedName(names, queryOf(text))).toBe(expected);
  });
});
