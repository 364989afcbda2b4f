import { expect, test } from "vitest";
import { resolveEntity } from "../../src/import/resolve/resolve-entity.ts";
import {
  RELATIONSHIP_PROPERTIES,
  resolveRelationship,
} from "../../src/import/resolve/resolve-relationship.ts";
import { createEntityModel } from "../../src/import/shapes/entity-model.ts";
import { createStatement, STATEMENT_PROPERTIES } from "../../src/import/statement-record.ts";
import { createColumns } from "../../src/import/write/columns.ts";
import { loadSchema } from "../../src/schema/load-schema.ts";

test("Rows have their values where the map seeks them, and those that share some stand together", () => {
  const columns = createColumns({ shared: ["role", "ongoing"], own: ["id", "end"], before: 1 });
  expect(columns.map).toBe(
    "{role: shared[1], ongoing: shared[2], id: row[1], end: row[2], knownFrom: $version, version: $version}",
  );
  const entries = [
    { as: "FUNDS", record: { id: "x", role: "winner", other: undefined }, before: ["a"] },
    { as: "FUNDS", record: { id: "y", end: "2014" }, before: ["b"] },
    { as: "FUNDS", record: { end: "2015", role: "winner", id: "z" }, before: ["c"] },
    { as: "PLANS", record: { id: "w" }, before: ["d"] },
  ];
  expect(columns.toGroups(entries)).toEqual([
    [
      ["FUNDS", "winner", null],
      [
        ["a", "x", null],
        ["c", "z", "2015"],
      ],
    ],
    [["FUNDS", null, null], [["b", "y", "2014"]]],
    [["PLANS", null, null], [["d", "w", null]]],
  ]);
  const lost = [{ as: "FUNDS", record: { id: "x", other: 1 } }];
  expect(() => columns.toGroups(lost)).toThrow("other has no column.");
  expect(() => createColumns({ shared: [], own: ["id", "a}) DELETE x //"] })).toThrow("cannot be the name");
});

const content = {
  about: "x",
  aboutType: "Entity",
  property: "name",
  valueType: "TEXT",
  fact: "x.f",
  dataset: "d",
};
const statement = createStatement({ ...content, valueType: "TEXT", value: "X" }, { source: "s" }, []);

test("Every property of a statement, a relationship and an entity of any kind has a column", () => {
  expect(new Set(STATEMENT_PROPERTIES)).toEqual(new Set(Object.keys(statement)));
  expect(Object.keys(resolveRelationship("x", [statement]) ?? {})).toEqual([...RELATIONSHIP_PROPERTIES]);
  const loaded = loadSchema();
  const model = createEntityModel(loaded);
  for (const kind of loaded.model.kinds.keys()) {
    const fields = ["name", "description", "budget", "ags", ...model.fieldsOf(kind).map(({ name }) => name)];
    const said = [
      ...fields.map((property) => ({ ...statement, property, value: "2014", amountMin: 1n, amountMax: 2n })),
      { ...statement, property: "description", language: "EN" as const },
      { ...statement, property: "name", language: "EN" as const, latestEnd: 0 },
      { ...statement, property: "period", value: "2014/2016" },
    ];
    const state = resolveEntity({ id: "x", kind }, said, model);
    expect(Object.keys(state ?? {}).filter((name) => !model.stateProperties.includes(name))).toEqual([]);
  }
});
