import { toDecimal } from "../../values/amounts/decimal.ts";
import { formatMoney } from "../../values/amounts/money.ts";
import { formatQuantity } from "../../values/amounts/quantity.ts";
import { tidyName } from "../../values/text/text-characters.ts";
import { parseEdtf } from "../../values/time/edtf.ts";
import { withoutUndefined } from "../../values/without-undefined.ts";
import type { StatementRecord } from "../statement-record.ts";

/** A value as rivals are compared: equal values have one key. */
export interface Comparable {
  readonly key: string;
  /** As a reader sees it. */
  readonly text: string;
  /** What it may be, both ends included; null where it is no range. */
  readonly range: { readonly min: bigint | null; readonly max: bigint | null } | null;
}

/** A text; blanks of any width are one. */
export function comparableText(text: string): Comparable {
  return { key: tidyName(text), text, range: null };
}

/** A date as the days it may mean. */
export function comparableDate(text: string): Comparable {
  const { bounds } = parseEdtf(text);
  if (bounds === null) return comparableText(text);
  const toBig = (day: number | null) => (day === null ? null : BigInt(day));
  const range = { min: toBig(bounds.earliest), max: toBig(bounds.latest) };
  return { key: keyOf(range), text, range };
}

/** The amount or quantity of a statement; null where it has none, or only a unit. */
export function comparableFigure(statement: StatementRecord, kind: "amount" | "quantity"): Comparable | null {
  return kind === "amount" ? comparableAmount(statement) : comparableQuantity(statement);
}

function comparableAmount(statement: StatementRecord): Comparable | null {
  const { amountValue: value, amountMin: min, amountMax: max, amountCurrency: currency } = statement;
  if (currency === undefined) return null;
  const range = { min: value ?? min ?? null, max: value ?? max ?? null };
  // Amounts of two currencies are not comparable: neither the same nor one within the other.
  return {
    key: `${currency} ${keyOf(range)}`,
    text: formatMoney(withoutUndefined({ value, min, max, currency })),
    range,
  };
}

function comparableQuantity(statement: StatementRecord): Comparable | null {
  const { quantityValue: value, quantityMin: min, quantityMax: max, quantityUnit: unit } = statement;
  if (unit === undefined || (value ?? min ?? max) === undefined) return null;
  const range = { min: scaled(value ?? min), max: scaled(value ?? max) };
  return {
    key: `${unit} ${keyOf(range)}`,
    text: formatQuantity(withoutUndefined({ value, min, max, unit })),
    range,
  };
}

/** Whether one of two different ranges lies within the other: it says the same, more precisely. */
export function contains(outer: Comparable, inner: Comparable): boolean {
  if (outer.range === null || inner.range === null || unitOf(outer) !== unitOf(inner)) return false;
  const startsBefore =
    outer.range.min === null || (inner.range.min !== null && outer.range.min <= inner.range.min);
  const endsAfter =
    outer.range.max === null || (inner.range.max !== null && outer.range.max >= inner.range.max);
  return startsBefore && endsAfter;
}

function unitOf({ key }: Comparable): string {
  return key.slice(0, Math.max(key.lastIndexOf(" "), 0));
}

function keyOf({ min, max }: { readonly min: bigint | null; readonly max: bigint | null }): string {
  return `${min ?? ""}/${max ?? ""}`;
}

/** In units of 10^-30, in which every decimal that is taken is whole. */
function scaled(text: string | undefined): bigint | null {
  if (text === undefined) return null;
  const { coefficient, scale } = toDecimal(text);
  return coefficient * 10n ** BigInt(30 - scale);
}
