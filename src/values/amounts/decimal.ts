import { InvalidValueError } from "../../errors/graph-error.ts";

/** An exact decimal number: `coefficient` / 10^`scale`. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

const PLAIN = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?$/;

/** Whether {@link toDecimal} accepts a text. */
export function isPlainDecimal(text: string): boolean {
  return PLAIN.test(text);
}

/**
 * Reads a plain decimal: digits, at most one point, an optional leading minus; no grouping, comma or
 * exponent.
 * @throws InvalidValueError
 */
export function toDecimal(text: string): Decimal {
  const match = PLAIN.exec(text);
  if (match === null) throw notPlain(text);
  const [, sign = "", whole = "", fraction = ""] = match;
  return { coefficient: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length };
}

/** The error for a text that is not a plain decimal. */
export function notPlain(text: string): InvalidValueError {
  const message = `"${text}" is not a plain decimal. Write digits and a point, such as 4400000 or 12.5.`;
  return new InvalidValueError(message, { value: text });
}

/** The shortest exact text: `4400000`, `12.5`, `-0.01`, `0`. */
export function fromDecimal({ coefficient, scale }: Decimal): string {
  return withPoint(String(coefficient), scale);
}

/** As {@link fromDecimal}, for a whole number as text whose last `scale` digits go after the point. */
export function withPoint(whole: string, scale: number): string {
  const sign = whole.startsWith("-") ? "-" : "";
  const digits = whole.slice(sign.length).padStart(scale + 1, "0");
  const point = digits.length - scale;
  let end = digits.length;
  while (end > point && digits[end - 1] === "0") end -= 1;
  return `${sign}${digits.slice(0, point)}${end > point ? "." : ""}${digits.slice(point, end)}`;
}

/**
 * The number that a plain decimal means if its point separates thousands: `1101` for `1.101`. Null unless
 * there are exactly three digits after the point and one to three before it, the first not 0.
 */
export function thousandsReading(text: string): string | null {
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? text.replace(".", "") : null;
}
