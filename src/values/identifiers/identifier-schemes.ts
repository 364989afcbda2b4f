import { hasMod11And2, hasMod11And10, hasMod97, hasRorCheck } from "./check-digits.ts";
import { canonicalGnd, hasGndCheck } from "./gnd.ts";
import { isSafeUrl } from "./source-url.ts";

/** A scheme whose values can be checked. */
export interface IdentifierScheme {
  readonly title: string;
  readonly example: string;
  /** Converts common spellings to the canonical one. Addresses and prefixes have already been removed. */
  readonly tidy: (value: string) => string;
  /** What an invalid tidy value was probably meant to be. Look-ups use it; an import reports it. */
  readonly repair?: (value: string) => string;
  /** Whether a canonical value is well-formed, check digits included. */
  readonly isValid: (value: string) => boolean;
  /** The address of a page or URI is this followed by the canonical value; null if the scheme has none. */
  readonly link: string | null;
  /**
   * Other prefixes that values are written with, besides `link` and the scheme's name: more addresses
   * (without `https://`, `www.` and `m.`) and abbreviations.
   */
  readonly prefixes?: readonly string[];
}

const withoutBlanks = (value: string) => value.replace(/[\s.]/g, "");
const upperCase = (value: string) => value.replace(/\s/g, "").toUpperCase();
/** A regional key as bare digits, however they are grouped. */
const digitsOnly = (value: string) => value.replace(/[\s./\u2010-\u2013-]/g, "");
/**
 * Restores a leading zero that a spreadsheet dropped: the key is one digit short of one of these lengths, and
 * matches none of them.
 */
const withZero =
  (...lengths: readonly number[]) =>
  (digits: string) => {
    const isShort = lengths.includes(digits.length + 1) && !lengths.includes(digits.length);
    return isShort && /^[1-9]\d*$/.test(digits) ? `0${digits}` : digits;
  };
const isStateKey = (value: string) => value >= "01" && value < "17";

/** Sixteen digits (the last may be X) in groups of four. */
const inFours = (value: string, between: string) => {
  const digits = upperCase(value).replace(/[-\u2010-\u2013]/g, "");
  return /^\d{15}[\dX]$/.test(digits) ? (digits.match(/.{4}/g) ?? []).join(between) : upperCase(value);
};

/** The known schemes by name. Values of other schemes are stored as given. */
export const IDENTIFIER_SCHEMES: ReadonlyMap<string, IdentifierScheme> = new Map([
  [
    "ags",
    {
      title: "Amtlicher Gemeindeschlüssel: state, government district, district, municipality",
      example: "08212000",
      // 8 digits name a municipality, 5 a district, 3 a government district, 2 a state: 08212 is not 08212000.
      tidy: digitsOnly,
      repair: withZero(2, 3, 5, 8),
      isValid: (value) => /^(?:\d{2}|\d{3}|\d{5}|\d{8})$/.test(value) && isStateKey(value),
      link: "http://dcat-ap.de/def/politicalGeocoding/municipalityKey/",
    },
  ],
  [
    "ars",
    {
      title: "Amtlicher Regionalschlüssel",
      example: "082120000000",
      tidy: digitsOnly,
      repair: withZero(12),
      isValid: (value) => /^\d{12}$/.test(value) && isStateKey(value),
      link: "http://dcat-ap.de/def/politicalGeocoding/regionalKey/",
    },
  ],
  [
    "wikidata",
    {
      title: "Wikidata",
      example: "Q1040",
      tidy: upperCase,
      isValid: (value) => /^Q[1-9]\d{0,14}$/.test(value),
      link: "https://www.wikidata.org/wiki/",
      prefixes: ["wikidata.org/entity/", "wikidata.org/wiki/Special:EntityPage/", "wd:"],
    },
  ],
  [
    "lei",
    {
      title: "Legal Entity Identifier (ISO 17442)",
      example: "529900T8BM49AURSDO55",
      tidy: upperCase,
      isValid: (value) => /^[0-9A-Z]{18}\d{2}$/.test(value) && hasMod97(value),
      link: "https://search.gleif.org/#/record/",
      prefixes: ["lei.info/", "urn:lei:"],
    },
  ],
  [
    "gnd",
    {
      title: "Gemeinsame Normdatei",
      example: "2007744-0",
      tidy: canonicalGnd,
      isValid: hasGndCheck,
      link: "https://d-nb.info/gnd/",
      prefixes: ["(DE-588)", "lobid.org/gnd/", "explore.gnd.network/gnd/"],
    },
  ],
  [
    "ror",
    {
      title: "Research Organization Registry",
      example: "03yrm5c26",
      tidy: (value) => withoutBlanks(value).toLowerCase(),
      isValid: (value) => /^0[0-9a-hjkmnp-tv-z]{6}\d{2}$/.test(value) && hasRorCheck(value),
      link: "https://ror.org/",
    },
  ],
  [
    "orcid",
    {
      title: "ORCID iD of a person",
      example: "0000-0002-1825-0097",
      tidy: (value) => inFours(value, "-"),
      isValid: (value) => /^(?:\d{4}-){3}\d{3}[\dX]$/.test(value) && hasMod11And2(value.replaceAll("-", "")),
      link: "https://orcid.org/",
    },
  ],
  [
    "isni",
    {
      title: "International Standard Name Identifier (ISO 27729)",
      example: "0000000121032683",
      tidy: (value) => inFours(value, ""),
      isValid: (value) => /^\d{15}[\dX]$/.test(value) && hasMod11And2(value),
      link: "https://isni.org/isni/",
      prefixes: ["isni.org/page/", "isni-url.oclc.nl/isni/"],
    },
  ],
  [
    "viaf",
    {
      title: "Virtual International Authority File",
      example: "122255132",
      tidy: withoutBlanks,
      isValid: (value) => /^[1-9]\d{0,21}$/.test(value),
      link: "https://viaf.org/viaf/",
      prefixes: ["viaf.org/en/viaf/", "viaf.org/de/viaf/"],
    },
  ],
  [
    "doi",
    {
      title: "Digital Object Identifier",
      example: "10.1000/182",
      tidy: (value) => value.trim().toLowerCase(),
      isValid: (value) => /^10\.\d{4,9}\/[\x21-\x7e]+$/.test(value),
      link: "https://doi.org/",
      prefixes: ["dx.doi.org/", "info:doi/", "urn:doi:"],
    },
  ],
  [
    "lobbyregister",
    {
      title: "Lobbyregister of the Bundestag",
      example: "R001234",
      tidy: upperCase,
      isValid: (value) => /^R\d{6}$/.test(value),
      link: "https://www.lobbyregister.bundestag.de/suche/",
    },
  ],
  [
    "vat",
    {
      title: "VAT identification number of the EU",
      example: "DE136695976",
      tidy: (value) => upperCase(value).replace(/[./-]/g, ""),
      isValid: (value) =>
        value.startsWith("DE")
          ? /^DE[1-9]\d{8}$/.test(value) && hasMod11And10(value.slice(2))
          : /^[A-Z]{2}[0-9A-Z+*]{2,12}$/.test(value),
      link: null,
      prefixes: ["USt-IdNr.:", "USt-IdNr.", "USt-IdNr:", "USt-IdNr", "USt-ID:", "USt-ID", "UID:", "VAT ID:"],
    },
  ],
  [
    "url",
    {
      title: "Page that stands for the thing",
      example: "https://www.komm24.de/",
      tidy: (value) => (URL.canParse(value.trim()) ? new URL(value.trim()).href : value.trim()),
      isValid: isSafeUrl,
      link: "",
    },
  ],
] satisfies readonly (readonly [string, IdentifierScheme])[]);
