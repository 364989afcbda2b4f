import { canonicalJson } from "../hash.ts";
import { type AskedDays, judge } from "./certainty.ts";
import type { PeriodBounds } from "./period.ts";

/** One value of a property, and when it is valid. */
export interface DatedValue {
  /** A text, a whole number, or money as the API shows it (exact decimals as texts). */
  readonly value: string | number | DatedMoney;
  /** The language of a name or description; absent if none is given. */
  readonly language?: string;
  /** Absent: undated, so possible at any time. */
  readonly bounds?: PeriodBounds;
}

/** A sum of money that held for a time. */
export interface DatedMoney {
  readonly value?: string;
  readonly min?: string;
  readonly max?: string;
  readonly currency: string;
}

/**
 * The values of an entity's properties, by property, best first. Only properties with a dated value are
 * listed.
 */
export type DatedValues = Readonly<Record<string, readonly DatedValue[]>>;

/** The text stored with the entity. */
export function formatDatedValues(values: DatedValues): string {
  return canonicalJson(values);
}

/** Reads the text that {@link formatDatedValues} wrote. */
export function parseDatedValues(text: string): DatedValues {
  return JSON.parse(text) as DatedValues;
}

/**
 * The values that may hold throughout the asked days: first those that certainly do, then those that had
 * certainly begun, then the rest. Within each group the given order is kept.
 */
export function listHolding(values: readonly DatedValue[], asked: AskedDays): readonly DatedValue[] {
  return values
    .flatMap((value) => {
      const level = levelOf(value.bounds ?? null, asked);
      return level === null ? [] : [{ value, level }];
    })
    .toSorted((a, b) => a.level - b.level)
    .map(({ value }) => value);
}

function levelOf(bounds: PeriodBounds | null, asked: AskedDays): number | null {
  const certainty = judge(bounds, asked);
  if (certainty !== "POSSIBLE") return certainty && 0;
  return bounds !== null && bounds.latestStart <= asked.first ? 1 : 2;
}
