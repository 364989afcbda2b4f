import { afterAll, beforeAll, expect, test } from "vitest";
import { openSeedGraph, type TestGraph } from "../setup/database/test-graph.ts";

let graph: TestGraph;
beforeAll(async () => {
  graph = await openSeedGraph();
}, 180_000);
afterAll(() => graph.close());

const query = `query ($text: String!) {
  search(text: $text, first: 1) { unmatchedWords edges { unmatchedWords node { id } } }
}`;

test.each<[text: string, id: string, unmatched: readonly string[]]>([
  ["Deutscher Städtetag Berlin", "deutscher-staedtetag", ["Berlin"]],
  ["Fraunhofer IAO", "fraunhofer-arbeitswirtschaft", ["IAO"]],
  ["Fraunhofer IAO Stuttgart", "fraunhofer-arbeitswirtschaft", ["IAO", "Stuttgart"]],
  ["Hochschule Harz Wernigerode", "hochschule-harz", ["Wernigerode"]],
  ["Halls (Saale)", "stadt-halle-saale", []],
  ["Halle (Saale), Stadt", "stadt-halle-saale", []],
  ["Stadt Halle", "stadt-halle-saale", []],
  ["LK Karlsruhe", "landkreis-karlsruhe", []],
  ["SK Karlsruhe", "stadt-karlsruhe", []],
  ["Karlsruhe, Landkreis", "landkreis-karlsruhe", []],
])("of the shipped data %s finds first %s, which lacks %j", async (text, id, unmatched) => {
  // Once as the graph rests, once as while an import is writing.
  for (const time of [1, 2]) {
    const { search } = await graph.data<{
      search: { edges: readonly { node: { id: string }; unmatchedWords: readonly string[] }[] };
    }>(query, { text });
    const [hit] = search.edges;
    expect([hit?.node.id, hit?.unmatchedWords], `${time}`).toEqual([id, unmatched]);
  }
});
