/** Milliseconds of a day without leap seconds, as JavaScript and Neo4j count. */
const DAY_MS = 86_400_000;

/**
 * Whole days from 1970-01-01 to a day of the proleptic Gregorian calendar (ISO 8601, clause 4.2.1).
 * Month and day may lie outside their range and carry over: month 13 is January of the next year, day 0 the
 * last of the month before. Year 0 is 1 BC.
 */
export function daysToDate(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY_MS;
}

/** The day `days` whole days after 1970-01-01, as ISO 8601 text `YYYY-MM-DD`; years 0 to 9999. */
export function isoDay(days: number): string {
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}

/** Number of days of a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  return daysToDate(year, month + 1, 1) - daysToDate(year, month, 1);
}

/** First and last day that a date text can name: the years 0000 to 9999 of ISO 8601. */
export const FIRST_DAY = daysToDate(0, 1, 1);
/** See {@link FIRST_DAY}. */
export const LAST_DAY = daysToDate(9999, 12, 31);
