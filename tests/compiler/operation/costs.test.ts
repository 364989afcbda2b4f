import { expect, test } from "vitest";
import { compileOperation } from "../../../src/compiler/operation/compile-operation.ts";
import type { GraphError } from "../../../src/errors/graph-error.ts";
import { loadSchema } from "../../../src/schema/load-schema.ts";
import { scopeAt, validOperation } from "../../setup/operations/valid-operation.ts";

const { schema, model } = loadSchema();
const scope = scopeAt(1);

/** What an operation is refused with under a budget; null: it compiles. */
function refusal(query: string, nodeBudget = 50_000) {
  const compiled = compileOperation({ schema, model, nodeBudget, scope }, validOperation(query), {});
  if (!("errors" in compiled)) return null;
  const error = compiled.errors[0]?.originalError as GraphError | undefined;
  return { code: error?.code, details: error?.details, message: error?.message };
}

const list = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(" ");

/** So many lists below each entity of a list, so many levels deep. */
const fanned = (wide: number, deep: number): string =>
  `{ entities(first: 1) { nodes { ...F0 } } }
   ${list(deep, (n) => `fragment F${n} on Entity { ${list(wide, (i) => `a${i}: neighbours(first: 1) { nodes { ...F${n + 1} } }`)} }`)}
   fragment F${deep} on Entity { id }`;

test.each<[name: string, query: string]>([
  ["lists within lists, unfolded from fragments", fanned(4, 5)],
  [
    "lists side by side",
    `{ ${list(7, (n) => `e${n}: entities(first: 1) { nodes { ...F } }`)} }
     fragment F on Entity { ${list(24, (i) => `a${i}: neighbours(first: ${i + 1}) { nodes { id } }`)} }`,
  ],
  [
    "linked objects",
    `{ ${list(4, (n) => `r${n}: relationships(first: 1) { nodes { ...R } }`)} }
     fragment R on Relationship { ${list(20, (n) => `s${n}: statements(first: ${n + 1}) { nodes { source { id } } }`)} }`,
  ],
])("An operation may look up 150 lists and linked objects: %s", (_, query) => {
  expect(refusal(query)).toMatchObject({
    code: "COST_LIMIT_EXCEEDED",
    details: { limit: "lists", found: 151, allowed: 150 },
  });
});

test("An operation with fewer lists is compiled", () => {
  expect(refusal(fanned(5, 3).replaceAll("a4: ", "a0: "))).toBeNull();
});

test("The text of a statement is bounded", () => {
  const types = [...model.relationshipTypes.keys()].join();
  const below = (inner: string) =>
    `neighbours(first: 1, via: { types: [${types}], minRank: DEPRECATED }) { totalCount nodes { ${inner} } }`;
  const kinds = [...model.kinds.values()];
  const query = `{ entities(first: 1) { nodes { ${kinds.map((kind) => `... on ${kind} { ${below(below("id"))} }`).join(" ")} } } }`;
  const refused = refusal(query);
  expect(refused).toMatchObject({
    code: "COST_LIMIT_EXCEEDED",
    details: { limit: "statementLetters", allowed: 60_000 },
  });
  expect(refused?.message).toMatch(/^"entities" is too large/);
});

test.each<[name: string, query: string, cost: number]>([
  [
    "members of and and or",
    "{ entities(first: 10, where: { or: [{}, {}, { and: [{}, {}] }] }) { nodes { id } } }",
    10 + 5,
  ],
  [
    "related tenfold",
    "{ entities(first: 10, where: { not: { related: {} } }) { nodes { id } } }",
    10 + 1 + 10,
  ],
  [
    "what stands below related",
    "{ entities(first: 10, where: { related: { where: { or: [{}, {}] } } }) { nodes { id } } }",
    10 + 30,
  ],
  [
    "once for each list that is narrowed",
    "{ entities(first: 10) { nodes { neighbours(first: 2, where: { or: [{}, {}, {}] }) { nodes { id } } } } }",
    10 + 20 + 10 * 3,
  ],
])("What filters test counts in the node budget: %s", (_, query, cost) => {
  const budget = { cost, limit: cost - 1 };
  expect(refusalAt(query, cost - 1)).toEqual({ code: "COST_LIMIT_EXCEEDED", details: budget });
  expect(refusalAt(query, cost)).toBeNull();
});

function refusalAt(query: string, nodeBudget: number) {
  const refused = refusal(query, nodeBudget);
  return refused && { code: refused.code, details: refused.details };
}

test("A kind or type that is named often stands once in the statement", () => {
  const once = textOf(["FUNDS"], ["PROJECT"]);
  expect(textOf(new Array(200).fill("FUNDS"), new Array(200).fill("PROJECT"))).toBe(once);
  expect(textOf(["FUNDS", "PART_OF", "FUNDS"], ["PROJECT"])).toBe(textOf(["FUNDS", "PART_OF"], ["PROJECT"]));
});

function textOf(types: readonly string[], through: readonly string[]): string {
  const operation = validOperation(`{
    collaborations(first: 1, projection: { via: { types: [${types}] }, through: [${through}] }) { nodes { weight } }
    entities(first: 1, where: { related: { via: { types: [${types}], minRank: DEPRECATED } } }) { nodes { id } }
  }`);
  const compiled = compileOperation({ schema, model, nodeBudget: 50_000, scope }, operation, {});
  if ("errors" in compiled) throw compiled.errors[0];
  return compiled.plans.map(({ statement }) => statement.text).join("\n");
}
