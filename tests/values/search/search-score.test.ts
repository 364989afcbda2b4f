import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SearchQuery, searchQuery } from "../../../src/values/search/search-query.ts";
import { matchedName, nameScore } from "../../../src/values/search/search-score.ts";
import { foldedNames } from "../../../src/values/text/fold.ts";

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
    ["Karlsruhe", "karlsruhe", 1, 1],
    ["Münster", "Muenster", 1, 1],
    ["Münster", "Munster", 1, 1],
    ["Munster", "Münster", 1, 1],
    ["IVM²", "ivm2", 1, 1],
    ["Onlinezugangsgesetz", "Online-Zugangsgesetz", 0.95, 0.95],
    ["Online Zugangsgesetz", "Onlinezugangsgesetz", 0.95, 0.95],
    ["Stadt Karlsruhe", "Stadt", 0.8, 0.89],
    ["Karlsruhe", "Karls", 0.7, 0.79],
    ["Stadt Karlsruhe", "Karlsruhe", 0.6, 0.69],
    ["Prof. Dr. Frank Hogrebe", "Hogrebe Frank", 0.5, 0.59],
    ["Bundesministerium des Innern", "Ministerium", 0.4, 0.49],
    ["Karlsruhe", "Kalsruhe", 0.25, 0.4],
    ["Ulm", "Dresden", 0, 0],
  ])("of %s for %s is from %d to %d", (name, text, least, most) => {
    expect(score(name, text)).toBeGreaterThanOrEqual(least);
    expect(score(name, text)).toBeLessThanOrEqual(most);
  });

  it("is higher the shorter the name, all else equal", () => {
    expect(score("Stadt Ulm", "Stadt")).toBeGreaterThan(score("Stadt Karlsruhe", "Stadt"));
  });

  it("is from 0 to 1, and 1 for the name itself", () => {
    const name = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
      .filter((text) => searchQuery(text) !== null);
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(score(one, one)).toBe(1);
        expect(score(one, other)).toBeGreaterThanOrEqual(0);
        expect(score(one, other)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("matchedName", () => {
  it.each<[readonly string[], string, string | null]>([
    [["Stadt Halle (Saale)", "Halle (Saale)", "Halls (Saale)"], "halls saale", "Halls (Saale)"],
    [["Bundesministerium des Innern", "BMI", "Bundesinnenministerium"], "bmi", "BMI"],
    [["Stadt Ulm", "Ulm", "ULM"], "Ulm", "Ulm"],
    [["Ulm"], "Dresden", null],
    [[], "Ulm", null],
  ])("of %j for %s is %s", (names, text, expected) => {
    expect(matchedName(names, queryOf(text))).toBe(expected);
  });
});
