import { InvalidValueError } from "../../errors/graph-error.ts";
import { daysInMonth, daysToDate, FIRST_DAY, isoDay, LAST_DAY } from "./calendar.ts";
import { reasonFor, refusal } from "./edtf-refusal.ts";

/** Whole days since 1970-01-01, both inclusive; null is open (before or after everything). */
export interface EdtfBounds {
  readonly earliest: number | null;
  readonly latest: number | null;
}

/** How precisely a date is stated, finest first. NONE: a day without a year, which has no place in time. */
type EdtfPrecision = "DAY" | "MONTH" | "SEASON" | "YEAR" | "DECADE" | "CENTURY" | "INTERVAL" | "NONE";

/** A parsed date text. `bounds` is null only for a day without a year (`XXXX-06-25`). */
export interface Edtf {
  readonly text: string;
  readonly bounds: EdtfBounds | null;
  readonly precision: EdtfPrecision;
}

/** Finest first. At equal precision a plain date comes before one marked `?`, `~` or `%`. */
const PRECISIONS: readonly EdtfPrecision[] = [
  "DAY",
  "MONTH",
  "SEASON",
  "YEAR",
  "DECADE",
  "CENTURY",
  "INTERVAL",
  "NONE",
];

/** The length of each precision in months; a day is not listed. */
const MONTHS = { MONTH: 1, SEASON: 3, YEAR: 12, DECADE: 120, CENTURY: 1200 } as const;

const SINGLE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/;
const DAY_WITHOUT_YEAR = /^XXXX-(\d{2})-(\d{2})$/;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Reads a date of EDTF level 0 or 1 (ISO 8601-2:2019, annex A; https://www.loc.gov/standards/datetime/),
 * years 0000 to 9999, without time of day. Of level 2 it accepts only a day without a year.
 *
 * Seasons are the meteorological ones of the northern hemisphere: 21 March to May, 22 June to August, 23
 * September to November, 24 December to February of the next year (a winter belongs to the year in which it
 * begins). `?`, `~` and `%` widen both bounds by one unit of the stated precision (a day, month, season,
 * year, decade), but not beyond the years 0000 and 9999. In an interval, `..` (open) and nothing (unknown)
 * both leave the bound open.
 *
 * @throws InvalidValueError saying what was got, why it is refused, and what is accepted
 */
export function parseEdtf(text: string): Edtf {
  if (text.includes("/")) return { text, bounds: intervalBounds(text), precision: "INTERVAL" };
  const single = SINGLE.exec(text);
  if (single !== null) return singleDate(text, single);
  const yearless = DAY_WITHOUT_YEAR.exec(text);
  if (yearless === null) throw refusal(text, reasonFor(text));
  checkDay(text, 2000, Number(yearless[1]), Number(yearless[2]));
  return { text, bounds: null, precision: "NONE" };
}

/**
 * Compares the precision of two date texts, negative if `a` is finer: a day before a month before a season,
 * year, decade, century, interval, day without year; then a plain date before one with `?`, `~`, `%`; of two
 * intervals the shorter first. Dates of the same precision are equal (0).
 * @throws InvalidValueError see {@link parseEdtf}
 */
export function comparePrecision(a: string, b: string): number {
  const [keyA, keyB] = [precisionKey(a), precisionKey(b)];
  for (const [index, key] of keyA.entries()) {
    const other = keyB[index] ?? 0;
    if (key !== other) return key < other ? -1 : 1;
  }
  return 0;
}

/**
 * Whole days from 1970-01-01 to a day `YYYY-MM-DD`.
 * @throws InvalidValueError when it is not a day of the calendar
 */
export function dayNumber(isoDay: string): number {
  const match = ISO_DAY.exec(isoDay);
  if (match === null)
    throw new InvalidValueError(`"${isoDay}" is not a day. Write YYYY-MM-DD.`, { value: isoDay });
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  checkDay(isoDay, year, month, day);
  return daysToDate(year, month, day);
}

/**
 * The day `YYYY-MM-DD` that is this many whole days after 1970-01-01.
 * @throws InvalidValueError outside the years 0000 to 9999
 */
export function formatDay(day: number): string {
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY) {
    throw new InvalidValueError(`${day} is not a day number. Expected ${FIRST_DAY} to ${LAST_DAY}.`, { day });
  }
  return isoDay(day);
}

function singleDate(text: string, [, year = "", month, day, mark]: RegExpExecArray): Edtf {
  const precision = precisionOf(text, year, month, day);
  const first = Number(year.replaceAll("X", "0"));
  if (precision === "DAY") {
    checkDay(text, first, Number(month), Number(day));
    const at = daysToDate(first, Number(month), Number(day));
    return { text, precision, bounds: clampedBounds(at, at, mark === undefined ? 0 : 1) };
  }
  const start = precision === "SEASON" ? 3 * (Number(month) - 20) : precision === "MONTH" ? Number(month) : 1;
  const length = MONTHS[precision];
  const margin = mark === undefined ? 0 : length;
  const earliest = daysToDate(first, start - margin, 1);
  const latest = daysToDate(first, start + length + margin, 0);
  return { text, precision, bounds: clampedBounds(earliest, latest, 0) };
}

function precisionOf(text: string, year: string, month: string | undefined, day: string | undefined) {
  if (year.includes("X")) {
    if (month !== undefined) throw refusal(text, "a month needs a whole year (else EDTF level 2)");
    return year.endsWith("XX") ? "CENTURY" : "DECADE";
  }
  if (month === undefined) return "YEAR";
  if (month === "XX") {
    if (day !== undefined && day !== "XX") throw refusal(text, "a day needs a month (EDTF level 2)");
    return "YEAR";
  }
  if (Number(month) >= 21 && Number(month) <= 24 && day === undefined) return "SEASON";
  if (Number(month) >= 25 && Number(month) <= 41 && day === undefined) throw refusal(text, reasonFor(text));
  if (Number(month) < 1 || Number(month) > 12) throw refusal(text, `there is no month ${month}`);
  return day === undefined || day === "XX" ? "MONTH" : "DAY";
}

function clampedBounds(earliest: number, latest: number, margin: number): EdtfBounds {
  return { earliest: Math.max(earliest - margin, FIRST_DAY), latest: Math.min(latest + margin, LAST_DAY) };
}

function intervalBounds(text: string): EdtfBounds {
  const [from = "", to = "", ...more] = text.split("/");
  if (more.length > 0) throw refusal(text, reasonFor(text));
  const earliest = isOpen(from) ? null : endOf(text, from).earliest;
  const latest = isOpen(to) ? null : endOf(text, to).latest;
  if (earliest === null && latest === null) throw refusal(text, "at least one end must be a date");
  if (earliest !== null && latest !== null && earliest > latest)
    throw refusal(text, "it ends before it begins");
  return { earliest, latest };
}

function isOpen(end: string): boolean {
  return end === "" || end === "..";
}

function endOf(text: string, end: string): EdtfBounds {
  const match = SINGLE.exec(end);
  const bounds = match === null ? null : singleDate(text, match).bounds;
  if (bounds === null) throw refusal(text, `its end "${end}": ${reasonFor(end)}`);
  return bounds;
}

function checkDay(text: string, year: number, month: number, day: number): void {
  if (month < 1 || month > 12) throw refusal(text, `there is no month ${month}`);
  if (day < 1 || day > daysInMonth(year, month))
    throw refusal(text, `month ${month} of that year has no day ${day}`);
}

function precisionKey(text: string): readonly number[] {
  const { bounds, precision } = parseEdtf(text);
  const isMarked = precision !== "INTERVAL" && /[?~%]$/.test(text);
  const isOpenEnded = bounds === null || bounds.earliest === null || bounds.latest === null;
  const width = isOpenEnded ? Number.POSITIVE_INFINITY : Number(bounds.latest) - Number(bounds.earliest);
  return [PRECISIONS.indexOf(precision), isMarked ? 1 : 0, precision === "INTERVAL" ? width : 0];
}
