import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importDataset } from "../../../src/import/run/import-dataset.ts";
import { clearGraph } from "../../setup/database/test-database.ts";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { keepIdentity } from "../../setup/graphs/keep-identity.ts";
import { toDataset } from "../../setup/graphs/plain-dataset.ts";
import type { PlainGraph } from "../../setup/graphs/plain-graph.ts";
import { randomGraph } from "../../setup/graphs/random-graph.ts";
import { oracleRuns } from "../../setup/oracles/oracle-runs.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph();
});

afterAll(() => graph.close());

interface Connection {
  readonly nodes: readonly Readonly<Record<string, unknown>>[];
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly totalCount?: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** Every list that the schema pages, in each of its orders. */
const lists = [
  { field: "entities", fields: "name", args: "" },
  { field: "entities", fields: "name", args: "orderBy: { field: NAME, direction: DESC }" },
  {
    field: "entities",
    fields: "degree",
    args: "orderBy: { field: DEGREE, direction: DESC }, where: { not: { kinds: [TOPIC] } }",
  },
  { field: "relationships", fields: "role", args: "" },
  {
    field: "relationships",
    fields: "role",
    args: "orderBy: { field: ID, direction: DESC }, via: { types: [MEMBER_OF, FUNDS] }",
  },
  { field: "relationships", fields: "period { start }", args: "orderBy: { field: START, direction: DESC }" },
  {
    field: "relationships",
    fields: "amount { value }",
    args: 'orderBy: { field: AMOUNT }, via: { currency: "EUR" }',
  },
  { field: "sources", fields: "title", args: "" },
  { field: "conflicts", fields: "kind", args: "" },
  { field: "search", fields: "name", args: 'text: "d"' },
  { field: "neighbours", fields: "name", args: "", parent: 'node(id: "e0") { ... on Entity' },
  {
    field: "neighbours",
    fields: "name",
    args: "orderBy: { field: START }",
    parent: 'node(id: "e0") { ... on Entity',
  },
  { field: "statements", fields: "locator", args: "", parent: 'node(id: "s0") { ... on Source' },
  { field: "sources", fields: "title", args: "", parent: 'entity(by: { id: "e0" }) { ... on Entity' },
] as const;
type List = (typeof lists)[number];

async function page(list: List, first: number, after: string | null): Promise<Connection> {
  const total = list.field === "search" ? "" : "totalCount";
  const selection = `${list.field}(first: $first, after: $after ${list.args}) {
    ${total} nodes { id ${list.fields} } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }`;
  const body = "parent" in list ? `${list.parent} { ${selection} } }` : selection;
  const data = await graph.data<Record<string, unknown>>(
    `query Q($first: Int!, $after: String) { ${body} }`,
    { first, after },
  );
  const value = Object.values(data)[0] as Record<string, unknown> | Connection;
  return ("parent" in list ? (value as Record<string, unknown>)[list.field] : value) as Connection;
}

async function write(plain: PlainGraph): Promise<void> {
  await importDataset({ database: graph.database, dataset: toDataset(plain) });
}

/** Each run writes two graphs and walks 14 lists. */
const runs = Math.ceil(oracleRuns / 5);
const timeout = 120_000 + runs * 30_000;

describe("pages of a list", () => {
  test("make up the whole of the version they began with, without doubles, while others write", {
    timeout,
  }, async () => {
    const sizes = fc.integer({ min: 1, max: 4 });
    await fc.assert(
      fc.asyncProperty(randomGraph(), randomGraph(), sizes, async (before, later, size) => {
        await clearGraph(graph.database);
        await write(keepIdentity(before));
        const wholes: Connection[] = [];
        const firsts: Connection[] = [];
        for (const list of lists) {
          wholes.push(await page(list, 500, null));
          firsts.push(await page(list, size, null));
        }
        const writing = write(keepIdentity(later, before));
        for (const [index, list] of lists.entries()) {
          const whole = wholes[index] as Connection;
          const seen = await walk(list, size, firsts[index] as Connection);
          expect({ list, nodes: seen.nodes }).toEqual({ list, nodes: whole.nodes });
          expect(seen.totals).toEqual(seen.totals.map(() => whole.totalCount));
        }
        await writing;
      }),
      { numRuns: runs, endOnFailure: true },
    );
  });
});

/** All pages from the first on; checks what each says of itself. */
async function walk(list: List, size: number, first: Connection) {
  const nodes: unknown[] = [];
  const totals: unknown[] = [];
  let current = first;
  for (let number = 0; ; number++) {
    const { pageInfo, edges } = current;
    expect(edges.map(({ node }) => node.id)).toEqual(current.nodes.map(({ id }) => id));
    expect(pageInfo.hasPreviousPage).toBe(number > 0);
    expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([
      edges[0]?.cursor ?? null,
      edges.at(-1)?.cursor ?? null,
    ]);
    nodes.push(...current.nodes);
    totals.push(current.totalCount);
    if (!pageInfo.hasNextPage) return { nodes, totals };
    expect(current.nodes).toHaveLength(size);
    current = await page(list, size, pageInfo.endCursor);
  }
}
