import { InvalidValueError } from "../errors.ts";
import { parseAmountText } from "./amount-text.ts";
import { currencyDigits } from "./currency.ts";
import { type Decimal, toDecimal, withPoint } from "./decimal.ts";

/** Money in whole minor units (cents) of one ISO 4217 currency: exact (`value`) or bounds, both included. */
export interface MoneyAmount {
  readonly value?: bigint;
  readonly min?: bigint;
  readonly max?: bigint;
  readonly currency: string;
}

/** Largest whole number that Neo4j's INTEGER holds (64 bits). */
const MAX_MINOR = 2n ** 63n - 1n;

const CURRENCY = /€|£|(?<!\p{L})(?:Euros?|DM|[A-Z]{3})(?!\p{L})/gu;
const CODES: Readonly<Record<string, string>> = {
  "€": "EUR",
  "£": "GBP",
  Euro: "EUR",
  Euros: "EUR",
  DM: "DEM",
};

/**
 * Reads money as German and English texts write it: `4400000 EUR`, `4,4 Mio. Euro`, `1.234,56 €`, `EUR 12.5 million`,
 * `mehr als 2 Mio. Euro` (min), `bis zu 500 €` (max), `2-3 Mio. Euro` (both). Bounds count as included: "more than" and
 * "at least" are one, and "about" is dropped, so the caller keeps the source's words where they say more.
 *
 * @param currency taken where the text names none; where it names one, both must agree
 * @throws InvalidValueError when a number can be read in two ways (`60,000 EUR`), the currency is missing, unknown or
 *   named twice, the amount has more places than the currency or more than 64 bits, or anything is left over
 */
export function parseMoney(text: string, currency?: string): MoneyAmount {
  const named = [...text.matchAll(CURRENCY)].map(([word]) => CODES[word] ?? word);
  const codes = new Set(currency === undefined ? named : [...named, currency]);
  const [code] = codes;
  if (code === undefined || codes.size > 1) {
    const got = codes.size > 1 ? `names ${[...codes].join(" and ")}` : "has no currency";
    throw new InvalidValueError(`"${text}" ${got}. Write one, as in "4400000 EUR".`, { value: text });
  }
  const amount = parseAmountText(text.replace(CURRENCY, " "));
  if (amount.rest !== "") {
    throw new InvalidValueError(`"${text}": "${amount.rest}" is not part of an amount.`, { value: text });
  }
  const minor = (part: "value" | "min" | "max") => {
    const decimal = amount[part];
    return decimal === undefined ? {} : { [part]: toMinor(decimal, code, text) };
  };
  return { ...minor("value"), ...minor("min"), ...minor("max"), currency: code };
}

/** Money as text that {@link parseMoney} reads: `4400000 EUR`, `>= 2000000 EUR`, `<= 500 EUR`, `2000000-3000000 EUR`. */
export function formatMoney({ value, min, max, currency }: MoneyAmount): string {
  const decimal = (minor: bigint | undefined) => (minor === undefined ? "" : formatDecimal(minor, currency));
  if (value !== undefined) return `${decimal(value)} ${currency}`;
  if (min !== undefined && max !== undefined) return `${decimal(min)}-${decimal(max)} ${currency}`;
  return min !== undefined ? `>= ${decimal(min)} ${currency}` : `<= ${decimal(max)} ${currency}`;
}

/**
 * Minor units of a plain decimal in a currency: `12.5` EUR is 1250n. A leading minus is taken; no grouping, no comma.
 * @throws InvalidValueError when it is no plain decimal, has more places than the currency (even zeros), or needs
 *   more than 64 bits
 */
export function parseDecimal(text: string, currency: string): bigint {
  return toMinor(toDecimal(text), currency, text);
}

/**
 * The shortest exact decimal of an amount in minor units: 440000000n EUR is `4400000`, 1250n `12.5`, 1n `0.01`.
 * @param minor a whole number, which may be its text
 * @throws InvalidValueError when the currency is unknown
 */
export function formatDecimal(minor: bigint | string, currency: string): string {
  return withPoint(String(minor), currencyDigits(currency));
}

function toMinor({ coefficient, scale }: Decimal, currency: string, text: string): bigint {
  const digits = currencyDigits(currency);
  if (scale > digits) {
    const message = `"${text}" has ${scale} decimal places; ${currency} has ${digits}.`;
    throw new InvalidValueError(message, { value: text, currency });
  }
  const minor = coefficient * 10n ** BigInt(digits - scale);
  if (minor <= MAX_MINOR && minor >= -MAX_MINOR) return minor;
  throw new InvalidValueError(`"${text}" ${currency} is more than can be held.`, { value: text, currency });
}
