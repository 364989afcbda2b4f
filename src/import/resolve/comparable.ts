import { toDecimal } from "../../values/amounts/decimal.ts";
import { formatMoney } from "../../values/amounts/money.ts";
import { formatQuantity } from "../../values/amounts/quantity.ts";
import { tidyName } from "../../values/text/text-characters.ts";
import { parseEdtf } from "../../values/time/edtf.ts";
import { withoutUndefined } from "../../values/without-undefined.ts";
import type { StatementRecord } from "../statement-record.ts";

/** A value in the form used to compare rivals: equal values have the same key. */
export interface Comparable {
  readonly key: string;
  /** As shown to readers. */
  readonly text: string;
  /** Smallest and largest value it may mean, both included; null if it is not a range. */
  readonly range: { readonly min: bigint | null; readonly max: bigint | null } | null;
}

/** Compares a text by its {@link tidyName} form: differences in white space do not count. */
export function comparableText(text: string): Comparable {
  return { key: tidyName(text), text, range: null };
}

/** Compares a date by the days it may mean. */
export function comparableDate(text: string): Comparable {
  const { bounds } = parseEdtf(text);
  if (bounds === null) return comparableText(text);
  const toBig = (day: number | null) => (day === null ? null : BigInt(day));
  const range = { min: toBig(bounds.earliest), max: toBig(bounds.latest) };
  return { key: keyOf(range), text, range };
}

/** The amount or quantity of a statement; null if it has none, or only a unit. */
export function comparableFigure(statement: StatementRecord, kind: "amount" | "quantity"): Comparable | null {
  return kind === "amount" ? comparableAmount(statement) : comparableQuantity(statement);
}

function comparableAmount(statement: StatementRecord): Comparable | null {
  const { amountValue: value, amountMin: min, amountMax: max, amountCurrency: currency } = statement;
  if (currency === undefined) return null;
  const range = { min: value ?? min ?? null, max: value ?? max ?? null };
  // Amounts in two currencies are not comparable: they are never equal and neither contains the other.
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

/** Whether `outer` contains a different range `inner`, which says the same more precisely. */
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

/** In units of 10^-30: every accepted decimal is an integer in them. */
function scaled(text: string | undefined): bigint | null {
  if (text === undefined) return null;
  const { coefficient, scale } = toDecimal(text);
  return coefficient * 10n ** BigInt(30 - scale);
}
