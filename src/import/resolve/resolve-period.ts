import type { EdtfBounds } from "../../values/time/edtf.ts";
import {
  boundsBetween,
  daysOf,
  MAX_DAY,
  MIN_DAY,
  type Period,
  type PeriodBounds,
  periodBounds,
} from "../../values/time/period.ts";
import { withoutUndefined } from "../../values/without-undefined.ts";
import { type PeriodProperties, periodProperties, toPeriodProperties } from "../qualifiers.ts";
import { NOT_YET } from "../shapes/evidence-shape.ts";
import type { StatementRecord } from "../statement-record.ts";
import { findClashing } from "./find-clashing.ts";
import { byDate, compareTexts, findBest, type PrecisionOrder } from "./resolve-order.ts";

/** A period as it is stored. */
interface ResolvedPeriod extends PeriodProperties {
  /**
   * If the statements clash: the first and last day they name, MAX_DAY if it is ongoing; otherwise undefined.
   */
  readonly statedFrom?: number | undefined;
  readonly statedTo?: number | undefined;
}

/**
 * Resolves a period and its bounds. Start and end each come from their own best statement. Where others
 * contradict them, the bounds allow for what each says: docs/time.md, "Where sources contradict each other".
 */
export function resolvePeriod(statements: readonly StatementRecord[]): ResolvedPeriod {
  const best = (property: "start" | "observedOn") =>
    findBest(statements, byDate(property), (statement) => statement[property] !== undefined);
  const givers = {
    start: best("start"),
    end: findBest(statements, byEnd, ({ end, ongoing }) => end !== undefined || ongoing === true),
    observedOn: best("observedOn"),
  };
  const end = givers.end?.end;
  const period: Period = withoutUndefined({
    start: givers.start?.start,
    end,
    observedOn: givers.observedOn?.observedOn,
    ongoing: givers.end !== undefined && end === undefined ? true : undefined,
    instant: statements.every(({ instant }) => instant === true) ? true : undefined,
  });
  const voices = statements.map((statement) => heardOf(statement, givers)).filter(isDated);
  if (voices.length < 2) return periodProperties(period);
  return findClashing(voices).length > 0
    ? { ...toPeriodProperties(period, anyOf(voices)), ...daysNamed(voices) }
    : toPeriodProperties(period, allOf(voices, period));
}

type Givers = Readonly<Record<"start" | "end" | "observedOn", StatementRecord | undefined>>;

/**
 * The parts of a statement that count: those it gives to the result, and those given by another statement of
 * the same rank. Plans, intentions and duties count only if they give the part.
 */
function heardOf(statement: StatementRecord, givers: Givers): Period {
  const isHeard = (giver: StatementRecord | undefined) =>
    statement === giver || (statement.rank === giver?.rank && !NOT_YET.includes(statement.modality));
  const { start, end, observedOn, ongoing, instant } = statement;
  return withoutUndefined({
    start: isHeard(givers.start) ? start : undefined,
    end: isHeard(givers.end) ? end : undefined,
    observedOn: isHeard(givers.observedOn) ? observedOn : undefined,
    ongoing: isHeard(givers.end) ? ongoing : undefined,
    instant,
  });
}

function isDated({ instant: _instant, ...stated }: Period): boolean {
  return Object.keys(stated).length > 0;
}

/** Bounds that allow every day that one of the statements allows, and are certain on none. */
function anyOf(voices: readonly Period[]): PeriodBounds {
  const bounds = voices.flatMap((voice) => periodBounds(voice) ?? []);
  return {
    earliestStart: least(bounds.map(({ earliestStart }) => earliestStart)),
    latestStart: MAX_DAY,
    earliestEnd: MIN_DAY,
    latestEnd: greatest(bounds.map(({ latestEnd }) => latestEnd)),
  };
}

function daysNamed(voices: readonly Period[]): Pick<ResolvedPeriod, "statedFrom" | "statedTo"> {
  const days = voices
    .flatMap(({ start, end, observedOn }) => [start, end, observedOn])
    .flatMap((date) => Object.values(daysOf(date) ?? {}))
    .filter((day) => day !== null);
  const goesOn = voices.some(({ ongoing, end }) => ongoing === true && end === undefined);
  return { statedFrom: Math.min(...days), statedTo: goesOn ? MAX_DAY : Math.max(...days) };
}

/** Bounds that allow every day possible by any stated start and end, and are certain only where all agree. */
function allOf(voices: readonly Period[], shown: Period): PeriodBounds | null {
  const { start, end, observedOn } = shown;
  const starts = listRivals(
    start,
    voices.map((voice) => voice.start),
  );
  const ends = listRivals(
    end,
    voices.map((voice) => voice.end),
  );
  const other = {
    observedOn: daysOf(observedOn),
    ongoing: shown.ongoing === true,
    instant: shown.instant === true,
  };
  const [first, last] = [hullOf(starts), hullOf(ends)];
  const bounds = boundsBetween({ start: first, end: last, ...other });
  if (bounds === null || starts.length + ends.length < 3) return bounds;
  const byStart = starts.flatMap((days) => boundsBetween({ start: days, end: last, ...other }) ?? []);
  const byEnd = ends.flatMap((days) => boundsBetween({ start: first, end: days, ...other }) ?? []);
  return {
    ...bounds,
    latestStart: Math.max(...byStart.map(({ latestStart }) => latestStart)),
    earliestEnd: Math.min(...byEnd.map(({ earliestEnd }) => earliestEnd)),
  };
}

/**
 * The days of the shown date and of its rivals. A coarser date around the shown one is not a rival. `[null]`
 * if no date is shown.
 */
function listRivals(
  shown: string | undefined,
  stated: readonly (string | undefined)[],
): readonly (EdtfBounds | null)[] {
  const own = daysOf(shown);
  if (own === null) return [null];
  const rivals = stated.flatMap((date) => daysOf(date) ?? []).filter((days) => !isWithin(own, days));
  return [own, ...rivals];
}

function isWithin(inner: EdtfBounds, outer: EdtfBounds): boolean {
  return (
    (inner.earliest ?? MIN_DAY) >= (outer.earliest ?? MIN_DAY) &&
    (inner.latest ?? MAX_DAY) <= (outer.latest ?? MAX_DAY)
  );
}

function hullOf(dates: readonly (EdtfBounds | null)[]): EdtfBounds | null {
  const days = dates.filter((date) => date !== null);
  if (days.length === 0) return null;
  return {
    earliest: least(days.map(({ earliest }) => earliest)),
    latest: greatest(days.map(({ latest }) => latest)),
  };
}

/** The earliest day; null (open) if one of them is. */
function least(days: readonly (number | null)[]): number | null {
  return days.includes(null) ? null : Math.min(...days.filter((day) => day !== null));
}

/** The latest day; null (open) if one of them is. */
function greatest(days: readonly (number | null)[]): number | null {
  return days.includes(null) ? null : Math.max(...days.filter((day) => day !== null));
}

/** Stated ends before "ongoing". */
const byEnd: PrecisionOrder = (a, b) => byDate("end")(a, b);

/** Distinct values, sorted by code unit. */
export function eachOnce(values: readonly string[]): readonly string[] {
  return [...new Set(values)].toSorted(compareTexts);
}
