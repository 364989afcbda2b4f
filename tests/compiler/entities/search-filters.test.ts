import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { writeGraph } from "../../setup/database/write-graph.ts";
import { tie } from "../../setup/graphs/tie.ts";

let graph: TestGraph;

/** More municipalities of one name than are ranked; two programmes bear it too, and a person bears one like it. */
beforeAll(async () => {
  graph = await openTestGraph({ nodeBudget: 1_000_000 });
  const towns = Array.from({ length: 1100 }, (_, index) => ({
    id: `town-${index}`,
    kind: "MUNICIPALITY" as const,
    name: "Neustadt",
  }));
  await writeGraph(graph.database, {
    entities: [
      ...towns,
      { id: "programme", kind: "PROGRAMME", name: "Neustadt", sources: ["s"] },
      { id: "other", kind: "PROGRAMME", name: "Neustadt" },
      { id: "person", kind: "PERSON", name: "Neustädter" },
    ],
    relationships: [tie("r", "town-1099", "programme")],
    sources: [{ id: "s", title: "Source" }],
  });
}, 60_000);

afterAll(() => graph.close());

const cut = { reason: "NODE_LIMIT", limit: 1000, found: null };

test.each([
  ["kinds", { kinds: ["PROGRAMME"] }, ["other", "programme"]],
  ["ids", { ids: ["town-1098", "person"] }, ["person", "town-1098"]],
  ["sourceIds", { sourceIds: ["s"] }, ["programme"]],
  ["related", { related: {} }, ["programme", "town-1099"]],
  ["not", { not: { kinds: ["MUNICIPALITY", "PERSON"] } }, ["other", "programme"]],
  ["nothing that is there", { kinds: ["LAW"] }, []],
])("A search finds all that a filter lets through, by %s", async (_, where, expected) => {
  const query = `query ($where: EntityFilter) {
    search(text: "neustadt", where: $where) { nodes { id } truncated { reason limit found } } }`;
  // Once as the graph rests, once as while an import is writing.
  for (const time of [1, 2]) {
    const { search } = await graph.data<{
      search: { nodes: readonly { id: string }[]; truncated: unknown };
    }>(query, { where });
    expect(search.nodes.map(({ id }) => id).sort(), `${time}`).toEqual(expected);
    expect(search.truncated).toBeNull();
  }
});

test.each([
  ["without a filter", null],
  ["with a filter that most pass", { kinds: ["MUNICIPALITY"] }],
])("A search says that it ranks no more than 1,000, %s", async (_, where) => {
  const query = `query ($where: EntityFilter) {
    search(text: "neustadt", where: $where, first: 1000) { nodes { id } pageInfo { hasNextPage } truncated { reason limit found } } }`;
  for (const time of [1, 2]) {
    const { search } = await graph.data<{ search: { nodes: readonly unknown[] } }>(query, { where });
    expect({ ...search, nodes: search.nodes.length }, `${time}`).toEqual({
      nodes: 1000,
      pageInfo: { hasNextPage: false },
      truncated: cut,
    });
  }
});
