import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findRivals, SINGLE_PROPERTIES } from "../../src/import/resolve/find-rivals.ts";
import { resolveRelationship } from "../../src/import/resolve/resolve-relationship.ts";
import type { Qualifiers } from "../../src/import/shapes/evidence-shape.ts";
import type { StatementRecord } from "../../src/import/statement-record.ts";
import { type AskedDays, askedDays, judge, judgeDuring } from "../../src/values/time/certainty.ts";
import {
  MAX_DAY,
  MIN_DAY,
  type Period,
  type PeriodBounds,
  periodBounds,
  periodContradiction,
} from "../../src/values/time/period.ts";
import { randomAskedTime, randomPeriod } from "../setup/graphs/random-graph.ts";
import { date, tie } from "./made-up-statements.ts";

const single = new Set<string>(SINGLE_PROPERTIES);

/** What the rules find about times, with the sources compared. */
const conflicts = (statements: readonly StatementRecord[]) =>
  findRivals("f-1", statements, single).map(({ kind, property, statements: said }) => [
    kind,
    property,
    said.map(({ source }) => source).join(""),
  ]);

describe("times that exclude each other", () => {
  const clash = (sources: string) => [["CONTRADICTION", "period", sources]];
  test.each<[string, readonly StatementRecord[], readonly unknown[]]>([
    ["an end before a start", [tie("a", { start: "2018" }), tie("b", { end: "2017" })], clash("ab")],
    [
      "an approximate start after an end, beyond its doubt",
      [tie("a", { start: "2019~" }), tie("b", { end: "2017-06" })],
      clash("ab"),
    ],
    [
      "an uncertain start that may be before an end",
      [tie("a", { start: "2018?" }), tie("b", { end: "2017" })],
      [],
    ],
    ["an end in the year of the start", [tie("a", { start: "2018" }), tie("b", { end: "2018-03" })], []],
    ["a day without a year", [tie("a", { start: "2018" }), tie("b", { end: "XXXX-06-25" })], []],
    ["seen after its end", [tie("a", { end: "2017" }), tie("b", { observedOn: "2020-05-04" })], clash("ab")],
    ["seen before its start", [tie("a", { start: "2018" }), tie("b", { observedOn: "2016" })], clash("ab")],
    [
      "seen twice, once after its end",
      [tie("a", { end: "2017" }), tie("b", { observedOn: "2016" }), tie("c", { observedOn: "2020" })],
      clash("ac"),
    ],
    [
      "an end that has not come",
      [tie("a", { start: "2018", ongoing: true }), tie("b", { end: "2017" })],
      clash("ab"),
    ],
    [
      "a third that fits both",
      [tie("a", { start: "2018" }), tie("b", { end: "2017" }), tie("c", { observedOn: "201X" })],
      clash("ab"),
    ],
    ["a planned end", [tie("a", { start: "2018" }), tie("b", { end: "2017", modality: "PLAN" })], []],
    ["a deprecated end", [tie("a", { start: "2018" }), tie("b", { end: "2017", rank: "DEPRECATED" })], []],
    [
      "two whole periods, which are rivals as it is",
      [tie("a", { start: "2010", end: "2012" }), tie("b", { start: "2018", end: "2020" })],
      [
        ["CONTRADICTION", "period.start", "ab"],
        ["CONTRADICTION", "period.end", "ab"],
      ],
    ],
    [
      "of an entity: start and end",
      [date("a", "period.start", "2018"), date("b", "period.end", "2017")],
      clash("ab"),
    ],
    [
      "of an entity: an interval and a start",
      [date("a", "period", "2014/2016"), date("b", "period.start", "2017-02")],
      [["CONTRADICTION", "period", "ab"]],
    ],
    [
      "of an event: two days, which are rivals as it is",
      [date("a", "period", "2016-09-22"), date("b", "period", "2016-10-01")],
      [["CONTRADICTION", "period", "ab"]],
    ],
    [
      "of an entity: seen before it began",
      [date("a", "period.observedOn", "2016"), date("b", "period.start", "2018-01")],
      clash("ab"),
    ],
  ])("%s", (_title, statements, expected) => {
    expect(conflicts(statements)).toEqual(expected);
    expect(conflicts(statements.toReversed())).toEqual(expected);
  });

  test("are told with their sources, under an id that stays", () => {
    const [found] = findRivals("f-1", [tie("a", { start: "2018" }), tie("b", { end: "2017" })], single);
    const [later] = findRivals("f-1", [tie("a", { start: "2019" }), tie("c", { end: "2016" })], single);
    expect(found?.note).toBe("The sources give times that exclude each other: end 2017 (b), start 2018 (a).");
    expect(later?.id).toBe(found?.id);
  });
});

/** The bounds that a relationship has by these statements; null: undated. */
function boundsOf(statements: readonly StatementRecord[]): PeriodBounds | null {
  const state = resolveRelationship("f-1", statements);
  if (state?.latestStart === undefined || state.earliestEnd === undefined) return null;
  const { earliestStart = null, latestStart, earliestEnd, latestEnd = null } = state;
  return { earliestStart, latestStart, earliestEnd, latestEnd } as PeriodBounds;
}

describe("the bounds of what sources contradict each other about", () => {
  const judged = (said: readonly Qualifiers[], asked: string) =>
    judgeDuring(boundsOf(said.map((one, index) => tie(`s${index}`, one))), askedDays(asked));
  test.each<[string, readonly Qualifiers[], Readonly<Record<string, "CERTAIN" | "POSSIBLE" | null>>]>([
    [
      "an end before a start",
      [{ start: "2018" }, { end: "2017" }],
      {
        "2014/2018": "POSSIBLE",
        "2017": "POSSIBLE",
        "2018": "POSSIBLE",
        "2014": "POSSIBLE",
        "2020": "POSSIBLE",
      },
    ],
    [
      "two whole periods",
      [
        { start: "2014", end: "2015" },
        { start: "2018", end: "2019" },
      ],
      {
        "2013": null,
        "2014": "POSSIBLE",
        "2016": "POSSIBLE",
        "2019": "POSSIBLE",
        "2014/2019": "POSSIBLE",
        "2020": null,
      },
    ],
    [
      "seen after its end",
      [{ start: "2014", end: "2017" }, { observedOn: "2020" }],
      { "2013": "POSSIBLE", "2017": "POSSIBLE", "2020": "POSSIBLE", "2021": "POSSIBLE" },
    ],
    [
      "two starts",
      [{ start: "2014", end: "2020" }, { start: "2016" }],
      {
        "2013": null,
        "2014": "POSSIBLE",
        "2015": "POSSIBLE",
        "2016": "CERTAIN",
        "2019": "CERTAIN",
        "2021": null,
      },
    ],
    [
      "two starts, one more precise",
      [{ start: "2014", end: "2020" }, { start: "2014-05" }],
      { "2013": null, "2014-03": null, "2014-06": "CERTAIN", "2021": null },
    ],
    [
      "two ends, one of the preferred rank",
      [
        { start: "2014", end: "2016" },
        { end: "2018", rank: "PREFERRED" },
      ],
      { "2016": "CERTAIN", "2018": "CERTAIN", "2019": null },
    ],
    [
      "a plan that came otherwise",
      [
        { start: "2014", end: "2018-12-31" },
        { end: "2016", modality: "PLAN" },
      ],
      { "2018": "CERTAIN", "2019": null },
    ],
  ])("%s", (_title, said, expected) => {
    const found = Object.keys(expected).map((asked) => [asked, judged(said, asked)]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  test("leave room for what each says, and are certain of nothing but what all say", () => {
    const statements = fc.array(randomPeriod, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(statements, randomAskedTime, (periods, time) => {
        const said = periods.map((period, index) => tie(`s${index}`, period));
        const [bounds, asked] = [boundsOf(said), askedDays(time)];
        expect(judge(bounds, asked)).toBe(expectedOf(periods, said, asked, judge));
        expect(judgeDuring(bounds, asked)).toBe(expectedOf(periods, said, asked, judgeDuring));
      }),
      { numRuns: 2000 },
    );
  });
});

/** By going through all that may be right: from the first to the last that any says alone where two clash, else every choice of a start and an end. */
function expectedOf(
  periods: readonly Period[],
  said: readonly StatementRecord[],
  asked: AskedDays,
  judgeOne: typeof judge,
) {
  const alone = periods.map(periodBounds).filter((bounds) => bounds !== null);
  if (alone.length === 0) return judgeOne(null, asked);
  if (periods.some((one) => periods.some((other) => isClash(one, other)))) {
    const hasBegun = alone.some(({ earliestStart }) => (earliestStart ?? MIN_DAY) <= asked.last);
    const isOver = alone.every(({ latestEnd }) => (latestEnd ?? MAX_DAY) < asked.first);
    if (alone.some((bounds) => judgeOne(bounds, asked) !== null))
      expect([hasBegun, isOver]).toEqual([true, false]);
    return hasBegun && !isOver ? "POSSIBLE" : null;
  }
  const { start, end, observedOn, ongoing } = resolveRelationship("f-1", said) as Period;
  const worlds = choices(
    start,
    periods.map((period) => period.start),
  ).flatMap((begun) =>
    choices(
      end,
      periods.map((period) => period.end),
    ).map((ended) => periodBounds(periodOf({ start: begun, end: ended, observedOn, ongoing }))),
  );
  const judged = worlds.map((bounds) => judgeOne(bounds, asked));
  if (judged.every((certainty) => certainty === "CERTAIN")) return "CERTAIN";
  return judged.some((certainty) => certainty !== null) ? "POSSIBLE" : null;
}

/** Whether one ends, or is seen, before the other begins, or is seen after it ends. */
function isClash(one: Period, other: Period): boolean {
  return [
    periodOf({ start: one.start, end: other.end }),
    periodOf({ start: one.start, observedOn: other.observedOn }),
    periodOf({ end: one.end, observedOn: other.observedOn }),
  ].some((period) => periodContradiction(period) !== null);
}

/** The date that is shown, and all stated ones that do not only say it more coarsely. */
function choices(shown: string | undefined, stated: readonly (string | undefined)[]) {
  const days = (text: string): AskedDays | null => (text.startsWith("XXXX") ? null : askedDays(text));
  const own = shown === undefined ? null : days(shown);
  if (own === null) return [shown];
  const rivals = stated.filter((text) => {
    const other = text === undefined ? null : days(text);
    return other !== null && !(other.first <= own.first && other.last >= own.last);
  });
  return [shown, ...rivals];
}

/** Without the parts that are not there. */
function periodOf(parts: { readonly [K in keyof Period]: Period[K] | undefined }): Period {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
