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
  /** Where the statements clash: the first and last day that they name, MAX_DAY where it goes on; else undefined. */
  readonly statedFrom?: number | undefined;
  readonly statedTo?: number | undefined;
}

/**
 * A period from the statements that give its parts, with its bounds. Start and end come each from their own best statement. Where others
 * contradict them, the bounds leave room for what each says: docs/time.md, "Where sources contradict each other".
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

/** What a statement says of the parts that it gives, or that one of its rank gives. What is meant to be, and does not count, is not heard. */
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

/** Possible whenever one of them allows it, certain never. */
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

/** Possible by any of the stated starts and ends, certain by all of them. */
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

/** The days of the date that is shown, and of others; one that only says it more coarsely is none. Null alone: no date is shown. */
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

/** Null, which is open, where one of them is. */
function least(days: readonly (number | null)[]): number | null {
  return days.includes(null) ? null : Math.min(...days.filter((day) => day !== null));
}

/** Null, which is open, where one of them is. */
function greatest(days: readonly (number | null)[]): number | null {
  return days.includes(null) ? null : Math.max(...days.filter((day) => day !== null));
}

/** A stated end before "goes on". */
const byEnd: PrecisionOrder = (a, b) => byDate("end")(a, b);

/** Every value once, in the order of code units. */
export function eachOnce(values: readonly string[]): readonly string[] {
  return [...new Set(values)].toSorted(compareTexts);
}
