import { expect, test } from "vitest";
import { prepareOperation } from "../../../src/compiler/operation/prepare-operation.ts";
import type { GraphError } from "../../../src/errors/graph-error.ts";
import { loadSchema } from "../../../src/schema/load-schema.ts";
import { scopeAt, validOperation } from "../../setup/operations/valid-operation.ts";

const { schema, model } = loadSchema();
const scope = scopeAt(1);

type Variables = Readonly<Record<string, unknown>>;

/** The details of the refusal of an operation under a limit of 50 filters; null: it is prepared. */
function refusal(query: string, variables: Variables = {}): unknown {
  const options = { schema, model, nodeBudget: 50_000, filterNodes: 50, scope };
  const prepared = prepareOperation(options, validOperation(query), variables);
  if (!("errors" in prepared)) return null;
  const error = prepared.errors[0]?.originalError as GraphError | undefined;
  return { code: error?.code, ...error?.details };
}

const refused = (found: number) => ({
  code: "COST_LIMIT_EXCEEDED",
  limit: "filterNodes",
  found,
  allowed: 50,
});
const members = (count: number, member: unknown): readonly unknown[] =>
  Array.from({ length: count }, () => member);
const literals = (count: number, member: string): string =>
  Array.from({ length: count }, () => member).join();

const byWhere = "query Q($where: EntityFilter) { entities(where: $where) { nodes { id } } }";
const byFilters =
  'query Q($some: [EntityFilter!]) { search(text: "a", where: { or: $some }) { nodes { id } } }';
const byMember = "query Q($one: EntityFilter!) { entities(where: { and: [$one, $one] }) { nodes { id } } }";
const byTwo =
  "query Q($where: EntityFilter) { stats(via: {}, from: $where, to: $where) { rows { relationshipCount } } }";
const byPattern =
  "query Q($pattern: PatternInput!) { matchPattern(pattern: $pattern) { nodes { bindings { variable } } } }";
const byProjection =
  "query Q($between: EntityFilter) { collaborations(projection: { between: $between }) { nodes { weight } } }";

const pattern = (where: unknown) => ({
  pattern: {
    nodes: [
      { variable: "a", where },
      { variable: "b", where: {} },
    ],
    edges: [{ from: "a", to: "b", via: {} }],
  },
});

test.each<[name: string, query: string, variables: Variables, found: number]>([
  ["members of or", byWhere, { where: { or: members(51, { nameStartsWith: "a" }) } }, 51],
  ["members of or, as many as a body holds", byWhere, { where: { or: members(4000, {}) } }, 4000],
  ["members of and", byWhere, { where: { and: members(60, { kinds: ["PROJECT"] }) } }, 60],
  [
    "related, which are filters within members",
    byWhere,
    { where: { or: members(100, { related: { atLeast: 1 } }) } },
    600,
  ],
  [
    "what narrows within related",
    byWhere,
    { where: { or: members(7, { related: { via: {}, where: {} } }) } },
    56,
  ],
  ["sources of members", byWhere, { where: { or: members(11, { sourceIds: ["a"] }) } }, 55],
  ["not within not", byWhere, { where: { and: members(17, { not: { not: {} } }) } }, 51],
  ["a list of filters", byFilters, { some: members(51, {}) }, 51],
  ["one in place of a list", byMember, { one: { or: { and: members(50, {}) } } }, 51],
  ["a variable that is used twice in a filter", byMember, { one: { or: members(25, {}) } }, 52],
  ["a variable that is used twice in a field", byTwo, { where: { or: members(26, {}) } }, 52],
  ["a pattern's filters", byPattern, pattern({ or: members(51, {}) }), 51],
  ["a projection's filter", byProjection, { between: { and: members(51, {}) } }, 51],
  ["literals", `{ entities(where: { or: [${literals(51, "{ ids: [] }")}] }) { nodes { id } } }`, {}, 51],
  [
    "literals below lists",
    `{ entities { nodes { neighbours(where: { or: [${literals(51, "{}")}] }) { nodes { id } } } } }`,
    {},
    51,
  ],
  [
    "a default",
    `query Q($where: EntityFilter = { or: [${literals(51, "{}")}] }) { entities(where: $where) { nodes { id } } }`,
    {},
    51,
  ],
  [
    "a fragment's filters, wherever it is spread",
    `{ a: entities(first: 1) { ...F } b: entities(first: 1) { ...F } }
     fragment F on EntityConnection { nodes { neighbours(where: { or: [${literals(26, "{}")}] }) { nodes { id } } } }`,
    {},
    52,
  ],
])("Too many filters within filters are refused with the figure: %s", (_, query, variables, found) => {
  expect(refusal(query, variables)).toEqual(refused(found));
});

test.each<[name: string, query: string, variables: Variables]>([
  ["50 members", byWhere, { where: { or: members(50, { nameStartsWith: "a" }) } }],
  [
    "as many values as a list takes",
    byWhere,
    { where: { ids: members(10_000, "a"), kinds: members(100, "PROJECT") } },
  ],
  [
    "a filter in each of 20 fields",
    `query Q($w: EntityFilter) { ${Array.from({ length: 20 }, (_, n) => `a${n}: entities(where: $w, first: 1) { totalCount }`)} }`,
    { w: { ids: ["a"] } },
  ],
  ["a pattern with a filter everywhere", byPattern, pattern({ related: { via: {}, where: {} } })],
  ["none", byWhere, { where: null }],
])("Other filters are taken: %s", (_, query, variables) => {
  expect(refusal(query, variables)).toBeNull();
});

test.each([
  ["deep", { not: { not: { not: { not: {} } } } }],
  ["deep and wide", { not: { not: { not: { not: { or: members(4000, {}) } } } } }],
  ["through related", { related: { where: { related: { where: { not: { not: {} } } } } } }],
])("A filter that is nested too deep is refused for that: %s", (_, where) => {
  expect(refusal(byWhere, { where })).toEqual({ code: "BAD_USER_INPUT", depth: 5, limit: 4 });
});

test("A value that fits no filter is refused in its own words", () => {
  const [error] = [...messages({ where: "all" }), ...messages({ where: { or: [1, "a"] } })];
  expect(error).toContain('Expected type "EntityFilter" to be an object.');
});

function messages(variables: Variables): readonly string[] {
  const options = { schema, model, nodeBudget: 50_000, filterNodes: 50, scope };
  const prepared = prepareOperation(options, validOperation(byWhere), variables);
  return "errors" in prepared ? prepared.errors.map(({ message }) => message) : [];
}
