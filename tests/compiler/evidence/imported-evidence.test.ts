import { afterAll, beforeAll, expect, test } from "vitest";
import { openSeedGraph, type TestGraph } from "../../setup/database/test-graph.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await openSeedGraph();
}, 120_000);

afterAll(() => graph.close());

interface Relationship {
  readonly id: string;
  readonly statements: { readonly nodes: readonly { readonly status: string; readonly modality: string }[] };
}

async function list(via: Readonly<Record<string, unknown>>): Promise<readonly Relationship[]> {
  const { relationships } = await graph.data<{ relationships: { nodes: Relationship[] } }>(
    "query Q($via: RelationshipFilter) { relationships(first: 500, via: $via) { nodes { id statements { nodes { status modality } } } } }",
    { via },
  );
  return relationships.nodes;
}

test.each([
  { field: "statuses", property: "status", values: ["STATED", "IMPLIED", "INFERRED"] },
  {
    field: "modalities",
    property: "modality",
    values: ["ASSERTED", "ASSESSMENT", "PLAN", "INTENTION", "OBLIGATION", "IDENTITY"],
  },
] as const)(
  "what the importer writes is what the filter $field finds",
  async ({ field, property, values }) => {
    const all = await list({});
    expect(all).toHaveLength(205);
    for (const value of values) {
      const expected = all.filter(({ statements }) =>
        statements.nodes.some((statement) => statement[property] === value),
      );
      expect(expected.length).toBeGreaterThan(0);
      expect({ value, found: (await list({ [field]: [value] })).map(({ id }) => id) }).toEqual({
        value,
        found: expected.map(({ id }) => id),
      });
    }
  },
);
