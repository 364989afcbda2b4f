import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidValueError } from "../../../src/errors/graph-error.ts";
import {
  addressedIdentifier,
  canonicalIdentifier,
  identifierUrl,
  isId,
  parseIdentifier,
} from "../../../src/values/identifiers/identifier.ts";
import { IDENTIFIER_SCHEMES } from "../../../src/values/identifiers/identifier-schemes.ts";

describe("isId", () => {
  it.each([
    ["stadt-halle-saale", true],
    ["f-meg.doc-000.a1b2c3d4", true],
    ["A", true],
    ["a".repeat(200), true],
    ["a".repeat(201), false],
    ["", false],
    ["a b", false],
    ["a_b", false],
    ["a/b", false],
    ["münster", false],
    ["a\n", false],
    ["a:b", false],
  ])("of %j is %s", (text, expected) => {
    expect(isId(text)).toBe(expected);
  });
});

describe("parseIdentifier", () => {
  it.each([...IDENTIFIER_SCHEMES])("takes the example of %s as it is", (scheme, { example }) => {
    expect(parseIdentifier(scheme, example)).toEqual({ scheme, value: example });
  });

  it.each([
    ["ags", "08 212 000", "08212000"],
    ["ags", "08212", "08212"],
    ["ags", "08", "08"],
    ["ars", "08 2 12 0000 000", "082120000000"],
    ["wikidata", "q1040", "Q1040"],
    ["wikidata", "http://www.wikidata.org/wiki/Q1040", "Q1040"],
    ["wikidata", "https://www.wikidata.org/entity/Q1040", "Q1040"],
    ["wikidata", "http://wikidata.org/entity/q1040", "Q1040"],
    ["wikidata", "https://m.wikidata.org/wiki/Q1040", "Q1040"],
    ["wikidata", "https://www.wikidata.org/wiki/Q1040#sitelinks", "Q1040"],
    ["wikidata", "https://www.wikidata.org/wiki/Q1040?uselang=de", "Q1040"],
    ["wikidata", "https://www.wikidata.org/wiki/Special:EntityPage/Q1040", "Q1040"],
    ["wikidata", "<http://www.wikidata.org/entity/Q1040>", "Q1040"],
    ["wikidata", "www.wikidata.org/wiki/Q1040", "Q1040"],
    ["wikidata", "wd:Q1040", "Q1040"],
    ["wikidata", "wikidata:q1040", "Q1040"],
    ["wikidata", "wd : Q1040", "Q1040"],
    ["wikidata", "wikidata:https://www.wikidata.org/wiki/Q1040", "Q1040"],
    ["wikidata", "\u00a0Q1040\u202f", "Q1040"],
    ["wikidata", "https://example.org/wiki/Q1040", null],
    ["ror", "https://ror.org/03YRM5C26", "03yrm5c26"],
    ["ror", "ror.org/03yrm5c26", "03yrm5c26"],
    ["ror", "https://ror.org/03yrm5c26/", "03yrm5c26"],
    ["ror", "ror:03yrm5c26", "03yrm5c26"],
    ["gnd", "https://d-nb.info/gnd/118540238", "118540238"],
    ["gnd", "http://d-nb.info/gnd/118540238/about/lds", "118540238"],
    ["gnd", "https://lobid.org/gnd/118540238", "118540238"],
    ["gnd", "(DE-588)118540238", "118540238"],
    ["gnd", "(DE-588) 4015701-5", "4015701-5"],
    ["gnd", "gnd:118540238", "118540238"],
    ["gnd", "GND 118540238", "118540238"],
    ["gnd", "11854023-8", "118540238"],
    ["gnd", "40157015", "4015701-5"],
    ["gnd", "4015701 5", "4015701-5"],
    ["gnd", "4015701\u20135", "4015701-5"],
    ["gnd", "20077440", "2007744-0"],
    ["gnd", "5036103-x", "5036103-X"],
    ["gnd", "5036103X", "5036103-X"],
    ["gnd", "36164-1", "36164-1"],
    ["gnd", "1186995505", "1186995505"],
    ["gnd", "4045791-6", "4045791-6"],
    ["gnd", "118540239", null],
    ["gnd", "4015701-6", null],
    ["gnd", "2007744-1", null],
    ["gnd", "X-5", null],
    ["lei", "529900t8bm49aursdo55", "529900T8BM49AURSDO55"],
    ["lei", "529900T8BM49AURSDO56", null],
    ["orcid", "https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097"],
    ["orcid", "0000-0002-1694-233X", "0000-0002-1694-233X"],
    ["orcid", "0000000218250097", "0000-0002-1825-0097"],
    ["orcid", "0000 0002 1825 0097", "0000-0002-1825-0097"],
    ["orcid", "0000\u20130002\u20131825\u20130097", "0000-0002-1825-0097"],
    ["orcid", "000000021694233x", "0000-0002-1694-233X"],
    ["orcid", "http://orcid.org/0000000218250097", "0000-0002-1825-0097"],
    ["orcid", "https://www.orcid.org/0000-0002-1825-0097/", "0000-0002-1825-0097"],
    ["orcid", "ORCID: 0000-0002-1825-0097", "0000-0002-1825-0097"],
    ["orcid", "0000-0002-1825-0098", null],
    ["orcid", "000000021825009", null],
    ["isni", "0000 0001 2103 2683", "0000000121032683"],
    ["isni", "ISNI 0000-0001-2103-2683", "0000000121032683"],
    ["isni", "https://isni.org/isni/0000000121032683", "0000000121032683"],
    ["isni", "http://www.isni.org/0000000121032684", null],
    ["viaf", "https://viaf.org/viaf/122255132/", "122255132"],
    ["viaf", "http://www.viaf.org/viaf/122255132", "122255132"],
    ["viaf", "VIAF 122255132", "122255132"],
    ["viaf", "VIAF", null],
    ["lei", "5299 00T8 BM49 AURS DO55", "529900T8BM49AURSDO55"],
    ["lei", "https://search.gleif.org/#/record/529900T8BM49AURSDO55", "529900T8BM49AURSDO55"],
    ["lei", "LEI:529900t8bm49aursdo55", "529900T8BM49AURSDO55"],
    ["ror", "03yrm5c27", null],
    ["ror", "00pd74e08", "00pd74e08"],
    ["doi", "https://doi.org/10.1000/ABC", "10.1000/abc"],
    ["doi", "doi:10.1000/182", "10.1000/182"],
    ["doi", "DOI: 10.1000/182", "10.1000/182"],
    ["doi", "DOI 10.1000/182", "10.1000/182"],
    ["doi", "http://dx.doi.org/10.1000/182", "10.1000/182"],
    ["doi", "https://www.doi.org/10.1000/182", "10.1000/182"],
    ["doi", "doi.org/10.1000/182", "10.1000/182"],
    ["doi", "https://doi.org/10.1000%2F182", "10.1000/182"],
    ["doi", "info:doi/10.1000/182", "10.1000/182"],
    ["doi", "10.1000/a?b#c", "10.1000/a?b#c"],
    ["doi", "https://example.org/10.1000/182", null],
    ["vat", "DE 136 695 976", "DE136695976"],
    ["vat", "DE136.695.976", "DE136695976"],
    ["vat", "USt-IdNr. DE 136695976", "DE136695976"],
    ["vat", "de-136695976", "DE136695976"],
    ["vat", "DE136695977", null],
    ["vat", "ATU13585627", "ATU13585627"],
    ["lobbyregister", "r001234", "R001234"],
    ["lobbyregister", "R12", null],
    ["ags", "8212000", null],
    ["ags", "17000000", null],
    ["ags", "0821200X", null],
    ["ars", "08212000", null],
    ["wikidata", "P31", null],
    ["url", "HTTPS://WWW.Komm24.de", "https://www.komm24.de/"],
    ["url", "javascript:alert(1)", null],
    ["url", "https://user:pw@komm24.de/", null],
    ["handelsregister", "HRB 38502 Dresden", "HRB 38502 Dresden"],
    ["handelsregister", " ", null],
    ["handelsregister", "HRB\u00a038502 \u2009 Mu\u0308nster", "HRB 38502 Münster"],
    ["handelsregister", "a\u0000b", null],
    ["handelsregister", "\u3164", null],
    ["handelsregister", "\u2800", null],
    ["handelsregister", "HRB \ue000", null],
    ["handelsregister", "HRB\u200b 1", null],
    ["handelsregister", "HRB \ud800", null],
  ])("reads %s %j as %j", (scheme, value, expected) => {
    if (expected === null) expect(() => parseIdentifier(scheme, value)).toThrow(InvalidValueError);
    else expect(parseIdentifier(scheme, value)).toEqual({ scheme, value: expected });
  });

  it.each(["AGS", " ags", "Ags\u00a0", "ags"])("takes the scheme %j for ags, as look-ups do", (scheme) => {
    expect(parseIdentifier(scheme, "08 212 000")).toEqual({ scheme: "ags", value: "08212000" });
    expect(canonicalIdentifier(scheme, "08 212 000")).toBe("ags:08212000");
  });

  it("reads what look-ups read, in the same way", () => {
    const spelled = fc
      .constantFrom(...IDENTIFIER_SCHEMES)
      .chain(([scheme, { example, link, prefixes = [] }]) =>
        fc.record({
          scheme: fc.constantFrom(scheme, scheme.toUpperCase(), ` ${scheme}\u2009`),
          before: fc.constantFrom("", " ", `${scheme}:`, link ?? "", ...prefixes),
          value: fc.constantFrom(example, example.toUpperCase(), example.replace(/(?=.{4}$)/, " ")),
        }),
      );
    let read = 0;
    fc.assert(
      fc.property(spelled, ({ scheme, before, value }) => {
        try {
          const { scheme: name, value: canonical } = parseIdentifier(scheme, before + value);
          expect(canonicalIdentifier(scheme, before + value)).toBe(`${name}:${canonical}`);
          read++;
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidValueError);
        }
      }),
      { numRuns: 1000 },
    );
    expect(read).toBeGreaterThan(500);
  });

  it.each(["a b", "", "-a", "a--b", "ä", "a:b"])("refuses the scheme %j", (scheme) => {
    expect(() => parseIdentifier(scheme, "x")).toThrow("is not an identifier scheme");
  });

  it("says what a value should look like", () => {
    expect(() => parseIdentifier("ags", "8 212 000")).toThrow('Is it "08212000", in quotes?');
    expect(() => parseIdentifier("ars", "82120000000")).toThrow('Is it "082120000000", in quotes?');
    expect(() => parseIdentifier("ags", "1")).toThrow('"1" is not a valid ags (Amtlicher Gemeindeschlüssel');
    expect(() => parseIdentifier("ags", "1")).toThrow("A valid one looks like 08212000");
  });
});

describe("canonicalIdentifier", () => {
  it("is the key under which parseIdentifier's result stands", () => {
    expect(canonicalIdentifier("AGS", "08 212 000")).toBe("ags:08212000");
    expect(canonicalIdentifier("ags", "8 212 000")).toBe("ags:08212000");
    expect(canonicalIdentifier("wikidata", "https://www.wikidata.org/wiki/Q1040")).toBe("wikidata:Q1040");
    expect(canonicalIdentifier("handelsregister", " HRB 1 ")).toBe("handelsregister:HRB 1");
  });

  it("never throws, and leaves its own result as it is", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...IDENTIFIER_SCHEMES.keys(), "other"),
        fc.string({ unit: "grapheme" }),
        (scheme, value) => {
          const key = canonicalIdentifier(scheme, value);
          expect(key.startsWith(`${scheme}:`)).toBe(true);
          expect(canonicalIdentifier(scheme, key.slice(scheme.length + 1))).toBe(key);
        },
      ),
    );
  });
});

describe("addressedIdentifier", () => {
  it.each([
    ["https://www.wikidata.org/wiki/Q1040", "Q1040"],
    ["doi:10.1000/ABC", "10.1000/abc"],
    ["https://orcid.org/0000000218250097", "0000-0002-1825-0097"],
    ["(DE-588)118540238", "118540238"],
    ["Q1040", null],
    ["https://www.komm24.de/", null],
    ["Projekt: Digitale Stadt", null],
    ["vat regulation", null],
    ["wd:P31", null],
    ["", null],
  ])("in %j is %j", (text, expected) => {
    expect(addressedIdentifier(text)).toBe(expected);
  });
});

describe("identifierUrl", () => {
  it.each([
    ["ags", "08212000", "http://dcat-ap.de/def/politicalGeocoding/municipalityKey/08212000"],
    ["wikidata", "Q1040", "https://www.wikidata.org/wiki/Q1040"],
    ["url", "https://www.komm24.de/", "https://www.komm24.de/"],
    ["url", "javascript:alert(1)", null],
    ["wikidata", "../x", null],
    ["vat", "DE136695976", null],
    ["handelsregister", "HRB 1", null],
  ])("of %s %s is %s", (scheme, value, expected) => {
    expect(identifierUrl(scheme, value)).toBe(expected);
  });
});
