import type { GraphQLObjectType } from "graphql";
import { expect, test } from "vitest";
import { canonicalArguments } from "../../../src/compiler/arguments/canonical-arguments.ts";
import { loadSchema } from "../../../src/schema/load-schema.ts";

const query = loadSchema().schema.getQueryType() as GraphQLObjectType;
/** The one form of the arguments of a root field. */
const formOf = (field: string, values: Readonly<Record<string, unknown>>) =>
  canonicalArguments(query.getFields()[field]?.args ?? [], values);

type Values = Readonly<Record<string, unknown>>;
const defaults = { direction: "BOTH", minCertainty: "POSSIBLE", minRank: "NORMAL" };
const edge = { from: "a", to: "b", maxHops: 1 };

test.each<[what: string, field: string, questions: readonly Values[]]>([
  [
    "nothing",
    "entities",
    [{}, { where: null }, { where: {} }, { where: { ids: null } }, { where: undefined }],
  ],
  ["defaults", "relationships", [{}, { via: null }, { via: {} }, { via: defaults }]],
  ["an order", "entities", [{}, { orderBy: { field: "NAME", direction: "ASC" } }]],
  [
    "the order of kinds",
    "entities",
    [{ where: { kinds: ["LAW", "EVENT"] } }, { where: { kinds: ["EVENT", "LAW", "EVENT"] } }],
  ],
  [
    "the order of filters",
    "entities",
    [
      { where: { or: [{ ids: ["a", "b"] }, { kinds: ["LAW"] }] } },
      { where: { or: [{ kinds: ["LAW"] }, { ids: ["b", "a"], kinds: null }] } },
    ],
  ],
  [
    "the defaults of a pattern's edges",
    "matchPattern",
    [
      { pattern: { nodes: [], edges: [edge] } },
      { pattern: { nodes: [], edges: [{ from: "a", to: "b", via: { ...defaults, direction: "OUT" } }] } },
    ],
  ],
])("Equal questions have one form: %s", (_, field, questions) => {
  const [first, ...others] = questions.map((question) => formOf(field, question));
  expect(others).toEqual(others.map(() => first));
});

test.each<[what: string, field: string, a: Values, b: Values]>([
  ["an empty list", "entities", { where: { ids: [] } }, {}],
  ["any relationship at all", "entities", { where: { related: {} } }, {}],
  ["nothing excluded", "entities", { where: { not: {} } }, {}],
  ["other members", "entities", { where: { ids: ["a"] } }, { where: { ids: ["b"] } }],
  ["another direction", "relationships", { via: { direction: "IN" } }, { via: { direction: "OUT" } }],
  ["another order", "entities", { orderBy: { field: "DEGREE", direction: "ASC" } }, {}],
  [
    "the order of a pattern's nodes",
    "matchPattern",
    { pattern: { nodes: [{ variable: "a" }, { variable: "b" }], edges: [] } },
    { pattern: { nodes: [{ variable: "b" }, { variable: "a" }], edges: [] } },
  ],
  [
    "a default that is given elsewhere",
    "matchPattern",
    { pattern: { nodes: [], edges: [edge] } },
    { pattern: { nodes: [], edges: [{ ...edge, via: {} }] } },
  ],
])("Different questions have different forms: %s", (_, field, a, b) => {
  expect(formOf(field, a)).not.toEqual(formOf(field, b));
});
