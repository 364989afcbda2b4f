import { InvalidValueError } from "../errors.ts";
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
 * Reads an identifier strictly, for storing it: `ags 08 212 000` and addresses such as `https://ror.org/03yrm5c26` are
 * brought to the canonical form, check digits are checked. Values of unknown schemes are taken as they are.
 * @throws InvalidValueError when the scheme is no lower-case kebab word, or the value is not one of the scheme
 */
export function parseIdentifier(scheme: string, value: string): Identifier {
  if (!SCHEME.test(scheme)) {
    throw new InvalidValueError(
      `"${scheme}" is no identifier scheme. Write lower-case words with hyphens, as "ags".`,
      {
        scheme,
      },
    );
  }
  const known = IDENTIFIER_SCHEMES.get(scheme);
  const canonical = canonicalValue(known, value);
  if (known !== undefined && !known.isValid(canonical)) {
    const repaired = known.repair?.(canonical) ?? canonical;
    const hint = known.isValid(repaired) ? ` Is it "${repaired}", in quotes?` : "";
    const message = `"${value}" is no ${scheme} (${known.title}). It looks like ${known.example}; check its digits.${hint}`;
    throw new InvalidValueError(message, { scheme, value });
  }
  if (canonical === "" || canonical.length > MAX_VALUE_LENGTH || /\p{Cc}/u.test(canonical)) {
    throw new InvalidValueError(
      `The value of ${scheme} must have 1 to ${MAX_VALUE_LENGTH} printable characters.`,
      {
        scheme,
        value,
      },
    );
  }
  return { scheme, value: canonical };
}

/**
 * The key `scheme:value` under which an identifier is stored, in canonical form as far as the scheme is known. Never
 * throws: what is no identifier is a key that finds nothing.
 */
export function canonicalIdentifier(scheme: string, value: string): string {
  const name = scheme.trim().toLowerCase();
  const known = IDENTIFIER_SCHEMES.get(name);
  const canonical = canonicalValue(known, value);
  return `${name}:${known?.repair?.(canonical) ?? canonical}`;
}

/** Address of a page or URI about what the identifier names; null where the scheme has none or the value is not valid. */
export function identifierUrl(scheme: string, value: string): string | null {
  const known = IDENTIFIER_SCHEMES.get(scheme);
  return known === undefined || known.link === null || !known.isValid(value) ? null : known.link + value;
}

function canonicalValue(scheme: IdentifierScheme | undefined, value: string): string {
  if (scheme === undefined) return value.trim();
  return scheme.tidy(withoutLink(value.trim(), scheme.link));
}

/** Takes the scheme's address off a value that is one; http and https, with and without www, count alike. */
function withoutLink(value: string, link: string | null): string {
  const plain = (text: string) => text.replace(/^https?:\/\/(?:www\.)?/i, "");
  if (!link || !/^https?:/i.test(value)) return value;
  const [short, prefix] = [plain(value), plain(link)];
  return short.toLowerCase().startsWith(prefix.toLowerCase()) ? short.slice(prefix.length) : value;
}
