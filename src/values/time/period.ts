import { FIRST_DAY, LAST_DAY } from "./calendar.ts";
import { type EdtfBounds, formatDay, parseEdtf } from "./edtf.ts";

/**
 * When something held, as stated: EDTF texts. `ongoing` is true or absent, and has no effect if an end is
 * stated.
 */
export interface Period {
  readonly start?: string;
  readonly end?: string;
  /** A day on which the source says it held; not a start. */
  readonly observedOn?: string;
  readonly ongoing?: boolean;
  /** It happens on one day: where no end is stated, its start is its end. True or absent. */
  readonly instant?: boolean;
}

/**
 * The earliest and latest days on which something may have begun and ended, as whole days since 1970-01-01.
 *
 * The outer two are null where nothing is known (minus and plus infinity), and then absent in the graph. The
 * inner two always have a value, so that they can be compared: {@link MAX_DAY} where it may have begun at any
 * time, or the end is not in sight (ongoing); {@link MIN_DAY} where it may have ended at any time.
 */
export interface PeriodBounds {
  readonly earliestStart: number | null;
  readonly latestStart: number;
  readonly earliestEnd: number;
  readonly latestEnd: number | null;
}

/** Minus infinity where a bound must be comparable; far before every day that a date can name. */
export const MIN_DAY = -(2 ** 31);
/** Plus infinity; see {@link MIN_DAY}. */
export const MAX_DAY = 2 ** 31 - 1;

/**
 * The four bounds of a period; null means undated: nothing stated, or only a day without a year.
 *
 * Follows the rules of `AsOf` in the schema. Unknown start: `earliestStart` open, `latestStart` =
 * `latestEnd`. Unknown end: `latestEnd` open, `earliestEnd` = `earliestStart`. Ongoing: both ends open. The
 * same applies to the open side of a stated interval (`../2021`). It held on `observedOn`, so it began no
 * later than the last of those days and ended no earlier than the first. A stated date that contradicts this
 * takes precedence.
 *
 * @throws InvalidValueError when a date cannot be read
 */
export function periodBounds({ start, end, observedOn, ongoing, instant }: Period): PeriodBounds | null {
  return boundsBetween({
    start: daysOf(start),
    end: daysOf(end),
    observedOn: daysOf(observedOn),
    ongoing: ongoing === true,
    instant: instant === true,
  });
}

/** The days that the parts of a period may mean; null: not stated. */
export interface PeriodDays {
  readonly start: EdtfBounds | null;
  readonly end: EdtfBounds | null;
  readonly observedOn: EdtfBounds | null;
  readonly ongoing: boolean;
  /** See {@link Period.instant}; default: false. */
  readonly instant?: boolean;
}

/** As {@link periodBounds}, for a period whose dates have been read. */
export function boundsBetween(days: PeriodDays): PeriodBounds | null {
  const { observedOn: observed, ongoing } = days;
  const [start, end] = days.instant === true ? endsOfInstant(days) : [days.start, days.end];
  const isOngoing = ongoing && end === null;
  if (start === null && end === null && observed === null && !isOngoing) return null;
  const earliestStart = start?.earliest ?? null;
  const latestEnd = end?.latest ?? null;
  const latestStart = start?.latest ?? latestEnd ?? MAX_DAY;
  const earliestEnd = isOngoing ? MAX_DAY : (end?.earliest ?? earliestStart ?? MIN_DAY);
  return {
    earliestStart,
    latestStart: isBefore(observed, start) ? latestStart : Math.min(latestStart, observed?.latest ?? MAX_DAY),
    earliestEnd: isBefore(end, observed) ? earliestEnd : Math.max(earliestEnd, observed?.earliest ?? MIN_DAY),
    latestEnd,
  };
}

/** Of what happens on one day, start and end are the same: what is stated for one of them, or seen, stands for both. */
function endsOfInstant({ start, end, observedOn, ongoing }: PeriodDays) {
  if (ongoing) return [start, end] as const;
  return [start ?? end ?? observedOn, end ?? start ?? observedOn] as const;
}

/**
 * Why a period is impossible, or null: it ends before it begins, was observed before it began or after it
 * ended, or is ongoing with an end. Dates that only may clash (start 2014, end 2014-05) are not a
 * contradiction.
 * @throws InvalidValueError when a date cannot be read
 */
export function periodContradiction(period: Period): string | null {
  const [start, end, observed] = [period.start, period.end, period.observedOn].map(daysOf);
  if (period.ongoing === true && period.end !== undefined) return `ongoing, with an end (${period.end})`;
  if (isBefore(end, start)) return `end ${period.end} is before start ${period.start}`;
  if (isBefore(observed, start)) return `observed on ${period.observedOn}, before start ${period.start}`;
  if (isBefore(end, observed)) return `observed on ${period.observedOn}, after end ${period.end}`;
  return null;
}

/**
 * A bound as the API's Date: `YYYY-MM-DD`; null for an open bound, however it is stored (absent, MIN_DAY,
 * MAX_DAY).
 */
export function formatBound(bound: number | null | undefined): string | null {
  if (bound === null || bound === undefined || bound < FIRST_DAY || bound > LAST_DAY) return null;
  return formatDay(bound);
}

/** The days that a date may mean; null if there is no date, or one without a year. */
export function daysOf(text: string | undefined): EdtfBounds | null {
  return text === undefined ? null : parseEdtf(text).bounds;
}

function isBefore(a: EdtfBounds | null | undefined, b: EdtfBounds | null | undefined): boolean {
  return (a?.latest ?? MAX_DAY) < (b?.earliest ?? MIN_DAY);
}
