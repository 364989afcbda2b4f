import { expect, test } from "vitest";
import { askedDays } from "../../../src/values/time/certainty.ts";
import {
  type DatedValue,
  formatDatedValues,
  listHolding,
  parseDatedValues,
} from "../../../src/values/time/dated-values.ts";
import { type Period, periodBounds } from "../../../src/values/time/period.ts";

function dated(value: string, period: Period): DatedValue {
  const bounds = periodBounds(period);
  return bounds === null ? { value } : { value, bounds };
}

const names = [
  dated("undated", {}),
  dated("until 2014", { end: "2014" }),
  dated("2015 to 2018", { start: "2015", end: "2018" }),
  dated("since 2018", { start: "2018" }),
  dated("seen in March 2020", { observedOn: "2020-03-05" }),
  dated("since 2021, still", { start: "2021", ongoing: true }),
];

test.each([
  ["2010", ["undated", "until 2014", "seen in March 2020"]],
  ["2016", ["2015 to 2018", "undated", "seen in March 2020"]],
  ["2016-05-03", ["2015 to 2018", "undated", "seen in March 2020"]],
  ["2018-06", ["2015 to 2018", "undated", "since 2018", "seen in March 2020"]],
  ["2019", ["since 2018", "undated", "seen in March 2020"]],
  ["2020-03-05", ["seen in March 2020", "since 2018", "undated"]],
  ["2022", ["since 2021, still", "since 2018", "seen in March 2020", "undated"]],
])("At %s hold, first what certainly does, then what had begun, then the rest: %j", (asked, expected) => {
  expect(listHolding(names, askedDays(asked)).map(({ value }) => value)).toEqual(expected);
});

test("Values are the same after they were stored", () => {
  const values = { name: names, budget: [{ value: { min: "1.50", currency: "EUR" } }] };
  expect(parseDatedValues(formatDatedValues(values))).toEqual(values);
});
