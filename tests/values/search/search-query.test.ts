import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchQuery } from "../../../src/values/search/search-query.ts";
import { nastyText } from "../text/nasty-text.ts";

const TERM = String.raw`(?:_|(?=[\p{L}\p{N}]))[\p{L}\p{N}\p{M}]+(?:\^8|\*\^2|\*|~[12])`;
const CLAUSES = new RegExp(String.raw`^(?:(?:^| )\+?\(${TERM}(?: ${TERM})*\))+$`, "u");

describe("searchQuery", () => {
  it("asks for a word as it stands, as a beginning, as an ending, and with typing errors", () => {
    expect(searchQuery("Karlsruhe")).toEqual({
      lucene: "+(karlsruhe^8 karlsruhe*^2 _ehurslrak* karlsruhe~2)",
      folded: ["karlsruhe"],
      joined: ["karlsruhe"],
      words: ["karlsruhe"],
      bigrams: ["ka", "ar", "rl", "ls", "sr", "ru", "uh", "he"],
    });
  });

  it("asks for neighbouring words together too, and leaves filler words free", () => {
    expect(searchQuery("Amt für IT")).toEqual({
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

  it("is the same for all spellings of umlauts but for the text spelled out", () => {
    const [münster, muenster, munster] = ["Münster", "Muenster", "Munster"].map(searchQuery);
    expect(muenster).toEqual(münster);
    expect(munster).toEqual({ ...münster, folded: ["munster"], joined: ["munster"] });
  });

  it("never holds syntax but its own, whatever the text", () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const query = searchQuery(text);
        if (query === null) expect(text).not.toMatch(/[a-zA-Z0-9]/);
        else {
          expect(query.lucene).toMatch(CLAUSES);
          expect(query.lucene).toBe(query.lucene.toLowerCase());
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
  });
});
