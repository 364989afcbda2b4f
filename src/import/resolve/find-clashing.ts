import { daysOf, MAX_DAY, MIN_DAY, type PeriodDays } from "../../values/time/period.ts";
import type { StatementRecord } from "../statement-record.ts";

/** The time that a statement gives, as EDTF texts. */
type StatedTime = Pick<StatementRecord, "start" | "end" | "observedOn">;
type StatedDays = Pick<PeriodDays, "start" | "end" | "observedOn">;

/**
 * Finds the statements about the time of one thing that cannot all be right: one puts its start after the end
 * another gives, or observes it before its start or after its end. Two different starts (or ends) are rivals
 * (find-rivals.ts), not a clash.
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

/** An open date (null) is neither after nor before any other. */
function isAfter(day: number | null | undefined, other: number | null | undefined): boolean {
  return (day ?? MIN_DAY) > (other ?? MAX_DAY);
}
