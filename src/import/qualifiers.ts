import { type MoneyAmount, parseDecimal } from "../values/amounts/money.ts";
import { canonicalDecimal, type Quantity } from "../values/amounts/quantity.ts";
import { type Period, type PeriodBounds, periodBounds } from "../values/time/period.ts";
import { withoutUndefined } from "../values/without-undefined.ts";
import type { Qualifiers } from "./shapes/evidence-shape.ts";

/** Merges layers of qualifiers; later layers override earlier ones. */
export function mergeQualifiers(layers: readonly Qualifiers[]): Qualifiers {
  return Object.assign({}, ...layers.map(withoutUndefined)) as Qualifiers;
}

type StatedPeriod = Pick<Qualifiers, "start" | "end" | "observedOn" | "ongoing">;

/** The period among the qualifiers. */
export function periodOf(
  { start, end, observedOn, ongoing }: StatedPeriod,
  instant?: true | undefined,
): Period {
  return withoutUndefined({ start, end, observedOn, ongoing: ongoing === true ? true : undefined, instant });
}

/** Period and bounds as stored; what is not stored is undefined. See docs/data-model.md, "Time". */
export function periodProperties(period: Period): PeriodProperties {
  return toPeriodProperties(period, periodBounds(period));
}

/** Like {@link periodProperties}, but with the given bounds; null means undated. */
export function toPeriodProperties(period: Period, bounds: PeriodBounds | null): PeriodProperties {
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

/** A period and its bounds as properties of a record. */
export interface PeriodProperties {
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly observedOn: string | undefined;
  readonly ongoing: boolean | undefined;
  readonly earliestStart: number | undefined;
  readonly latestStart: number | undefined;
  readonly earliestEnd: number | undefined;
  readonly latestEnd: number | undefined;
}

/** The amount in minor units; undefined if there is none. */
export function moneyOf({ amount }: Qualifiers): MoneyAmount | undefined {
  if (amount === undefined) return undefined;
  const { value, min, max, currency } = amount;
  const minor = (text: string | undefined) => (text === undefined ? undefined : parseDecimal(text, currency));
  return withoutUndefined({ value: minor(value), min: minor(min), max: minor(max), currency });
}

/** The quantity as canonical texts; undefined if there is none. */
export function quantityOf({ quantity }: Qualifiers): Quantity | undefined {
  if (quantity === undefined) return undefined;
  const { value, min, max, unit } = quantity;
  const text = (decimal: string | undefined) =>
    decimal === undefined ? undefined : canonicalDecimal(decimal);
  return withoutUndefined({ value: text(value), min: text(min), max: text(max), unit });
}
