import { InvalidValueError } from "../../errors/graph-error.ts";
import { parseAmountText } from "./amount-text.ts";
import { type Decimal, fromDecimal, toDecimal } from "./decimal.ts";

/** How many of something: an exact `value` or inclusive bounds, as the shortest exact decimal texts. */
export interface Quantity {
  readonly value?: string;
  readonly min?: string;
  readonly max?: string;
  /** What is counted or measured, in the words of the source: `recommendations`, `months`. */
  readonly unit: string;
}

/**
 * Reads a quantity: `8 model municipalities`, `mehr als 170 recommendations` (min), `11-20 measures` (both),
 * or `170` with the unit given separately.
 * @param unit used where no words follow the number; if words follow, both must agree
 * @throws InvalidValueError when there is no number, a number with two readings (`1,101`), or no unit
 */
export function parseQuantity(text: string, unit?: string): Quantity {
  const amount = parseAmountText(text);
  const named = amount.rest === "" ? unit : amount.rest;
  if (named === undefined || named.trim() === "" || (unit !== undefined && unit !== named)) {
    throw new InvalidValueError(`"${text}" needs one unit. Write what is counted after the number.`, {
      value: text,
      unit,
    });
  }
  const part = (name: "value" | "min" | "max") => {
    const decimal = amount[name];
    return decimal === undefined ? {} : { [name]: fromDecimal(decimal) };
  };
  return { ...part("value"), ...part("min"), ...part("max"), unit: named };
}

/** A quantity as text: `8 model municipalities`, `>= 170 recommendations`, `<= 5 days`, `11-20 measures`. */
export function formatQuantity({ value, min, max, unit }: Quantity): string {
  if (value !== undefined) return `${value} ${unit}`;
  if (min !== undefined && max !== undefined) return `${min}-${max} ${unit}`;
  return min !== undefined ? `>= ${min} ${unit}` : `<= ${max} ${unit}`;
}

/**
 * The canonical form of a decimal: `007.50` becomes `7.5`. Equal values get equal texts.
 * @throws InvalidValueError when it is not a plain decimal
 */
export function canonicalDecimal(text: string): string {
  const decimal: Decimal = toDecimal(text);
  return fromDecimal(decimal);
}
