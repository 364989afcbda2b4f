import type { PeriodProperties } from "../qualifiers.ts";
import type { StatementRecord } from "../statement-record.ts";
import { resolvePeriod } from "./resolve-period.ts";

/**
 * The period of an entity, from the statements of `period.start`, `period.end`, `period.observedOn`,
 * `period.ongoing` (value `true`) and `period` (both ends at once: a day, or an interval).
 */
export function entityPeriod(statements: readonly StatementRecord[]): PeriodProperties {
  // Only relationships are counted by year.
  const { statedFrom: _from, statedTo: _to, ...period } = resolvePeriod(statements.flatMap(periodPart));
  return period;
}

/** The statement with its value moved to the matching period property; empty if it states no period. */
export function periodPart(statement: StatementRecord): readonly StatementRecord[] {
  const { value = "", property } = statement;
  const { start: _start, end: _end, observedOn: _observedOn, ongoing: _ongoing, ...rest } = statement;
  switch (property) {
    case "period.start":
      return [{ ...rest, start: value }];
    case "period.end":
      return [{ ...rest, end: value }];
    case "period.observedOn":
      return [{ ...rest, observedOn: value }];
    case "period.ongoing":
      return value === "true" ? [{ ...rest, ongoing: true }] : [];
    case "period":
      return [{ ...rest, ...endsOf(value) }];
    default:
      return [];
  }
}

/** Start and end of an interval, without open ends; for a single date both are that date. */
function endsOf(text: string): { readonly start?: string; readonly end?: string } {
  const [start = "", end = start] = text.split("/");
  const isOpen = (date: string) => date === "" || date === "..";
  return { ...(isOpen(start) ? {} : { start }), ...(isOpen(end) ? {} : { end }) };
}
