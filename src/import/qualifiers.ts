import { type MoneyAmount, parseDecimal } from "../values/money.ts";
import { type Period, periodBounds } from "../values/period.ts";
import { canonicalDecimal, type Quantity } from "../values/quantity.ts";
import type { Qualifiers } from "./evidence-shape.ts";

/** Qualifiers laid over each other: what a later one gives replaces what the earlier ones give. */
export function mergeQualifiers(layers: readonly Qualifiers[]): Qualifiers {
  return Object.assign({}, ...layers.map(withoutUndefined)) as Qualifiers;
}

/** The time among qualifiers. */
export function periodOf({ start, end, observedOn, ongoing }: Qualifiers): Period {
  return withoutUndefined({ start, end, observedOn, ongoing: ongoing === true ? true : undefined });
}

/** Period and its bounds, as they are stored; see docs/data-model.md, "Time". What is not stored is undefined. */
export function periodProperties(period: Period) {
  const bounds = periodBounds(period);
  return {
    start: period.start,
    end: period.end,
    observedOn: period.observedOn,
    ongoing: period.ongoing,
    earliestStart: bounds?.earliestStart ?? undefined,
    latestStart: bounds?.latestStart,
    earliestEnd: bounds?.earliestEnd,
    latestEnd: bounds?.latestEnd ?? undefined,
  };
}

/** An amount in minor units; undefined where there is none. */
export function moneyOf({ amount }: Qualifiers): MoneyAmount | undefined {
  if (amount === undefined) return undefined;
  const { value, min, max, currency } = amount;
  const minor = (text: string | undefined) => (text === undefined ? undefined : parseDecimal(text, currency));
  return withoutUndefined({ value: minor(value), min: minor(min), max: minor(max), currency });
}

/** A quantity in canonical texts; undefined where there is none. */
export function quantityOf({ quantity }: Qualifiers): Quantity | undefined {
  if (quantity === undefined) return undefined;
  const { value, min, max, unit } = quantity;
  const text = (decimal: string | undefined) =>
    decimal === undefined ? undefined : canonicalDecimal(decimal);
  return withoutUndefined({ value: text(value), min: text(min), max: text(max), unit });
}

/** A record whose properties are absent where they may be undefined. */
export type Defined<T> = {
  readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & { readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };

/** A record without the properties that are undefined. */
export function withoutUndefined<T extends object>(record: T): Defined<T> {
  const defined: Partial<T> = {};
  for (const name of Object.keys(record) as (keyof T)[]) {
    if (record[name] !== undefined) defined[name] = record[name];
  }
  return defined as unknown as Defined<T>;
}
