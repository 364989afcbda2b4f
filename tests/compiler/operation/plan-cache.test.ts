import { getOperationAST, type OperationDefinitionNode, parse } from "graphql";
import { expect, test } from "vitest";
import { compileOperation } from "../../../src/compiler/operation/compile-operation.ts";
import { PlanCache, planWeight } from "../../../src/compiler/operation/plan-cache.ts";
import { loadSchema } from "../../../src/schema/load-schema.ts";

const { schema, model } = loadSchema();
const versions = { version: 1, rest: 1, versionAt: () => 1, publishedAt: () => 0 };

function compiled(query: string) {
  const document = parse(query);
  const operation = getOperationAST(document) as OperationDefinitionNode;
  const plan = compileOperation({ schema, model, nodeBudget: 50_000, versions }, document, operation, {});
  if ("errors" in plan) throw plan.errors[0];
  return { operation, plan };
}

const small = compiled("{ graph { version } }");
const large = compiled(
  `{ ${Array.from({ length: 20 }, (_, n) => `e${n}: entities(first: 1) { nodes { id neighbours { nodes { id } } } }`).join(" ")} }`,
);

test("Plans are kept by what their statements take, not by their number", () => {
  expect(planWeight(large.plan)).toBeGreaterThan(10 * planWeight(small.plan));
  const cache = new PlanCache({ shapes: 1000, bytes: 2.5 * planWeight(large.plan) });
  for (const shape of ["a", "b", "c"]) cache.add(large.operation, shape, large.plan);
  expect(["a", "b", "c"].map((shape) => cache.get(large.operation, shape).length)).toEqual([0, 1, 1]);
});

test("A long shape of variables counts too", () => {
  const cache = new PlanCache({ shapes: 1000, bytes: 2.5 * planWeight(small.plan) });
  cache.add(small.operation, "a", small.plan);
  cache.add(small.operation, "t,".repeat(planWeight(small.plan) / 4), small.plan);
  expect(cache.get(small.operation, "a")).toEqual([]);
});

test("Of small plans no more are kept than so many shapes", () => {
  const cache = new PlanCache({ shapes: 2, bytes: 1e9 });
  for (const shape of ["a", "b", "c"]) cache.add(small.operation, shape, small.plan);
  expect(["a", "b", "c"].map((shape) => cache.get(small.operation, shape))).toEqual([
    [],
    [small.plan],
    [small.plan],
  ]);
});
