import { InvalidValueError } from "../../errors/graph-error.ts";
import { parseAmountText } from "./amount-text.ts";
import { currencyDigits } from "./currency.ts";
import {
  type Decimal,
  fromDecimal,
  isPlainDecimal,
  thousandsReading,
  toDecimal,
  withPoint,
} from "./decimal.ts";

/** Money in whole minor units (cents) of one ISO 4217 currency: an exact `value`, or inclusive bounds. */
export interface MoneyAmount {
  readonly value?: bigint;
  readonly min?: bigint;
  readonly max?: bigint;
  readonly currency: string;
}

/** Largest whole number that Neo4j's INTEGER holds (64 bits). */
const MAX_MINOR = 2n ** 63n - 1n;

const CODES: Readonly<Record<string, string>> = {
  "€": "EUR",
  "£": "GBP",
  us$: "USD",
  "us-$": "USD",
  euro: "EUR",
  euros: "EUR",
  eur: "EUR",
  dm: "DEM",
  "sfr.": "CHF",
  sfr: "CHF",
};
const CURRENCY_TEXT = String.raw`(?:€|£|(?<!\p{L})(?:US-?\$|[Ee][Uu][Rr](?:[Oo][Ss]?)?|DM|[Ss][Ff][Rr]\.?|[A-Z]{3})(?!\p{L}))`;
const CURRENCY = new RegExp(CURRENCY_TEXT, "gu");

/** A minus before the currency: `-€5`. */
const SIGNED_CURRENCY = new RegExp(String.raw`^\s*[-\u2212–—]\s*(${CURRENCY_TEXT})\s*`, "u");

/**
 * A currency in thousands or millions, as in budgets, and the number after it, if any: `250 TEUR`, `T€ 250`,
 * `4,4 MEUR`.
 */
const SCALED_CURRENCY =
  /(?<!\p{L})([TkKM])(€|£|DM|[A-Z]{3})(?!\p{L})\s*(?<amount>(?:[-\u2212–—]\s?)?\d(?:[\d.,'’ \u00a0\u2009\u202f–-]|bis|to)*)?/gu;
const SCALES: Readonly<Record<string, string>> = { T: "Tsd.", k: "Tsd.", K: "Tsd.", M: "Mio." };

/**
 * Reads money as German, Swiss and English texts write it: `4400000 EUR`, `4,4 Mio. Euro`, `-1.234,56 €`,
 * `250 TEUR`, `100,- DM`, `CHF 1’234.50`, `EUR 12.5 million`, `mehr als 2 Mio. Euro` (min), `bis zu 500 €`
 * (max), `2-3 Mio. Euro` (both). Bounds are inclusive: "more than" and "at least" mean the same, and "about"
 * is dropped, so the caller keeps the source's words where they say more.
 *
 * @param currency used where the text names none; if the text names one, both must agree
 * @throws InvalidValueError when a number has two readings (`60,000 EUR`), the currency is missing, unknown
 *   or named twice, the amount has more places than the currency or more than 64 bits, or anything is left
 *   over
 */
export function parseMoney(text: string, currency?: string): MoneyAmount {
  const plain = text.replace(SCALED_CURRENCY, (_all, scale: string, code: string, amount = "") => {
    const number = String(amount).trim();
    return `${number} ${SCALES[scale]} ${code} `;
  });
  const named = [...plain.matchAll(CURRENCY)].map(([word]) => CODES[word.toLowerCase()] ?? word);
  const codes = new Set(currency === undefined ? named : [...named, currency]);
  const [code] = codes;
  if (code === undefined || codes.size > 1) {
    const got = codes.size > 1 ? `names ${[...codes].join(" and ")}` : "has no currency";
    throw new InvalidValueError(`"${text}" ${got}. Write one, as in "4400000 EUR".`, { value: text });
  }
  const amount = parseAmountText(plain.replace(SIGNED_CURRENCY, "$1 -").replace(CURRENCY, " "), text);
  if (amount.rest !== "") {
    throw new InvalidValueError(`"${text}": "${amount.rest}" is not part of an amount.`, { value: text });
  }
  const minor = (part: "value" | "min" | "max") => {
    const decimal = amount[part];
    return decimal === undefined ? {} : { [part]: toMinor(toDecimal(fromDecimal(decimal)), code, text) };
  };
  return { ...minor("value"), ...minor("min"), ...minor("max"), currency: code };
}

/**
 * An exact amount in a currency as a plain decimal: `4,4 Mio. €` becomes `4400000`. A plain decimal is
 * returned unchanged.
 * @throws InvalidValueError see {@link parseMoney}; also for a bound such as `mehr als 2 Mio.`
 */
export function plainAmount(text: string, currency: string): string {
  if (isPlainDecimal(text)) {
    parseDecimal(text, currency);
    return text;
  }
  const { value } = parseMoney(text, currency);
  if (value !== undefined) return formatDecimal(value, currency);
  throw new InvalidValueError(`"${text}" has a bound. Write it as min or max.`, { value: text });
}

/**
 * Money as text that {@link parseMoney} reads: `4400000 EUR`, `>= 2000000 EUR`, `<= 500 EUR`,
 * `2000000-3000000 EUR`.
 */
export function formatMoney({ value, min, max, currency }: MoneyAmount): string {
  const decimal = (minor: bigint | undefined) => (minor === undefined ? "" : formatDecimal(minor, currency));
  if (value !== undefined) return `${decimal(value)} ${currency}`;
  if (min !== undefined && max !== undefined) return `${decimal(min)}-${decimal(max)} ${currency}`;
  return min !== undefined ? `>= ${decimal(min)} ${currency}` : `<= ${decimal(max)} ${currency}`;
}

/**
 * Minor units of a plain decimal in a currency: `12.5` EUR is 1250n. A leading minus is allowed; grouping and
 * commas are not.
 * @throws InvalidValueError when it is not a plain decimal, has more places than the currency (even zeros),
 *   or needs more than 64 bits
 */
export function parseDecimal(text: string, currency: string): bigint {
  return toMinor(toDecimal(text), currency, text);
}

/**
 * The shortest exact decimal of an amount in minor units: 440000000n EUR is `4400000`, 1250n `12.5`, 1n
 * `0.01`.
 * @param minor a whole number, or its text
 * @throws InvalidValueError when the currency is unknown
 */
export function formatDecimal(minor: bigint | string, currency: string): string {
  return withPoint(String(minor), currencyDigits(currency));
}

function toMinor({ coefficient, scale }: Decimal, currency: string, text: string): bigint {
  const digits = currencyDigits(currency);
  if (scale > digits) {
    const thousands = thousandsReading(text);
    const cure = thousands === null ? "" : ` If ${thousands} is meant, write it without the point.`;
    const message = `"${text}" has ${scale} decimal places; ${currency} has ${digits}.${cure}`;
    throw new InvalidValueError(message, { value: text, currency });
  }
  const minor = coefficient * 10n ** BigInt(digits - scale);
  if (minor <= MAX_MINOR && minor >= -MAX_MINOR) return minor;
  throw new InvalidValueError(`"${text}" ${currency} is too large to be stored.`, { value: text, currency });
}
