import { parse } from "graphql";
import { expect, test } from "vitest";
import { publicViewer } from "../../../src/access/viewer.ts";
import { compileOperation } from "../../../src/compiler/operation/compile-operation.ts";
import { KnownOperation } from "../../../src/compiler/operation/known-operation.ts";
import { OperationCache } from "../../../src/compiler/operation/operation-cache.ts";
import { planWeight } from "../../../src/compiler/operation/operation-weight.ts";
import { loadSchema } from "../../../src/schema/load-schema.ts";
import { scopeAt } from "../../setup/operations/valid-operation.ts";

const { schema, model } = loadSchema();
const operationOf = (query: string): KnownOperation => KnownOperation.of(schema, parse(query));
const words = (count: number): string => Array.from({ length: count }, (_, n) => `f${n}`).join(" ");
const small = "{ graph { version } }";
const long = `{ ${words(1800)} }`;
const withLongText = `{ entity(by: { id: "${"x".repeat(90_000)}" }) { id } }`;
const withLongComment = `{ graph { version } } # ${"x".repeat(90_000)}`;

/** The numbers of the queries that are still there when they have been kept one after the other, each under a name of its own. */
function kept(limits: ConstructorParameters<typeof OperationCache>[0], queries: readonly string[]) {
  const cache = new OperationCache(limits);
  const texts = queries.map((query, index) => ({ query, operationName: `Q${index}` }));
  for (const text of texts) cache.add(publicViewer, text, operationOf(text.query));
  return texts.flatMap((text, index) => (cache.find(publicViewer, text) ? [index] : []));
}

test.each([
  ["of many words", long],
  ["with a long text", withLongText],
  ["with a long comment", withLongComment],
])("Documents %s are kept by what they take, not by their number", (_, query) => {
  const limits = { operations: 500, bytes: 2.5 * (operationOf(query).bytes + 2 * query.length) };
  expect(kept(limits, [small, query, query, query])).toEqual([2, 3]);
});

test("Of small documents no more are kept than so many, the ones used last", () => {
  expect(kept({ operations: 2, bytes: 1e9 }, [small, small, small])).toEqual([1, 2]);
});

test("One that is too large by itself is not kept, and the others stay", () => {
  expect(kept({ operations: 9, bytes: 20_000 }, [small, long])).toEqual([0]);
});

test("An operation is weighed anew when it gains a plan, and then others go", () => {
  const operation = operationOf(small);
  const plan = compileOperation({ schema, model, nodeBudget: 50_000, scope: scopeAt(1) }, operation, {});
  if ("errors" in plan) throw plan.errors[0];
  const cache = new OperationCache({ operations: 9, bytes: 2 * operation.bytes + planWeight(plan) });
  const other = { query: small, operationName: "Other" };
  cache.add(publicViewer, other, operationOf(small));
  cache.add(publicViewer, { query: small }, operation);
  const before = cache.bytes;
  operation.addPlan("a", plan);
  expect(cache.find(publicViewer, { query: small })).toBe(operation);
  expect(cache.find(publicViewer, other)).toBeUndefined();
  expect(cache.bytes).toBe(before / 2 + planWeight(plan) + 2 - "Other".length);
});

test("An operation that was dropped does not come back when it gains a plan", () => {
  const cache = new OperationCache({ operations: 1, bytes: 1e9 });
  const dropped = operationOf(small);
  cache.add(publicViewer, { query: small }, dropped);
  cache.add(publicViewer, { query: long }, operationOf(long));
  dropped.addMediaType("*/*", "application/json");
  expect(cache.find(publicViewer, { query: small })).toBeUndefined();
  expect(cache.find(publicViewer, { query: long })).toBeDefined();
});

test("What differs in viewer, name or text is not the same operation", () => {
  const cache = new OperationCache();
  const operation = operationOf(small);
  cache.add(publicViewer, { query: small, operationName: "A" }, operation);
  expect(cache.find({ id: "public" }, { query: small, operationName: "A" })).toBe(operation);
  expect(cache.find({ id: "editor" }, { query: small, operationName: "A" })).toBeUndefined();
  expect(cache.find(publicViewer, { query: small })).toBeUndefined();
  expect(cache.find(publicViewer, { query: `${small} `, operationName: "A" })).toBeUndefined();
});

test("Of one thousand and one operations the first has gone", () => {
  const cache = new OperationCache();
  const query = (number: number) => `{ graph { version } } # ${number}`;
  for (let number = 0; number < 1001; number++)
    cache.add(publicViewer, { query: query(number) }, operationOf(query(number)));
  expect(cache.find(publicViewer, { query: query(0) })).toBeUndefined();
  expect(cache.find(publicViewer, { query: query(1) })).toBeDefined();
});

test.each([
  ["a mutation", "mutation { a }", undefined, "This API answers queries only; this operation is a mutation."],
  [
    "several",
    "query A { a } query B { b }",
    undefined,
    "The document has several operations, or none of this name",
  ],
  ["another name", "query A { a }", "B", "The document has several operations, or none of this name"],
])("Only a query that was named is an operation: %s", (_, query, name, message) => {
  expect(() => KnownOperation.of(schema, parse(query), name)).toThrow(message);
});
