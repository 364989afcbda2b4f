import { describe, expect, test } from "vitest";
import { findRivals, SINGLE_PROPERTIES } from "../../src/import/resolve/find-rivals.ts";
import type { StatementRecord } from "../../src/import/statement-record.ts";
import { date, name, say, tie } from "./made-up-statements.ts";

const single = new Set<string>(SINGLE_PROPERTIES);

describe("rival values", () => {
  const kinds = (statements: readonly StatementRecord[]) =>
    findRivals("meg", statements, single).map(({ kind, property, statements: said }) => [
      kind,
      property,
      said.length,
    ]);
  test.each<[string, readonly StatementRecord[], readonly (readonly [string, string, number])[]]>([
    [
      "two ends",
      [date("a", "period.end", "2016-06"), date("b", "period.end", "2016-09-22")],
      [["CONTRADICTION", "period.end", 2]],
    ],
    [
      "an end within another",
      [date("a", "period.end", "2016"), date("b", "period.end", "2016-09-22")],
      [["PRECISION", "period.end", 2]],
    ],
    ["the same end twice", [date("a", "period.end", "2016"), date("b", "period.end", "2016")], []],
    [
      "a plan and what came of it",
      [date("a", "period.end", "2016-06", { modality: "PLAN" }), date("b", "period.end", "2016-09")],
      [],
    ],
    [
      "a deprecated value",
      [date("a", "period.end", "2016-06", { rank: "DEPRECATED" }), date("b", "period.end", "2016-09")],
      [],
    ],
    ["two names", [name("a", "A"), name("b", "B")], []],
    [
      "two goals",
      [say("a", { property: "goal", value: "A" }), say("b", { property: "goal", value: "B" })],
      [],
    ],
    [
      "two legal forms",
      [say("a", { property: "legalForm", value: "AG" }), say("b", { property: "legalForm", value: "GmbH" })],
      [["CONTRADICTION", "legalForm", 2]],
    ],
    [
      "populations of two years",
      [
        say("a", { property: "population", value: "5" }, { observedOn: "2010" }),
        say("b", { property: "population", value: "6" }, { observedOn: "2020" }),
      ],
      [],
    ],
    [
      "populations of one year",
      [
        say("a", { property: "population", value: "5" }, { observedOn: "2020" }),
        say("b", { property: "population", value: "6" }, { observedOn: "2020-03" }),
      ],
      [["CONTRADICTION", "population", 2]],
    ],
    [
      "amounts, one of them a bound that the other meets",
      [
        tie("a", { amount: { min: "2", currency: "EUR" } }),
        tie("b", { amount: { value: "3", currency: "EUR" } }),
      ],
      [["PRECISION", "amount", 2]],
    ],
    [
      "amounts of two currencies",
      [
        tie("a", { amount: { value: "2", currency: "EUR" } }),
        tie("b", { amount: { value: "2", currency: "DEM" } }),
      ],
      [["CONTRADICTION", "amount", 2]],
    ],
    [
      "quantities of two units",
      [
        tie("a", { quantity: { value: "2", unit: "Jahre" } }),
        tie("b", { quantity: { value: "24", unit: "Monate" } }),
      ],
      [],
    ],
    [
      "three starts, of which two are rivals of the third",
      [tie("a", { start: "2014" }), tie("b", { start: "2014-05" }), tie("c", { start: "2015" })],
      [["CONTRADICTION", "period.start", 3]],
    ],
  ])("%s", (_title, statements, expected) => {
    expect(kinds(statements)).toEqual(expected);
  });

  test("keep the id of their conflict while the statements change", () => {
    const [first] = findRivals(
      "meg",
      [date("a", "period.end", "2016"), date("b", "period.end", "2017")],
      single,
    );
    const [second] = findRivals(
      "meg",
      [date("a", "period.end", "2016"), date("c", "period.end", "2018")],
      single,
    );
    expect(first?.id).toBe(second?.id);
    expect(first?.note).toBe("The sources give different values for period.end: 2016 (a), 2017 (b).");
  });
});
