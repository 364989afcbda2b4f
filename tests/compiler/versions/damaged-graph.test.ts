import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { writeGraph } from "../../setup/database/write-graph.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph();
  await writeGraph(graph.database, {
    entities: [
      { id: "e0", kind: "MUNICIPALITY", name: "Düren" },
      { id: "e1", kind: "MUNICIPALITY", name: "Soest" },
    ],
    relationships: [],
    sources: [],
  });
  const damage =
    "MATCH (e:Entity {id: 'e1'}) REMOVE e.name WITH e MATCH (v:GraphVersion) REMOVE v.statementCount";
  await graph.database.write((run) => run({ text: damage, parameters: {} }));
});

afterAll(() => graph.close());

/** What the schema promises and the database does not hold is our fault, not the asker's. */
const code = "INTERNAL_SERVER_ERROR";

describe("a value that is missing in the database", () => {
  test.each([
    {
      title: "makes null what holds it",
      query: '{ ok: entity(by: { id: "e0" }) { name } entity(by: { id: "e1" }) { id name } }',
      data: { ok: { name: "Düren" }, entity: null },
      error: {
        message: "Cannot return null for non-nullable field Municipality.name.",
        path: ["entity", "name"],
      },
    },
    {
      title: "makes the whole answer null where nothing around it may be null",
      query: "{ entities { nodes { id name } } }",
      data: null,
      error: {
        message: "Cannot return null for non-nullable field Municipality.name.",
        path: ["entities", "nodes", 1, "name"],
      },
    },
    {
      title: "at a field of the root does so too",
      query: "{ graph { version statementCount } }",
      data: null,
      error: {
        message: "Cannot return null for non-nullable field GraphInfo.statementCount.",
        path: ["graph", "statementCount"],
      },
    },
  ])("$title, with the code of an error of ours", async ({ query, data, error }) => {
    const answer = await graph.ask(query);
    expect(answer.data).toEqual(data);
    expect(answer.errors?.map(({ message, path, extensions }) => ({ message, path, extensions }))).toEqual([
      { ...error, extensions: { code } },
    ]);
  });
});
