import { expect, test } from "vitest";
import { compileOperation } from "../../../src/compiler/operation/compile-operation.ts";
import { planWeight } from "../../../src/compiler/operation/operation-weight.ts";
import { loadSchema } from "../../../src/schema/load-schema.ts";
import { scopeAt, validOperation } from "../../setup/operations/valid-operation.ts";

const { schema, model } = loadSchema();
const smallQuery = "{ graph { version } }";
const largeQuery = `{ ${Array.from({ length: 20 }, (_, n) => `e${n}: entities(first: 1) { nodes { id neighbours { nodes { id } } } }`).join(" ")} }`;

function compiled(query: string) {
  const operation = validOperation(query);
  const options = { schema, model, nodeBudget: 50_000, scope: scopeAt(1) };
  const plan = compileOperation(options, operation, {});
  if ("errors" in plan) throw plan.errors[0];
  return { operation, plan };
}

const letters = (count: number): readonly string[] => Array.from({ length: count }, (_, n) => `shape ${n}`);

test("A plan takes what its statements take", () => {
  expect(planWeight(compiled(largeQuery).plan)).toBeGreaterThan(10 * planWeight(compiled(smallQuery).plan));
});

test("Plans are kept by what they take, not by their number: the shapes used last", () => {
  const { operation, plan } = compiled(largeQuery);
  const weight = planWeight(plan);
  const fitting = Math.floor((16 * 2 ** 20) / weight);
  // Less than the most shapes, or this would test their number.
  expect(fitting).toBeLessThan(60);
  const shapes = letters(fitting + 2);
  for (const shape of shapes) operation.addPlan(shape, plan);
  const kept = shapes.filter((shape) => operation.plans(shape).length > 0);
  expect(kept).toEqual(shapes.slice(-kept.length));
  expect(kept.length).toBeGreaterThan(fitting - 2);
  expect(kept.length).toBeLessThanOrEqual(fitting);
});

test("A long shape of variables counts too", () => {
  const { operation, plan } = compiled(smallQuery);
  operation.addPlan("a", plan);
  const before = operation.bytes;
  operation.addPlan("t,".repeat(500), plan);
  expect(operation.bytes - before).toBe(planWeight(plan) + 2000);
  operation.addPlan("t,".repeat(5 * 2 ** 20), plan);
  expect(operation.plans("a")).toEqual([]);
});

test("Of small plans those of 64 shapes are kept, the ones used last", () => {
  const { operation, plan } = compiled(smallQuery);
  const shapes = letters(65);
  for (const shape of shapes.slice(0, 64)) operation.addPlan(shape, plan);
  expect(operation.plans("shape 0")).toEqual([plan]);
  operation.addPlan("shape 64", plan);
  expect(shapes.filter((shape) => operation.plans(shape).length === 0)).toEqual(["shape 1"]);
});

test("Of one shape the four newest plans are kept, and the bytes of the others are given back", () => {
  const { operation } = compiled(smallQuery);
  const before = operation.bytes;
  const plans = letters(6).map(() => compiled(smallQuery).plan);
  for (const plan of plans) operation.addPlan("a", plan);
  expect(operation.plans("a")).toEqual(plans.slice(2).reverse());
  expect(operation.bytes - before).toBe(2 + 4 * planWeight(plans[0] as (typeof plans)[0]));
});

test("Media types are noted for sixteen accept headers at most, and counted", () => {
  const { operation } = compiled(smallQuery);
  const before = operation.bytes;
  for (let number = 10; number < 30; number++) operation.addMediaType(`text/${number}`, "application/json");
  expect(operation.mediaType("text/25")).toBe("application/json");
  expect(operation.mediaType("text/26")).toBeUndefined();
  expect(operation.bytes - before).toBe(16 * 2 * ("text/25".length + "application/json".length));
});
