import { type GraphQLType, getNamedType, isInputObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadSchema } from "../../../src/schema/load-schema.ts";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { writeGraph } from "../../setup/database/write-graph.ts";
import { tie } from "../../setup/graphs/tie.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph();
  const entities = ["a", "b", "c"].map((id) => ({ id, kind: "PERSON" as const, name: id }));
  await writeGraph(graph.database, {
    entities: [...entities, ...["p", "q"].map((id) => ({ id, kind: "PROJECT" as const, name: id }))],
    // a and b share both projects, c one with each of them.
    relationships: ["a", "b"]
      .flatMap((id) => [tie(`${id}p`, id, "p"), tie(`${id}q`, id, "q")])
      .concat(tie("cp", "c", "p")),
    sources: [{ id: "s", title: "s" }],
  });
});

afterAll(() => graph.close());

describe("minWeight", () => {
  test.each([
    ["COUNT", -1e300, 3],
    ["COUNT", -1e16, 3],
    ["COUNT", 0, 3],
    ["COUNT", 1.5, 1],
    ["COUNT", 2, 1],
    ["COUNT", 2.000001, 0],
    ["COUNT", 2 ** 53, 0],
    ["COUNT", 1e16, 0],
    ["COUNT", 1e300, 0],
    ["NEWMAN", -1e16, 3],
    ["NEWMAN", 0.5, 3],
    ["NEWMAN", 1.5, 1],
    ["NEWMAN", 1e6, 0],
    ["NEWMAN", 1e16, 0],
    ["NEWMAN", 1e300, 0],
  ])("by %s of %d leaves %i pairs", async (weight, minWeight, pairs) => {
    const query = `query ($weight: CollaborationWeight!, $minWeight: Float!) {
      collaborations(projection: { weight: $weight, minWeight: $minWeight }) { totalCount nodes { sharedCount } } }`;
    const { collaborations } = await graph.data<{
      collaborations: { totalCount: number; nodes: readonly unknown[] };
    }>(query, { weight, minWeight });
    expect([collaborations.totalCount, collaborations.nodes.length]).toEqual([pairs, pairs]);
  });
});

/** The arguments and input fields of the schema that are numbers, each once. */
function numbersOfTheSchema(): readonly string[] {
  const found = new Set<string>();
  const isNumber = (type: GraphQLType) => ["Int", "Float", "Decimal"].includes(getNamedType(type).name);
  for (const type of Object.values(loadSchema().schema.getTypeMap())) {
    if (type.name.startsWith("__") || !("getFields" in type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (isInputObjectType(type) && isNumber(field.type)) found.add(field.name);
      if ("args" in field)
        for (const { name, type: given } of field.args) if (isNumber(given)) found.add(name);
    }
  }
  return [...found].sort();
}

/** Queries of `$n`, one for each number that a request may hold. */
const queries: Readonly<Record<string, string>> = {
  first: "($n: Int!) { entities(first: $n) { nodes { id } } }",
  last: "($n: Int!) { entities(last: $n) { nodes { id } } }",
  limit: "($n: Int!) { stats(limit: $n) { rows { relationshipCount } } }",
  relationshipLimit:
    '($n: Int!) { neighbourhood(of: [{ id: "a" }], relationshipLimit: $n) { nodes { id } } }',
  hops: '($n: Int!) { neighbourhood(of: [{ id: "a" }], hops: $n) { nodes { id } } }',
  maxHops: '($n: Int!) { paths(from: { id: "a" }, to: { id: "b" }, maxHops: $n) { paths { length } } }',
  atLeast: "($n: Int!) { entities(where: { related: { atLeast: $n } }) { nodes { id } } }",
  minWeight: "($n: Float!) { collaborations(projection: { minWeight: $n }) { totalCount } }",
  minAmount: '($n: Decimal!) { relationships(via: { currency: "EUR", minAmount: $n }) { nodes { id } } }',
};

const integers = [-2147483648, -1, 0, 1, 2147483647, 2147483648, 1e16, 1.5];
const floats = [...integers, -1e308, 1e308, 5e-324, -0];
const decimals = [...integers, "1e16", "-1", "99999999999999999999", "0.001", `1${"0".repeat(400)}`, "NaN"];

describe("numbers of a request", () => {
  test("all have a query", () => {
    expect(Object.keys(queries).sort()).toEqual(numbersOfTheSchema());
  });

  test.each(Object.entries(queries))(
    "%s is answered or refused by a code of ours, whatever it is",
    async (_, query) => {
      const values = query.includes("Float") ? floats : query.includes("Decimal") ? decimals : integers;
      const codes = new Set<unknown>();
      for (const n of values) {
        const { errors = [] } = await graph.ask(`query ${query}`, { n });
        for (const { message, extensions } of errors) {
          codes.add(extensions.code);
          expect(message).not.toMatch(/bigint|2\^53|Neo4j|driver/i);
        }
      }
      expect(["BAD_USER_INPUT", "HOP_LIMIT_EXCEEDED"]).toEqual(expect.arrayContaining([...codes]));
    },
  );
});
