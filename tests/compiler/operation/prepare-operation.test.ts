import { expect, test } from "vitest";
import { prepareOperation } from "../../../src/compiler/operation/prepare-operation.ts";
import { loadSchema } from "../../../src/schema/load-schema.ts";
import { scopeAt, validOperation } from "../../setup/operations/valid-operation.ts";

const { schema, model } = loadSchema();

type Variables = Readonly<Record<string, unknown>>;

/** Prepares one document for one set of variables after the other. */
function preparing(query: string) {
  const operation = validOperation(query);
  return (variables: Variables, newest = 3) => {
    const options = { schema, model, nodeBudget: 50_000, scope: scopeAt(newest) };
    const prepared = prepareOperation(options, operation, variables);
    if ("errors" in prepared) throw prepared.errors[0];
    return prepared;
  };
}

const everything = `query Q($ref: EntityRef!, $via: RelationshipFilter, $where: EntityFilter, $first: Int! = 5, $after: String, $asOf: AsOf, $deep: Boolean = false) {
  entity(by: $ref, asOf: $asOf) { id neighbours(via: $via, where: $where, first: $first) { nodes { id name @include(if: $deep) } } }
  entities(where: $where, first: $first, after: $after, asOf: $asOf) { nodes { id } }
}`;
const ref = { id: "bmi" };

test.each<[difference: string, a: Variables, b: Variables]>([
  ["ids", { ref }, { ref: { id: "köln" } }],
  ["a variable left out and its default", { ref }, { ref, first: 5 }],
  ["texts of filters", { ref, via: { roles: ["a"] } }, { ref, via: { roles: ["b"] } }],
  ["dates", { ref, via: { during: "2014" } }, { ref, via: { during: "2015-06" } }],
  ["times in the world", { ref, asOf: { validAt: "2014" } }, { ref, asOf: { validAt: "2015/2016" } }],
])("Requests that differ in %s share a plan, each with its own values", (_, a, b) => {
  const prepare = preparing(everything);
  const [first, second] = [prepare(a), prepare(b)];
  expect(second.plan).toBe(first.plan);
  const alone = preparing(everything)(b);
  expect(second.plan.plans.map(({ statement }) => statement)).toEqual(
    alone.plan.plans.map(({ statement }) => statement),
  );
  expect(second.parameters).toEqual(alone.parameters);
});

test.each<[difference: string, a: Variables, b: Variables]>([
  ["what is referred by", { ref }, { ref: { identifier: { scheme: "ags", value: "05315000" } } }],
  ["page sizes", { ref }, { ref, first: 6 }],
  ["types", { ref, via: { types: ["FUNDS"] } }, { ref, via: { types: ["PART_OF"] } }],
  [
    "filters that are given",
    { ref, via: { roles: ["a"] } },
    { ref, via: { roles: ["a"], minRank: "DEPRECATED" } },
  ],
  [
    "how many filters are joined",
    { ref, where: { and: [{ ids: ["a"] }] } },
    { ref, where: { and: [{ ids: ["a"] }, { ids: ["b"] }] } },
  ],
  ["null and a value", { ref, where: null }, { ref, where: {} }],
  ["what is included", { ref }, { ref, deep: true }],
  [
    "whether a state is past",
    { ref, asOf: { knownAt: "1970-01-01T00:00:03Z" } },
    { ref, asOf: { knownAt: "1970-01-01T00:00:02Z" } },
  ],
])("Requests that differ in %s have plans of their own", (_, a, b) => {
  const prepare = preparing(everything);
  const [first, second] = [prepare(a), prepare(b)];
  expect(second.plan).not.toBe(first.plan);
  expect(second.plan.plans.map(({ statement }) => statement)).toEqual(
    preparing(everything)(b).plan.plans.map(({ statement }) => statement),
  );
  expect(prepare(a).plan).toBe(first.plan);
});

test("A state that became past since is not read with the plan of a present one", () => {
  const prepare = preparing(everything);
  const variables = { ref, asOf: { knownAt: "1970-01-01T00:00:03Z" } };
  const [before, after] = [prepare(variables, 3), prepare(variables, 4)];
  expect(after.plan).not.toBe(before.plan);
  expect(prepare(variables, 3).plan).toBe(before.plan);
});

test("The names of a pattern's variables decide which ends are the same", () => {
  const prepare = preparing(
    `query Q($pattern: PatternInput!) { matchPattern(pattern: $pattern) { nodes { bindings { variable } } } }`,
  );
  const pattern = (to: string) => ({
    pattern: {
      nodes: [{ variable: "a", ref }, { variable: "b" }, { variable: "c" }],
      edges: [
        { from: "a", to: "b" },
        { from: "b", to: "c" },
        { from: "a", to },
      ],
    },
  });
  expect(prepare(pattern("c")).plan).not.toBe(prepare(pattern("b")).plan);
  expect(prepare(pattern("c")).plan.plans[0]?.statement).not.toEqual(
    prepare(pattern("b")).plan.plans[0]?.statement,
  );
});

test("A value that does not fit is refused in the same words with a kept plan as without", () => {
  const wrong = { ref, via: { during: "20155" } };
  const messageOf = (prepare: ReturnType<typeof preparing>) => {
    try {
      return prepare(wrong).parameters;
    } catch (error) {
      return String(error);
    }
  };
  const prepare = preparing(everything);
  prepare({ ref, via: { during: "2015" } });
  const message = messageOf(preparing(everything));
  expect(message).toContain("20155");
  expect(messageOf(prepare)).toBe(message);
});
