import { afterAll, beforeAll, expect, test } from "vitest";
import { clearGraph } from "../../setup/database/test-database.ts";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { writeGraph } from "../../setup/database/write-graph.ts";
import { tie } from "../../setup/graphs/tie.ts";

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph({ nodeBudget: 1234 });
  await clearGraph(graph.database);
  await writeGraph(graph.database, {
    sources: [{ id: "s", title: "Source" }],
    entities: [
      { id: "a", kind: "PUBLIC_BODY", name: "A" },
      { id: "b", kind: "PROJECT", name: "B" },
    ],
    relationships: [
      tie("deprecated", "a", "b", { rank: "DEPRECATED" }),
      tie("normal", "a", "b"),
      tie("preferred", "a", "b", { rank: "PREFERRED" }),
    ],
  });
}, 60_000);
afterAll(() => graph.close());

test("The graph tells its limits, this server's budget among them", async () => {
  const query = `{ graph { version limits {
    tokens depth aliases rootFields directives fields lists filterNodes nodes pageSize answerBytes
  } } }`;
  expect(await graph.data(query)).toEqual({
    graph: {
      version: graph.versions.newest,
      limits: {
        tokens: 2000,
        depth: 20,
        aliases: 30,
        rootFields: 20,
        directives: 30,
        fields: 5000,
        lists: 150,
        filterNodes: null,
        nodes: 1234,
        pageSize: 1000,
        answerBytes: 10_000_000,
      },
    },
  });
});

test("A relationship shows its rank", async () => {
  expect(await graph.data("{ relationships(via: { minRank: DEPRECATED }) { nodes { id rank } } }")).toEqual({
    relationships: {
      nodes: [
        { id: "deprecated", rank: "DEPRECATED" },
        { id: "normal", rank: "NORMAL" },
        { id: "preferred", rank: "PREFERRED" },
      ],
    },
  });
});
