import { InvalidValueError } from "../../errors/graph-error.ts";

const names = new Intl.DisplayNames("en", { type: "currency", fallback: "none" });

/**
 * Decimal places by ISO 4217 (list one) where they are not 2. This is our own table because stored minor
 * units must keep their meaning whatever the runtime: Intl follows CLDR, which gives HUF 0 places where ISO
 * 4217 has 2.
 */
const DIGITS: ReadonlyMap<string, number> = new Map([
  ...splitCodes("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF", 0),
  ...splitCodes("BHD IQD JOD KWD LYD OMR TND", 3),
  ...splitCodes("CLF UYW", 4),
]);

/** Decimal places of the currencies seen so far. */
const known = new Map<string, number>();

/**
 * Decimal places of a currency: 2 for EUR, 0 for JPY, 3 for TND. Past currencies (DEM) are known too, with 2.
 * @param code three capital letters
 * @throws InvalidValueError when ISO 4217 has no such code
 */
export function currencyDigits(code: string): number {
  const digits = known.get(code);
  if (digits !== undefined) return digits;
  if (!/^[A-Z]{3}$/.test(code) || code === "XXX" || names.of(code) === undefined) throw unknownCurrency(code);
  const found = DIGITS.get(code) ?? 2;
  known.set(code, found);
  return found;
}

function unknownCurrency(code: string): InvalidValueError {
  const message = `"${code}" is not a currency of ISO 4217. Write its three capital letters, such as EUR.`;
  return new InvalidValueError(message, { currency: code });
}

function splitCodes(codes: string, digits: number): readonly (readonly [string, number])[] {
  return codes.split(" ").map((code) => [code, digits] as const);
}
