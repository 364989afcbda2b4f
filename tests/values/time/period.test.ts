import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AskedDays, askedDays, judge, judgeDuring } from "../../../src/values/time/certainty.ts";
import { formatDay } from "../../../src/values/time/edtf.ts";
import {
  formatBound,
  MAX_DAY,
  MIN_DAY,
  type Period,
  periodBounds,
  periodContradiction,
} from "../../../src/values/time/period.ts";

function show(bound: number | null): string | null {
  if (bound === MIN_DAY) return "-inf";
  return bound === MAX_DAY ? "+inf" : formatBound(bound);
}

function shown(period: Period) {
  const bounds = periodBounds(period);
  return bounds && [bounds.earliestStart, bounds.latestStart, bounds.earliestEnd, bounds.latestEnd].map(show);
}

describe("periodBounds", () => {
  it.each<[string, Period, readonly (string | null)[]]>([
    [
      "both stated",
      { start: "2014", end: "2016-09" },
      ["2014-01-01", "2014-12-31", "2016-09-01", "2016-09-30"],
    ],
    ["unknown end", { start: "2014" }, ["2014-01-01", "2014-12-31", "2014-01-01", null]],
    ["unknown start", { end: "2016" }, [null, "2016-12-31", "2016-01-01", "2016-12-31"]],
    ["ongoing", { start: "2014", ongoing: true }, ["2014-01-01", "2014-12-31", "+inf", null]],
    ["ongoing since ever", { ongoing: true }, [null, "+inf", "+inf", null]],
    ["only observed", { observedOn: "2016-09-22" }, [null, "2016-09-22", "2016-09-22", null]],
    ["observed in a year", { observedOn: "2016" }, [null, "2016-12-31", "2016-01-01", null]],
    [
      "start and observed",
      { start: "2014", observedOn: "2016-09-22" },
      ["2014-01-01", "2014-12-31", "2016-09-22", null],
    ],
    [
      "vague start, observed in it",
      { start: "201X", observedOn: "2012" },
      ["2010-01-01", "2012-12-31", "2012-01-01", null],
    ],
    ["ongoing and observed", { ongoing: true, observedOn: "2018-07" }, [null, "2018-07-31", "+inf", null]],
    [
      "end and observed",
      { end: "2018", observedOn: "2016" },
      [null, "2016-12-31", "2018-01-01", "2018-12-31"],
    ],
    ["open start", { start: "../2014" }, [null, "2014-12-31", "-inf", null]],
    [
      "start open to later",
      { start: "2014/..", end: "2020" },
      ["2014-01-01", "2020-12-31", "2020-01-01", "2020-12-31"],
    ],
    [
      "end open to earlier",
      { start: "2014", end: "../2020" },
      ["2014-01-01", "2014-12-31", "2014-01-01", "2020-12-31"],
    ],
    [
      "a start without a year beside an end",
      { start: "XXXX-06-25", end: "2016" },
      [null, "2016-12-31", "2016-01-01", "2016-12-31"],
    ],
    [
      "an end outweighs ongoing",
      { end: "2016", ongoing: true },
      [null, "2016-12-31", "2016-01-01", "2016-12-31"],
    ],
    [
      "observed before the start",
      { start: "2016", observedOn: "2014" },
      ["2016-01-01", "2016-12-31", "2016-01-01", null],
    ],
    [
      "observed after the end",
      { end: "2014", observedOn: "2016" },
      [null, "2014-12-31", "2014-01-01", "2014-12-31"],
    ],
  ])("%s", (_case, period, expected) => {
    expect(shown(period)).toEqual(expected);
  });

  it.each<Period>([{}, { ongoing: false }, { start: "XXXX-06-25" }, { observedOn: "XXXX-06-25" }])(
    "is null for the undated %j",
    (period) => {
      expect(periodBounds(period)).toBeNull();
    },
  );
});

describe("periodContradiction", () => {
  it.each<[Period, string | null]>([
    [{ start: "2016", end: "2014" }, "end 2014 is before start 2016"],
    [{ start: "2016-09", end: "2016" }, null],
    [{ start: "2014", end: "2014" }, null],
    [{ start: "2014~", end: "2013" }, null],
    [{ start: "2016", observedOn: "2015" }, "observed on 2015, before start 2016"],
    [{ end: "2016", observedOn: "2017" }, "observed on 2017, after end 2016"],
    [{ start: "2014", end: "2016", ongoing: true }, "ongoing, with an end (2016)"],
    [{ start: "XXXX-06-25", end: "2014" }, null],
    [{}, null],
  ])("of %j is %j", (period, reason) => {
    expect(periodContradiction(period)).toBe(reason);
  });
});

describe("judge and judgeDuring", () => {
  it.each<[Period, string, string | null, string | null]>([
    [{ start: "2014", end: "2016" }, "2015", "CERTAIN", "CERTAIN"],
    [{ start: "2014", end: "2016" }, "2014", "POSSIBLE", "CERTAIN"],
    [{ start: "2014", end: "2016" }, "2014-06-01", "POSSIBLE", "POSSIBLE"],
    [{ start: "2014", end: "2016" }, "2017", null, null],
    [{ start: "2014", end: "2016" }, "2013", null, null],
    [{ start: "2014" }, "2020", "POSSIBLE", "POSSIBLE"],
    [{ start: "2014" }, "2014", "POSSIBLE", "CERTAIN"],
    [{ start: "2014" }, "2013-12-31", null, null],
    [{ start: "2014", ongoing: true }, "2020", "CERTAIN", "CERTAIN"],
    [{ start: "2014", ongoing: true }, "2015/..", "CERTAIN", "CERTAIN"],
    [{ ongoing: true }, "2020", "POSSIBLE", "POSSIBLE"],
    [{ observedOn: "2016-09-22" }, "2016-09-22", "CERTAIN", "CERTAIN"],
    [{ observedOn: "2016-09-22" }, "2016", "POSSIBLE", "CERTAIN"],
    [{ observedOn: "2016-09-22" }, "1900", "POSSIBLE", "POSSIBLE"],
    [{ end: "2016" }, "../2016", "POSSIBLE", "CERTAIN"],
    [{ end: "2016" }, "../2015", "POSSIBLE", "POSSIBLE"],
    [{}, "2016", "POSSIBLE", "POSSIBLE"],
  ])("%j at %s: held throughout %s, in it %s", (period, at, throughout, within) => {
    const asked = askedDays(at);
    expect([judge(periodBounds(period), asked), judgeDuring(periodBounds(period), asked)]).toEqual([
      throughout,
      within,
    ]);
  });

  it("agree with going through every start and every end that the bounds allow", () => {
    const day = fc.integer({ min: 0, max: 7 });
    fc.assert(
      fc.property(fc.tuple(day, day, day, day), fc.tuple(day, day), ([a, b, c, d], [p, q]) => {
        const asked: AskedDays = { first: Math.min(p, q), last: Math.max(p, q) };
        const start = [Math.min(a, b), Math.max(a, b)] as const;
        const end = [Math.max(start[1], Math.min(c, d)), Math.max(start[1], c, d)] as const;
        const text = ([from, to]: readonly [number, number]) => `${formatDay(from)}/${formatDay(to)}`;
        const bounds = periodBounds({ start: text(start), end: text(end) });
        const worlds = [];
        for (let s = start[0]; s <= start[1]; s++)
          for (let e = end[0]; e <= end[1]; e++) worlds.push([s, e] as const);
        const throughout = worlds.every(([s, e]) => s <= asked.first && e >= asked.last);
        const touched = worlds.filter(([s, e]) => s <= asked.last && e >= asked.first);
        const possible = touched.length > 0 ? "POSSIBLE" : null;
        expect(judge(bounds, asked)).toBe(throughout ? "CERTAIN" : possible);
        expect(judgeDuring(bounds, asked)).toBe(touched.length === worlds.length ? "CERTAIN" : possible);
      }),
    );
  });

  it("cannot be asked at a day without a year", () => {
    expect(() => askedDays("XXXX-06-25")).toThrow("has no year");
  });
});
