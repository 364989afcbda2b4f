import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolveEntity } from "../../src/import/resolve/resolve-entity.ts";
import { resolveRelationship } from "../../src/import/resolve/resolve-relationship.ts";
import { createEntityModel } from "../../src/import/shapes/entity-model.ts";
import type { Qualifiers } from "../../src/import/shapes/evidence-shape.ts";
import type { StatementRecord } from "../../src/import/statement-record.ts";
import { loadSchema } from "../../src/schema/load-schema.ts";
import { date, name, say, tie } from "./made-up-statements.ts";

const model = createEntityModel(loadSchema());

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
