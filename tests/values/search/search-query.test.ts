import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchQuery } from "../../../src/values/search/search-query.ts";
import { nastyText } from "../text/nasty-text.ts";

const TERM = String.raw`(?:_|(?=[\p{L}\p{N}]))[\p{L}\p{N}\p{M}]+(?:\^8|\*\^2|\*|~[12])`;
const CLAUSES = new RegExp(String.raw`^(?:(?:^| )\+?\(${TERM}(?: ${TERM})*\))+$`, "u");

const CLAUSE = String.raw`\(${TERM}(?: ${TERM})*\)`;
const PARTIAL = new RegExp(String.raw`^\+\(${CLAUSE}(?: ${CLAUSE})+\)(?: ${CLAUSE})*$`, "u");

describe("searchQuery", () => {
  it("asks for a word as it stands, as a beginning, as an ending, and with typing errors", () => {
    expect(searchQuery("Karlsruhe")).toMatchObject({
      typed: "karlsruhe",
      partial: null,
      lucene: "+(karlsruhe^8 karlsruhe*^2 _ehurslrak* karlsruhe~2)",
      folded: ["karlsruhe"],
      joined: ["karlsruhe"],
      words: ["karlsruhe"],
      bigrams: ["ka", "ar", "rl", "ls", "sr", "ru", "uh", "he"],
    });
  });

  it("asks for neighbouring words together too, and leaves filler words free", () => {
    expect(searchQuery("Amt für IT")).toMatchObject({
      lucene:
        "+(amt^8 amt*^2 amtfur^8 amtfur*^2 amtfurit^8 amtfurit*^2) (fur^8 fur*^2 amtfur^8 amtfur*^2 " +
        "amtfurit^8 amtfurit*^2 furit^8 furit*^2) +(it^8 it*^2 amtfurit^8 amtfurit*^2 furit^8 furit*^2)",
      folded: ["amt fuer it", "amt fur it"],
      joined: ["amtfuerit", "amtfurit"],
      words: ["amt", "it"],
      bigrams: ["am", "mt", "tf", "fu", "ur", "ri", "it"],
    });
  });

  it.each([
    ["Ulm", "+(ulm^8 ulm*^2)"],
    ["Soest", "+(sost^8 sost*^2 sost~1)"],
    ["IVM²", "+(ivm2^8 ivm2*^2)"],
    ["2016", "+(2016^8 2016*^2)"],
    ["und", "+(und^8 und*^2)"],
    ["NOT", "+(not^8 not*^2)"],
    ['"*:*"', null],
    ["", null],
    [" — ", null],
  ])("of %j asks %j", (text, lucene) => {
    expect(searchQuery(text)?.lucene ?? null).toBe(lucene);
  });

  it("is the same for all spellings of umlauts but for the text as typed and spelled out", () => {
    const [münster, muenster, munster] = ["Münster", "Muenster", "Munster"].map(searchQuery);
    const asIndexed = (query: ReturnType<typeof searchQuery> | undefined) =>
      query && { lucene: query.lucene, words: query.words, bigrams: query.bigrams };
    expect(asIndexed(muenster)).toEqual(asIndexed(münster));
    expect(asIndexed(munster)).toEqual(asIndexed(münster));
    expect(muenster?.folded).toEqual(münster?.folded);
    expect(munster).toMatchObject({ folded: ["munster"], joined: ["munster"], typed: "munster" });
  });

  it.each([
    ["Stadt Soest", ["stadt soest", "stadt sost", "soest stadt", "sost stadt"], ["sost"]],
    [
      "LK Karlsruhe",
      ["lk karlsruhe", "landkreis karlsruhe", "karlsruhe landkreis", "karlsruhe lk"],
      ["karlsruhe"],
    ],
    ["Frankfurt (Oder), Stadt", ["frankfurt oder stadt", "stadt frankfurt oder"], ["frankfurt", "oder"]],
    ["Gemeinde", ["gemeinde"], ["gemeinde"]],
    ["Stadt Gemeinde", ["stadt gemeinde"], ["stadt", "gemeinde"]],
    ["Kreis der Stadt", ["kreis der stadt"], ["kreis", "stadt"]],
    ["Deutscher Stadt Tag", ["deutscher stadt tag"], ["deutscher", "stadt", "tag"]],
  ])("of %s takes official words for optional", (text, whole, required) => {
    const query = searchQuery(text);
    expect(query?.whole.toSorted()).toEqual(whole.toSorted());
    expect(query?.required).toEqual(required);
  });

  it.each([
    ["DE 136 695 976", "de136695976"],
    ["5299 00T8 BM49 AURS DO55", "529900t8bm49aursdo55"],
    ["08 2 12 0000 000", "082120000000"],
    ["0000 0001 2103 2683", "0000000121032683"],
  ])("asks for the number in %s as one term, for each of its blocks", (text, term) => {
    const clauses = searchQuery(text)?.lucene.match(/\([^)]*\)/g) ?? [];
    expect(clauses).toHaveLength(text.split(" ").length);
    for (const clause of clauses) expect(clause).toContain(`${term}^8`);
  });

  it("asks for some of several words too, and keeps those free that are free", () => {
    expect(searchQuery("Amt zu Ulm")?.partial).toBe(
      "+((amt^8 amt*^2 amtzu^8 amtzu*^2 amtzuulm^8 amtzuulm*^2) (ulm^8 ulm*^2 amtzuulm^8 amtzuulm*^2 zuulm^8 zuulm*^2)) " +
        "(zu^8 zu*^2 amtzu^8 amtzu*^2 amtzuulm^8 amtzuulm*^2 zuulm^8 zuulm*^2)",
    );
    expect(searchQuery("Stadt Ulm")?.partial).toBeNull();
  });

  it("never holds syntax but its own, whatever the text", () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const query = searchQuery(text);
        if (query === null) expect(text).not.toMatch(/[a-zA-Z0-9]/);
        else {
          expect(query.lucene).toMatch(CLAUSES);
          expect(query.lucene).toBe(query.lucene.toLowerCase());
          if (query.partial !== null) expect(query.partial).toMatch(PARTIAL);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("stays short, however long the text", () => {
    const query = searchQuery("wort ".repeat(10_000) + "x".repeat(100_000));
    expect(query?.lucene.match(/\(/g)).toHaveLength(10);
    expect(searchQuery("x".repeat(100_000))?.lucene.length).toBeLessThan(1000);
    expect(searchQuery("ab ".repeat(100))?.lucene.length).toBeLessThan(3000);
    expect(searchQuery("1 ".repeat(100))?.lucene.length).toBeLessThan(10_000);
  });
});
