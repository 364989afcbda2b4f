import { daysToDate } from "./calendar.ts";
import { parseEdtf } from "./edtf.ts";

/** What a program means by a date that it writes when it has none. */
export type PlaceholderMeaning = "NO_END" | "UNKNOWN";

/**
 * Dates up to the first and from the second on are never meant literally; `src/compiler/stats/stats-years.ts`
 * has the same bounds.
 */
const PLAUSIBLE_AFTER = daysToDate(1, 12, 31);
const PLAUSIBLE_BEFORE = daysToDate(2200, 1, 1);

/** The first and last days of calendars and clocks, which programs write when they have no date. */
const PLACEHOLDERS: ReadonlyMap<string, PlaceholderMeaning> = new Map([
  ["1000-01-01", "UNKNOWN"],
  ["1582-10-15", "UNKNOWN"],
  ["1601-01-01", "UNKNOWN"],
  ["1753-01-01", "UNKNOWN"],
  ["1800-01-01", "UNKNOWN"],
  ["1899-12-30", "UNKNOWN"],
  ["1899-12-31", "UNKNOWN"],
  ["1900-01-01", "UNKNOWN"],
  ["1904-01-01", "UNKNOWN"],
  ["1970-01-01", "UNKNOWN"],
  ["1111-11-11", "UNKNOWN"],
  ["2038-01-19", "NO_END"],
  ["2079-06-06", "NO_END"],
  ["2099-12-31", "NO_END"],
  ["2100-01-01", "NO_END"],
  ["2100-12-31", "NO_END"],
]);

/**
 * What a date probably stands for, if it is one that programs write when they have none: a year from 2200 on
 * (`9999-12-31`), the years 0000 and 0001, the first or last day of a program's calendar (`1900-01-01`). The
 * ends of an interval are checked separately. Null: it is an ordinary date.
 * @throws InvalidValueError when it cannot be read
 */
export function placeholderMeaning(text: string): PlaceholderMeaning | null {
  for (const end of text.split("/")) {
    if (end === "" || end === "..") continue;
    const plain = end.replace(/[?~%]$/, "");
    const { bounds } = parseEdtf(plain);
    if (bounds === null) return null;
    if (bounds.earliest !== null && bounds.earliest >= PLAUSIBLE_BEFORE) return "NO_END";
    if (bounds.latest !== null && bounds.latest <= PLAUSIBLE_AFTER) return "UNKNOWN";
    const known = PLACEHOLDERS.get(plain);
    if (known !== undefined) return known;
  }
  return null;
}
