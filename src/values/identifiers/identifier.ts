import { InvalidValueError } from "../../errors/graph-error.ts";
import { findUnfitCharacter, isBlank, tidyName } from "../text/text-characters.ts";
import { IDENTIFIER_SCHEMES, type IdentifierScheme } from "./identifier-schemes.ts";

/** An identifier in canonical form. */
export interface Identifier {
  readonly scheme: string;
  readonly value: string;
}

const ID = /^[A-Za-z0-9.-]{1,200}$/;
const SCHEME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const MAX_VALUE_LENGTH = 500;

/** Whether a text may be an id of this graph: 1 to 200 letters, digits, dots and hyphens of ASCII. */
export function isId(text: string): boolean {
  return ID.test(text);
}

/**
 * Reads an identifier strictly, for storing it. Spellings such as `ags 08 212 000` and addresses such as
 * `https://ror.org/03yrm5c26` become canonical, and check digits are checked. Values of unknown schemes are
 * taken as given. Everything it reads, {@link canonicalIdentifier} reads alike.
 * @param written the scheme, in any case
 * @throws InvalidValueError when the scheme is not words with hyphens, or the value does not fit the scheme
 */
export function parseIdentifier(written: string, value: string): Identifier {
  const scheme = canonicalScheme(written);
  if (!SCHEME.test(scheme)) {
    throw new InvalidValueError(
      `"${written}" is not an identifier scheme. Write words with hyphens, such as "ags".`,
      { scheme: written },
    );
  }
  const known = IDENTIFIER_SCHEMES.get(scheme);
  const canonical = canonicalValue(scheme, value);
  if (known !== undefined && !known.isValid(canonical)) {
    const repaired = known.repair?.(canonical) ?? canonical;
    const hint = known.isValid(repaired) ? ` Is it "${repaired}", in quotes?` : "";
    const message = `"${value}" is not a valid ${scheme} (${known.title}). A valid one looks like ${known.example}; check its digits.${hint}`;
    throw new InvalidValueError(message, { scheme, value });
  }
  const unfit = findUnfitCharacter(canonical);
  if (isBlank(canonical) || canonical.length > MAX_VALUE_LENGTH || unfit !== null) {
    const got = unfit === null ? "" : ` It holds ${unfit.name}.`;
    throw new InvalidValueError(
      `The value of ${scheme} must have 1 to ${MAX_VALUE_LENGTH} visible characters.${got}`,
      {
        scheme,
        value,
      },
    );
  }
  return { scheme, value: canonical };
}

/**
 * The key `scheme:value` under which an identifier is stored, in canonical form if the scheme is known. Never
 * throws: an invalid identifier gives a key that finds nothing.
 */
export function canonicalIdentifier(scheme: string, value: string): string {
  const name = canonicalScheme(scheme);
  const canonical = canonicalValue(name, value);
  return `${name}:${IDENTIFIER_SCHEMES.get(name)?.repair?.(canonical) ?? canonical}`;
}

/** The name of a scheme as stored: lower case, trimmed. Never throws. */
export function canonicalScheme(scheme: string): string {
  return tidyName(scheme).toLowerCase();
}

/**
 * The value of an identifier written with its scheme's address or prefix, such as
 * `https://www.wikidata.org/wiki/Q1040` or `doi:10.1000/182`; null if the text is not one.
 */
export function addressedIdentifier(text: string): string | null {
  if (!/[:/)]/.test(text)) return null;
  for (const [name, scheme] of IDENTIFIER_SCHEMES) {
    const value = withoutPrefix(tidyName(text), name);
    const canonical = value === null ? null : scheme.tidy(value);
    if (canonical !== null && scheme.isValid(canonical)) return canonical;
  }
  return null;
}

/** Address of a page or URI for an identifier; null if the scheme has none or the value is invalid. */
export function identifierUrl(scheme: string, value: string): string | null {
  const known = IDENTIFIER_SCHEMES.get(scheme);
  return known === undefined || known.link === null || !known.isValid(value) ? null : known.link + value;
}

function canonicalValue(name: string, value: string): string {
  const known = IDENTIFIER_SCHEMES.get(name);
  let text = tidyName(value);
  if (known === undefined) return text;
  // A prefix may come before an address (`wikidata:https://…`), with blanks in between.
  for (let before = ""; text !== before; ) {
    before = text;
    text = known.tidy(withoutPrefix(text, name) ?? text);
  }
  return text;
}

/**
 * What may precede the values of a scheme, in lower case, longest first; empty where the values are addresses
 * themselves.
 */
const PREFIXES: ReadonlyMap<string, readonly string[]> = new Map(
  [...IDENTIFIER_SCHEMES].map(([name, scheme]) => [name, listPrefixes(name, scheme)]),
);

function listPrefixes(name: string, { link, prefixes = [] }: IdentifierScheme): readonly string[] {
  if (link === "") return [];
  const all = [`${name}:`, `${name} `, ...prefixes, ...(link === null ? [] : [plainAddress(link)])];
  return all.map((prefix) => prefix.toLowerCase()).toSorted((a, b) => b.length - a.length);
}

/**
 * Removes what precedes the value: an address of the scheme (http or https, with or without www and m, and
 * whatever follows the value), the scheme's name, or another known prefix. Null if there is none.
 */
function withoutPrefix(text: string, name: string): string | null {
  const address = plainAddress(text.replace(/^<(.*)>$/, "$1"));
  const lower = address.toLowerCase();
  const prefix = PREFIXES.get(name)?.find((one) => lower.startsWith(one));
  if (prefix === undefined) return null;
  const rest = address.slice(prefix.length).trim();
  const isAddress = prefix.includes("/");
  // A DOI may itself contain these characters.
  const value = isAddress && name !== "doi" ? rest.replace(/[/?#].*$/, "") : rest;
  return isAddress ? decoded(value) : value;
}

function plainAddress(text: string): string {
  return text.replace(/^https?:\/\/(?:www\.|m\.)*/i, "").replace(/^(?:www|m)\.(?=[^/]+\/)/i, "");
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
