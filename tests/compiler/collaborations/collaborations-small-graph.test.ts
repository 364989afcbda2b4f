import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { writeGraph } from "../../setup/database/write-graph.ts";
import type { PlainGraph } from "../../setup/graphs/plain-graph.ts";
import { tie } from "../../setup/graphs/tie.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph({ nodeBudget: 1_000_000 });
});

afterAll(() => graph.close());

/** Three towns in two projects, and a person who shares nothing that counts. */
const towns: PlainGraph = {
  entities: [
    { id: "aachen", kind: "MUNICIPALITY", name: "Aachen" },
    { id: "bonn", kind: "MUNICIPALITY", name: "Bonn" },
    { id: "celle", kind: "MUNICIPALITY", name: "Celle" },
    { id: "dora", kind: "PERSON", name: "Dora" },
    { id: "p1", kind: "PROJECT", name: "Eins" },
    { id: "p2", kind: "PROJECT", name: "Zwei" },
  ],
  relationships: [
    tie("r1", "aachen", "p1", { start: "2014", end: "2016" }),
    tie("r2", "bonn", "p1", { start: "2015-03" }),
    tie("r3", "celle", "p1", { observedOn: "2016-05-01" }),
    tie("r4", "aachen", "p2"),
    tie("r5", "bonn", "p2", { start: "2017", ongoing: true }),
    tie("r6", "bonn", "p2", { type: "FUNDS" }),
    tie("r7", "dora", "p2", { type: "CONCERNS" }),
  ],
  sources: [{ id: "s", title: "Source" }],
};

describe("collaborations of one small graph", () => {
  beforeAll(() => writeGraph(graph.database, towns));

  test("are weighed by Newman, parallel ties counted once", async () => {
    const { collaborations } = await graph.data(`{
      collaborations(projection: { weight: NEWMAN }) { nodes { a { id } b { id } weight sharedCount } }
    }`);
    const row = (a: string, b: string, weight: number, sharedCount: number) => ({
      a: { id: a },
      b: { id: b },
      weight,
      sharedCount,
    });
    expect(collaborations).toEqual({
      nodes: [row("aachen", "bonn", 1.5, 2), row("aachen", "celle", 0.5, 1), row("bonn", "celle", 0.5, 1)],
    });
  });

  test("last from the tie that surely began first to the one that surely held last", async () => {
    const { collaborations } = await graph.data(`{
      collaborations(projection: { around: { id: "bonn" } }) { nodes {
        a { id } b { id }
        period { start end ongoing earliestStart latestStart earliestEnd latestEnd }
      } }
    }`);
    expect(collaborations).toEqual({
      nodes: [
        {
          a: { id: "bonn" },
          b: { id: "aachen" },
          period: {
            start: "2014",
            end: null,
            ongoing: true,
            earliestStart: "2014-01-01",
            latestStart: "2014-12-31",
            earliestEnd: null,
            latestEnd: null,
          },
        },
        {
          a: { id: "bonn" },
          b: { id: "celle" },
          period: {
            start: "2015-03",
            end: null,
            ongoing: false,
            earliestStart: null,
            latestStart: "2015-03-31",
            earliestEnd: "2016-05-01",
            latestEnd: null,
          },
        },
      ],
    });
  });

  test("come with the evidence of every tie, within the default budget and in one statement", async () => {
    const evidence =
      "id role statements { nodes { id locator source { id title } } } sources { nodes { id } }";
    const thrifty = await openTestGraph();
    const { data, errors, statements } = await thrifty.ask(
      `{ collaborations(projection: {}) { totalCount nodes {
        a { id name } b { id name } weight period { start end } sources { nodes { id title } }
        shared { entity { id name } a { ${evidence} } b { ${evidence} } }
      } } }`,
    );
    await thrifty.close();
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(1);
    expect(data).toMatchObject({
      collaborations: {
        totalCount: 3,
        nodes: [
          {
            sources: { nodes: [{ id: "s", title: "Source" }] },
            shared: [
              { entity: { name: "Eins" }, a: [{ id: "r1" }], b: [{ id: "r2" }] },
              {
                entity: { name: "Zwei" },
                a: [{ id: "r4" }],
                b: [{ id: "r5" }, { id: "r6", statements: { nodes: [{ source: { id: "s" } }] } }],
              },
            ],
          },
          {},
          {},
        ],
      },
    });
  });

  test("are none around what is no actor, or through no kinds", async () => {
    const { thing, none } = await graph.data(`{
      thing: collaborations(projection: { around: { id: "p1" } }) { totalCount nodes { weight } }
      none: collaborations(projection: { through: [] }) { totalCount nodes { weight } }
    }`);
    const empty = { totalCount: 0, nodes: [] };
    expect({ thing, none }).toEqual({ thing: empty, none: empty });
  });

  test.each([
    ["an actor that is not there", 'projection: { around: { id: "x" } }', "weight", "NOT_FOUND"],
    ["a page of none", "projection: {}, first: 0", "weight", "BAD_USER_INPUT"],
    ["none of the shared things", "projection: {}", "shared(first: 0) { entity { id } }", "BAD_USER_INPUT"],
    ["a page below a list", "projection: {}", 'sources(after: "x") { totalCount }', "CURSOR_INVALID"],
    [
      "certainty without a time",
      "projection: { via: { minCertainty: CERTAIN } }",
      "weight",
      "BAD_USER_INPUT",
    ],
  ])("refuse %s", async (_, given, selected, code) => {
    const { errors } = await graph.ask(`{ collaborations(${given}) { nodes { ${selected} } } }`);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });

  test("have one statement text for all values", async () => {
    const query = `query Q($id: ID!, $ids: [ID!], $roles: [String!], $minWeight: Float!, $name: String) {
      a: collaborations(projection: { around: { id: $id }, via: { roles: $roles }, minWeight: $minWeight }) { nodes { weight } }
      b: collaborations(projection: { between: { ids: $ids }, weight: NEWMAN }) { nodes { weight } }
      c: collaborations(projection: { between: { nameStartsWith: $name } }) { nodes { weight } }
    }`;
    const hostile = "`) MATCH (n) DETACH DELETE n //";
    /** Asked twice: at rest, and as while an import is writing. */
    const texts = async (variables: Readonly<Record<string, unknown>>) =>
      [await graph.ask(query, variables), await graph.ask(query, variables)]
        .flatMap(({ statements }) => statements.map(({ text }) => text))
        .sort();
    const plain = await texts({ id: "bonn", ids: ["a"], roles: ["a"], minWeight: 1, name: "a" });
    const other = await texts({
      id: "p1",
      ids: [hostile],
      roles: [hostile],
      minWeight: 0.5,
      name: `a${hostile}`,
    });
    expect(new Set(plain).size).toBe(6);
    expect(other).toEqual(plain);
  });
});
