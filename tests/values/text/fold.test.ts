import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  foldedNames,
  foldForSearch,
  foldSortName,
  foldSpelledOut,
  searchTerms,
} from "../../../src/values/text/fold.ts";

const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.stringMatching(/^[A-Za-zäöüÄÖÜßé²&. -]*$/),
);

describe("foldSortName", () => {
  it.each([
    ["Münster", "munster"],
    ["MÜNSTER", "munster"],
    ["Muenster", "muenster"],
    ["Groß-Gerau", "gross gerau"],
    ["STRAẞE", "strasse"],
    ["IVM²", "ivm2"],
    ["Halle (Saale)", "halle saale"],
    ["kita.kompakt – Das Magazin", "kita kompakt das magazin"],
    ["Digitale Zukunftskommune@bw", "digitale zukunftskommune bw"],
    ["  Deutscher   Städte- und Gemeindebund ", "deutscher stadte und gemeindebund"],
    ["Société d’Orléans", "societe d orleans"],
    ["Łódź Ærø Œuvre Þór", "lodz aero oeuvre thor"],
    ["Mu\u0308nster", "munster"],
    ["Ｆｕｌｌｗｉｄｔｈ ①", "fullwidth 1"],
    ["ﬁrma", "firma"],
    ["Київ", "киів"],
    ["—", ""],
    ["", ""],
  ])("of %s is %j", (name, expected) => {
    expect(foldSortName(name)).toBe(expected);
  });

  it("is idempotent, and has letters, digits, marks and single blanks only", () => {
    fc.assert(
      fc.property(text, (name) => {
        const folded = foldSortName(name);
        expect(foldSortName(folded)).toBe(folded);
        expect(folded).toMatch(/^(?:[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?: [\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*)?$/u);
        expect(folded.toLowerCase()).toBe(folded);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("foldSpelledOut", () => {
  it.each([
    ["Münster", "muenster"],
    ["Mu\u0308nster", "muenster"],
    ["GRÖSSE", "groesse"],
    ["Größe", "groesse"],
    ["Munster", "munster"],
    ["Citroën", "citroen"],
  ])("of %s is %s", (name, expected) => {
    expect(foldSpelledOut(name)).toBe(expected);
  });
});

describe("foldForSearch", () => {
  it("is one for all spellings of umlauts", () => {
    const umlauts = [
      ["ä", "ae", "a"],
      ["ö", "oe", "o"],
      ["ü", "ue", "u"],
      ["ß", "ss", "ss"],
    ] as const;
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zäöüß ]*$/), (text) => {
        // After a vowel or q there is no ü, and ue is none.
        const name = text.replace(/(?<=[aeiouqäöü])ü+/g, "");
        const spelled = (which: 1 | 2) =>
          umlauts.reduce((changed, forms) => changed.replaceAll(forms[0], forms[which]), name);
        expect(foldForSearch(spelled(1))).toBe(foldForSearch(name));
        expect(foldForSearch(spelled(2))).toBe(foldForSearch(name));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["Bauer", "bauer"],
    ["neue Quelle", "neue quelle"],
    ["Lauenburg", "lauenburg"],
    ["Treuen", "treuen"],
    ["Bäuerin", "bauerin"],
    ["Baeuerin", "bauerin"],
    ["Muenster", "munster"],
    ["Uelzen", "ulzen"],
    ["Soest", "sost"],
  ])("of %s is %s", (name, folded) => {
    expect(foldForSearch(name)).toBe(folded);
  });

  it("of a beginning is a beginning of the fold, so that prefixes match while typing", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zäöüß -]*$/), fc.nat(), (name, at) => {
        const beginning = name.slice(0, at % (name.length + 1));
        expect(foldForSearch(name).startsWith(foldForSearch(beginning))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("searchTerms", () => {
  it("holds every word, neighbours written together, and long words backwards", () => {
    expect(searchTerms(["Online-Zugangsgesetz", "OZG"])).toEqual([
      "online",
      "onlinezugangsgesetz",
      "zugangsgesetz",
      "_ztesegsgnaguz",
      "ozg",
    ]);
    expect(searchTerms(["Städte- und Gemeindebund"])).toEqual([
      "stadte",
      "stadteund",
      "stadteundgemeindebund",
      "und",
      "undgemeindebund",
      "gemeindebund",
      "_dnubedniemeg",
    ]);
  });

  it("holds no blank, so that the whitespace analyzer takes each as one term", () => {
    fc.assert(
      fc.property(fc.array(text), (names) => {
        for (const term of searchTerms(names))
          expect(term).toMatch(/^(?:_[\p{L}\p{N}\p{M}]+|[\p{L}\p{N}][\p{L}\p{N}\p{M}]{0,99})$/u);
      }),
    );
  });
});

describe("foldedNames", () => {
  it("holds every name with umlauts spelled out and folded for search, once", () => {
    expect(foldedNames(["Münster", "Muenster", "Ulm", "—"])).toEqual(["muenster", "munster", "ulm"]);
  });
});
