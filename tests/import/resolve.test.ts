import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createEntityModel } from "../../src/import/entity-model.ts";
import type { Qualifiers } from "../../src/import/evidence-shape.ts";
import { findRivals, SINGLE_PROPERTIES } from "../../src/import/find-rivals.ts";
import { resolveEntity } from "../../src/import/resolve-entity.ts";
import { resolveRelationship } from "../../src/import/resolve-relationship.ts";
import {
  createStatement,
  type StatementContent,
  type StatementRecord,
} from "../../src/import/statement-record.ts";
import { loadSchema } from "../../src/schema/load-schema.ts";

const model = createEntityModel(loadSchema());
const single = new Set<string>(SINGLE_PROPERTIES);

/** A statement of a source about the programme `meg`. */
function say(
  source: string,
  content: Partial<StatementContent>,
  qualifiers: Qualifiers = {},
): StatementRecord {
  const whole = {
    about: "meg",
    aboutType: "Entity",
    property: "name",
    valueType: "TEXT",
    fact: "f",
    dataset: "d",
  } as const;
  return createStatement({ ...whole, ...content }, { source, ...qualifiers }, []);
}
const name = (source: string, value: string, qualifiers: Qualifiers = {}) =>
  say(source, { value, language: "DE" }, qualifiers);
const date = (source: string, property: string, value: string, qualifiers: Qualifiers = {}) =>
  say(source, { property, value, valueType: "EDTF" }, qualifiers);
const tie = (source: string, qualifiers: Qualifiers = {}) =>
  say(
    source,
    {
      about: "f-1",
      aboutType: "FUNDS",
      property: "exists",
      valueType: "EXISTENCE",
      from: "a",
      to: "b",
      predicate: "funds",
    },
    qualifiers,
  );

const programme = (statements: readonly StatementRecord[], kind = "PROGRAMME") =>
  resolveEntity({ id: "meg", kind }, statements, model);

describe("the state of an entity", () => {
  test.each([
    ["the first source by id", [name("b", "B"), name("a", "A")], { name: "A", alternateNames: ["B"] }],
    [
      "the preferred one",
      [name("a", "A"), name("b", "B", { rank: "PREFERRED" })],
      { name: "B", alternateNames: ["A"] },
    ],
    [
      "no deprecated one",
      [name("a", "A", { rank: "DEPRECATED" }), name("b", "B")],
      { name: "B", alternateNames: [] },
    ],
    [
      "a deprecated one where there is no other",
      [name("a", "A", { rank: "DEPRECATED" })],
      { name: "A", alternateNames: [] },
    ],
    [
      "the German one, with the English beside it",
      [say("a", { value: "Programme", language: "EN" }), name("b", "Programm")],
      { name: "Programm", nameEn: "Programme" },
    ],
    [
      "the English one where there is no German",
      [say("a", { value: "Programme", language: "EN" })],
      { name: "Programme" },
    ],
  ])("has the name of %s", (_title, statements, expected) => {
    expect(programme(statements)).toMatchObject(expected);
  });

  test("is null where nobody names it", () => {
    expect(programme([date("a", "period.start", "2014")])).toBeNull();
  });

  test("has start and end each from the finest statement, and the budget that is exact", () => {
    const money = (source: string, qualifiers: Qualifiers) =>
      say(source, { property: "budget", value: "", valueType: "MONEY" }, qualifiers);
    const state = programme([
      name("a", "A"),
      date("a", "period.start", "2014"),
      date("b", "period.start", "2014-03"),
      date("a", "period.end", "2016-09-22"),
      money("a", { amount: { min: "1", currency: "EUR" } }),
      money("b", { amount: { value: "4400000.01", currency: "EUR" } }),
    ]);
    expect(state).toMatchObject({
      start: "2014-03",
      end: "2016-09-22",
      budgetValue: 440000001n,
      budgetCurrency: "EUR",
    });
    expect(state).not.toHaveProperty("budgetMin");
  });

  test("of an event takes both ends from its date", () => {
    expect(programme([name("a", "A"), date("a", "period", "2016-09-22")], "EVENT")).toMatchObject({
      start: "2016-09-22",
      end: "2016-09-22",
    });
    expect(programme([name("a", "A"), date("a", "period", "2016-09/..")], "EVENT")).not.toHaveProperty("end");
  });

  test("has only the fields of its kind, whole numbers as numbers, and the AGS of its identifiers", () => {
    const said = [
      name("a", "Halle (Saale)"),
      say("a", { property: "population", value: "12345", valueType: "DECIMAL" }),
      say("a", { property: "pages", value: "160", valueType: "DECIMAL" }),
      say("a", { property: "identifiers", value: "ags:15002000", valueType: "ID" }),
      date("a", "period.start", "2014"),
    ];
    const state = programme(said, "MUNICIPALITY");
    expect(state).toMatchObject({ population: 12345, ags: "15002000", identifiers: ["ags:15002000"] });
    expect(Object.keys(state ?? {})).not.toEqual(expect.arrayContaining(["pages"]));
    expect(Object.keys(state ?? {})).not.toEqual(expect.arrayContaining(["start"]));
    expect(state?.searchNames).toEqual(expect.arrayContaining(["halle saale", "15002000"]));
  });

  test("does not depend on the order of the statements", () => {
    const said = [
      name("a", "A"),
      name("b", "B", { rank: "PREFERRED" }),
      date("a", "period.start", "2014"),
      date("b", "period.start", "2014-03"),
      date("c", "period.end", "2016"),
      say("a", { property: "alternateNames", value: "Y" }),
      say("a", { property: "alternateNames", value: "X" }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(said, { minLength: said.length }), (shuffled) => {
        expect(programme(shuffled)).toEqual(programme(said));
      }),
    );
  });
});

describe("the state of a relationship", () => {
  test("takes each qualifier from the best statement that gives it, and lists its evidence", () => {
    const state = resolveRelationship("f-1", [
      tie("b", { role: "funder", start: "2014", amount: { value: "5", currency: "EUR" } }),
      tie("a", { start: "2014-05-01", ongoing: true, modality: "PLAN", status: "INFERRED" }),
      tie("c", { end: "2020", rank: "DEPRECATED" }),
    ]);
    expect(state).toEqual({
      id: "f-1",
      predicate: "funds",
      role: "funder",
      amountValue: 500n,
      amountCurrency: "EUR",
      start: "2014-05-01",
      ongoing: true,
      earliestStart: 16191,
      latestStart: 16191,
      earliestEnd: 2147483647,
      modality: "PLAN",
      evidence: ["FPN:a", "SAD:c", "SAN:b"],
    });
  });

  test("is deprecated where all statements are", () => {
    expect(resolveRelationship("f-1", [tie("a", { rank: "DEPRECATED", end: "2020" })])).toMatchObject({
      rank: "DEPRECATED",
      end: "2020",
    });
    expect(resolveRelationship("f-1", [])).toBeNull();
  });
});

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
