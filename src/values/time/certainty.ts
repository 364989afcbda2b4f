import { InvalidValueError } from "../../errors/graph-error.ts";
import { parseEdtf } from "./edtf.ts";
import { MAX_DAY, MIN_DAY, type PeriodBounds } from "./period.ts";

/** How surely something held at the asked time; null: it certainly did not. */
export type Certainty = "CERTAIN" | "POSSIBLE";

/** The asked days, both inclusive; MIN_DAY and MAX_DAY (see `period.ts`) mark open ends. */
export interface AskedDays {
  readonly first: number;
  readonly last: number;
}

/**
 * The days that `asOf.validAt` or `via.during` asks about: `2016` means 2016-01-01 to 2016-12-31.
 * @throws InvalidValueError when it is not a date, or a day without a year
 */
export function askedDays(text: string): AskedDays {
  const { bounds } = parseEdtf(text);
  if (bounds !== null) return { first: bounds.earliest ?? MIN_DAY, last: bounds.latest ?? MAX_DAY };
  throw new InvalidValueError(`"${text}" has no year, so it has no place in time. Add the year.`, {
    value: text,
  });
}

/** `asOf.validAt`: did it hold on every one of these days? Bounds null (undated) are POSSIBLE at any time. */
export function judge(bounds: PeriodBounds | null, validAt: AskedDays): Certainty | null {
  if (bounds === null) return "POSSIBLE";
  if (!isPossible(bounds, validAt)) return null;
  return bounds.latestStart <= validAt.first && bounds.earliestEnd >= validAt.last ? "CERTAIN" : "POSSIBLE";
}

/** `via.during`: did it hold on at least one of these days? Bounds null (undated) are POSSIBLE at any time. */
export function judgeDuring(bounds: PeriodBounds | null, during: AskedDays): Certainty | null {
  if (bounds === null) return "POSSIBLE";
  if (!isPossible(bounds, during)) return null;
  return bounds.latestStart <= during.last && bounds.earliestEnd >= during.first ? "CERTAIN" : "POSSIBLE";
}

function isPossible(bounds: PeriodBounds, asked: AskedDays): boolean {
  return (bounds.earliestStart ?? MIN_DAY) <= asked.last && (bounds.latestEnd ?? MAX_DAY) >= asked.first;
}
