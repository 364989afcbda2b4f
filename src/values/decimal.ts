import { InvalidValueError } from "../errors.ts";

/** An exact decimal number: `coefficient` / 10^`scale`. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

const PLAIN = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?$/;

/**
 * Reads a plain decimal: digits, at most one point, perhaps a leading minus; no grouping, no comma, no exponent.
 * @throws InvalidValueError
 */
export function toDecimal(text: string): Decimal {
  const match = PLAIN.exec(text);
  if (match === null) {
    const message = `"${text}" is no plain decimal. Write digits and a point, as 4400000 or 12.5.`;
    throw new InvalidValueError(message, { value: text });
  }
  const [, sign = "", whole = "", fraction = ""] = match;
  return { coefficient: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length };
}

/** The shortest exact text: `4400000`, `12.5`, `-0.01`, `0`. */
export function fromDecimal({ coefficient, scale }: Decimal): string {
  return withPoint(String(coefficient), scale);
}

/** The same of a whole number as text, whose last `scale` digits stand after the point. */
export function withPoint(whole: string, scale: number): string {
  const sign = whole.startsWith("-") ? "-" : "";
  const digits = whole.slice(sign.length).padStart(scale + 1, "0");
  const point = digits.length - scale;
  let end = digits.length;
  while (end > point && digits[end - 1] === "0") end -= 1;
  return `${sign}${digits.slice(0, point)}${end > point ? "." : ""}${digits.slice(point, end)}`;
}
