import { type Cypher, cy } from "../../cypher/cypher.ts";
import type { RelationshipFilter } from "../../generated/schema.ts";
import { askedTime } from "../context/as-of.ts";
import type { AskedTime } from "../context/at.ts";
import { argument, isGiven, part } from "../context/input.ts";
import type { SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";

const dayMs = 86_400_000;

/**
 * Days before the first or after the second are never meant literally; src/values/time/placeholder-date.ts
 * has the same bounds.
 */
const [earliest, latest] = [cy`-718798`, cy`84006`];

/** The years in which a relationship may have held, from the first to the last. */
export interface YearsHeld {
  /** Clauses that must come before `first` and `last`. */
  readonly clauses: Cypher;
  /** Null if it is undated. */
  readonly first: Cypher;
  readonly last: Cypher;
}

/** The years of each relationship, by the rule of docs/statistics.md, "Years". */
export function compileYears(field: SelectedField, place: Place, r: Cypher): YearsHeld {
  const { ctx } = place;
  const [first, last, years] = [ctx.variable("first"), ctx.variable("last"), ctx.variable("years")];
  const asked = askedYears(field, place);
  const sides = cy`WITH *, ${firstDay(r, asked)} AS ${first}, ${lastDay(r, asked)} AS ${last}`;
  const isDated = asked ? cy` AND ${r}.latestStart IS NOT NULL` : cy``;
  // True for nearly all relationships. For the others each day is checked.
  const isPlain = cy`${first} > ${earliest} AND ${first} <= ${last} AND ${last} < ${latest}${isDated}`;
  // An open side extends as far as something is known, and at least to where the other side begins or ends.
  const [begin, end] = [cy`sides[0]`, cy`sides[1]`];
  const low = cy`coalesce(${begin}, ${utmost(end, cy`known`, cy`<`)})`;
  const high = cy`coalesce(${end}, ${utmost(begin, cy`known`, cy`>`)})`;
  const filled = cy`head([known IN [${knownDays(place, r)}] | [${low}, ${high}]])`;
  const isWhole = cy`${begin} IS NOT NULL AND ${end} IS NOT NULL${isDated}`;
  const found = cy`CASE WHEN ${isWhole} THEN sides WHEN ${r}.latestStart IS NOT NULL THEN ${filled} END`;
  const others = cy`head([sides IN [[${plausible(first)}, ${plausible(last)}]] | ${found}])`;
  const days = cy`CASE WHEN ${isPlain} THEN [${first}, ${last}] ELSE ${others} END`;
  const both = cy`WITH *, [day IN ${days} | ${yearOf(cy`day`)}] AS ${years}`;
  return { clauses: cy`${sides} ${both}`, first: cy`${years}[0]`, last: cy`${years}[1]` };
}

/**
 * A clause that gives one row for each year from the first to the last, or one row with null if there is
 * none.
 */
export function unwindYears(first: Cypher, last: Cypher, year: Cypher): Cypher {
  return cy`UNWIND CASE WHEN ${first} IS NULL OR ${last} IS NULL THEN [null] ELSE range(${first}, ${last}) END AS ${year}`;
}

/** `via.during`, else `asOf.validAt`; null: no time is asked. */
function askedYears(field: SelectedField, place: Place): AskedTime | null {
  const via = argument<RelationshipFilter>(field.arguments, "via");
  const during = isGiven(via) ? part(via, "during") : null;
  return during && isGiven(during) ? askedTime(place.ctx, during) : place.at.validAt;
}

/**
 * The last day on which it may have begun and the first on which it may have ended, each null if open. If
 * sources contradict each other, the last and the first day that they name. An ongoing one is taken to have
 * held when the graph's version was published.
 */
function knownDays({ ctx, at }: Place, r: Cypher): Cypher {
  const published = ctx.parameter((run) => Math.floor((run.publishedAt(at.readVersion(run)) ?? 0) / dayMs));
  const start = cy`CASE WHEN ${r}.latestStart < 2147483647 THEN ${plausible(cy`${r}.latestStart`)} WHEN ${r}.statedTo = 2147483647 THEN ${published} ELSE ${plausible(cy`${r}.statedTo`)} END`;
  const end = cy`CASE ${r}.earliestEnd WHEN 2147483647 THEN ${published} WHEN -2147483648 THEN ${plausible(cy`${r}.statedFrom`)} ELSE ${plausible(cy`${r}.earliestEnd`)} END`;
  return cy`[${start}, ${end}]`;
}

/**
 * A day; null if it is open or stands for "unknown" or "no end", such as 0001-01-01 and 9999-12-31, so that
 * it yields neither a year nor the thousands of years up to it.
 */
function plausible(day: Cypher): Cypher {
  return cy`CASE WHEN ${earliest} < ${day} < ${latest} THEN ${day} END`;
}

/**
 * The first day that counts: when it may have begun, or the start of the asked time; null if both are open.
 */
function firstDay(r: Cypher, asked: AskedTime | null): Cypher {
  const start = cy`${r}.earliestStart`;
  return asked ? cy`CASE WHEN ${start} >= ${asked.first} THEN ${start} ELSE ${asked.first} END` : start;
}

function lastDay(r: Cypher, asked: AskedTime | null): Cypher {
  const end = cy`${r}.latestEnd`;
  return asked ? cy`CASE WHEN ${end} <= ${asked.last} THEN ${end} ELSE ${asked.last} END` : end;
}

/** The least (`<`) or greatest (`>`) of a day and the known days in a list. */
function utmost(day: Cypher, days: Cypher, than: Cypher): Cypher {
  return cy`reduce(most = ${day}, day IN ${days} | CASE WHEN most ${than} day OR day IS NULL THEN most ELSE day END)`;
}

/**
 * The year of a day. From 1901 to 2099 every fourth year is a leap year, so arithmetic is enough. Other days
 * use Neo4j's calendar, which is slower (3,000 relationships: 32 ms for all of `stats` instead of 28).
 */
function yearOf(day: Cypher): Cypher {
  const byCalendar = cy`datetime({epochSeconds: ${day} * 86400}).year`;
  return cy`CASE WHEN ${day} IS NULL THEN null WHEN -25203 < ${day} < 47482 THEN (4 * ${day} + 100811) / 1461 + 1901 ELSE ${byCalendar} END`;
}
