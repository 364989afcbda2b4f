import { daysOf, MAX_DAY, MIN_DAY, type PeriodDays } from "../../values/time/period.ts";
import type { StatementRecord } from "../statement-record.ts";

/** What a statement says of the time of something: EDTF texts. */
type StatedTime = Pick<StatementRecord, "start" | "end" | "observedOn">;
type StatedDays = Pick<PeriodDays, "start" | "end" | "observedOn">;

/**
 * Of statements about the time of one thing those that cannot be right together: one has it begin after another has it end, or sees
 * it before the other has it begin or after it ended. Two starts (or two ends) that differ are rivals (find-rivals.ts) and no clash.
 */
export function findClashing<T extends StatedTime>(statements: readonly T[]): readonly T[] {
  if (statements.length < 2) return [];
  const days = statements.map(
    ({ start, end, observedOn }): StatedDays => ({
      start: daysOf(start),
      end: daysOf(end),
      observedOn: daysOf(observedOn),
    }),
  );
  const lastStart = Math.max(...days.map(({ start }) => start?.earliest ?? MIN_DAY));
  const firstEnd = Math.min(...days.map(({ end }) => end?.latest ?? MAX_DAY));
  const lastSeen = Math.max(...days.map(({ observedOn }) => observedOn?.earliest ?? MIN_DAY));
  const firstSeen = Math.min(...days.map(({ observedOn }) => observedOn?.latest ?? MAX_DAY));
  const isClashing = ({ start, end, observedOn }: StatedDays): boolean =>
    isAfter(start?.earliest, Math.min(firstEnd, firstSeen)) ||
    isAfter(Math.max(lastStart, lastSeen), end?.latest) ||
    isAfter(lastStart, observedOn?.latest) ||
    isAfter(observedOn?.earliest, firstEnd);
  return statements.filter((_, index) => {
    const said = days[index];
    return said !== undefined && isClashing(said);
  });
}

/** Null, which is open, is after nothing and before nothing. */
function isAfter(day: number | null | undefined, other: number | null | undefined): boolean {
  return (day ?? MIN_DAY) > (other ?? MAX_DAY);
}
