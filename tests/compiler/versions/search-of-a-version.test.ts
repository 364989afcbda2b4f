import { afterAll, beforeAll, expect, test } from "vitest";
import { importDataset } from "../../../src/import/run/import-dataset.ts";
import { clearGraph } from "../../setup/database/test-database.ts";
import { newestInstant, openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { toDataset } from "../../setup/graphs/plain-dataset.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph({ nodeBudget: 1_000_000 });
});

afterAll(() => graph.close());

test("A search finds all of a version, however many other states of the same entities bear the name", async () => {
  await clearGraph(graph.database);
  const size = 250;
  const instants: string[] = [];
  for (let edition = 1; edition <= 6; edition++) {
    const entities = Array.from({ length: size }, (_, index) => ({
      id: `e${index}`,
      kind: "MUNICIPALITY" as const,
      name: `Düren ${edition}`,
    }));
    const sources = [{ id: "s0", title: "Source" }];
    await importDataset({
      database: graph.database,
      dataset: toDataset({ entities, relationships: [], sources }),
    });
    instants.push(await newestInstant(graph));
  }
  const found = await Promise.all(
    instants.map(async (knownAt) => {
      const { search } = await graph.data<{ search: { nodes: readonly { name: string }[] } }>(
        'query Q($asOf: AsOf) { search(text: "duren", first: 1000, asOf: $asOf) { nodes { id name } } }',
        { asOf: { knownAt } },
      );
      return [search.nodes.length, ...new Set(search.nodes.map(({ name }) => name))];
    }),
  );
  expect(found).toEqual(instants.map((_, index) => [size, `Düren ${index + 1}`]));
});
