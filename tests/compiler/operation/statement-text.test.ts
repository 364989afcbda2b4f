import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileOperation } from "../../../src/compiler/operation/compile-operation.ts";
import { cy, name } from "../../../src/cypher/cypher.ts";
import { loadSchema } from "../../../src/schema/load-schema.ts";
import { scopeAt, validOperation } from "../../setup/operations/valid-operation.ts";
import { queryShapes } from "./query-shapes.ts";

const { schema, model } = loadSchema();

/** The statements into which an operation compiles, and their parameters' names. */
function compile(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  return compileOperation(options, validOperation(query), variables);
}

/** Each statement's text, and the one that takes its place while the graph rests. */
function texts(query: string, variables?: Readonly<Record<string, unknown>>): readonly string[] {
  const plan = compile(query, variables);
  if ("errors" in plan) throw plan.errors[0];
  return plan.plans.flatMap(({ statement: { text, atRest } }) => [text, atRest]);
}

const options = { schema, model, nodeBudget: 1_000_000, scope: scopeAt(3) };

const hostile = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
  fc.stringMatching(/^["'`{}$\\;/*()[\]|&<>-]{1,20}$/),
  fc.constantFrom(
    "\\u0060",
    "\\u0027}) DETACH DELETE n //",
    "`) MATCH (n) DETACH DELETE n //",
    "$p0",
    "' OR 1=1 //",
    "*/ RETURN 1",
  ),
);

describe("the text of statements", () => {
  test("depends on a query's shape alone: no value of a request stands in it", () => {
    const query = `query Q($id: ID!, $ids: [ID!], $text: String!, $scheme: String!, $roles: [String!]) {
      node(id: $id) { id }
      nodes(ids: [$id, $id]) { id }
      entity(by: { id: $id }) { neighbours(via: { roles: $roles, sourceIds: $ids }, where: { nameStartsWith: $text }) { nodes { id } } }
      byIdentifier: entity(by: { identifier: { scheme: "x-own", value: $text } }) { statements(property: $text) { nodes { id } } }
      entities(where: { ids: $ids, identifierScheme: $scheme, sourceIds: $ids, related: { entity: { id: $id } } }) { nodes { id } }
      relationships(via: { sourceIds: $ids, roles: $roles }, from: { nameStartsWith: $text }) { nodes { id } }
      search(text: $text, where: { nameStartsWith: $text }) { nodes { id } }
      conflicts(about: { id: $id }) { nodes { id } }
    }`;
    const plain = texts(query, { id: "a", ids: ["a"], text: "a", scheme: "a", roles: ["a"] });
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const variables = { id: one, ids: [one, other], text: `a${other}`, scheme: one, roles: [other] };
        expect(texts(query, variables)).toEqual(plain);
      }),
      { numRuns: 300 },
    );
  });

  test("takes literals of the document as parameters too", () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const literal = JSON.stringify(value);
        const given = texts(`{ entities(where: { nameStartsWith: ${literal} }) { nodes { id } } }`);
        expect(given).toEqual(texts('{ entities(where: { nameStartsWith: "a" }) { nodes { id } } }'));
      }),
    );
  });

  test.each(queryShapes)(
    "$title: is the same each time, one statement for each root field",
    ({ query, variables, roots }) => {
      const first = texts(query, variables);
      expect(first).toHaveLength(2 * roots);
      expect(texts(query, variables)).toEqual(first);
    },
  );

  test("refuses plain strings and names that are not plain", () => {
    expect(() => cy`MATCH (n {id: ${"'x'" as never}})`).toThrow(TypeError);
    expect(() => name("A`) DETACH DELETE n //")).toThrow(TypeError);
    expect(() => name("")).toThrow(TypeError);
  });
});
