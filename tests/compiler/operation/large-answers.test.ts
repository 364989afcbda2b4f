import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestApp } from "../../api/test-app.ts";
import { openTestApp, post } from "../../api/test-app.ts";
import { clearGraph } from "../../setup/database/test-database.ts";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { writeGraph } from "../../setup/database/write-graph.ts";
import type { PlainGraph } from "../../setup/graphs/plain-graph.ts";

const size = 60;
const idOf = (index: number): string => `e-${String(index).padStart(2, "0")}`;
const ids = Array.from({ length: size }, (_, index) => idOf(index));

/** Everybody takes part with everybody: 3,540 neighbours altogether. */
function everybody(name: (id: string) => string): PlainGraph {
  const pairs = ids.flatMap((from, index) => ids.slice(index + 1).map((to) => ({ from, to })));
  return {
    entities: ids.map((id) => ({ id, kind: "ORGANISATION", name: name(id) })),
    relationships: pairs.map(({ from, to }) => ({
      id: `${from}--${to}`,
      type: "COOPERATES_WITH",
      from,
      to,
      sources: ["s"],
    })),
    sources: [{ id: "s", title: "S" }],
  };
}

const neighboursOf = (id: string) =>
  ids.filter((other) => other !== id).map((other) => ({ id: other, name: other }));
const expected = ids.map((id) => ({ id, neighbours: { totalCount: size - 1, nodes: neighboursOf(id) } }));
const selection = "id neighbours(first: 100) { totalCount nodes { id name } }";
const byEntities = `{ entities(first: 100) { nodes { ${selection} } } }`;
const byNodes = `query Q($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { ${selection} } } }`;

let graph: TestGraph;
let api: TestApp;
beforeAll(async () => {
  graph = await openTestGraph({ nodeBudget: 1_000_000 });
  await clearGraph(graph.database);
  await writeGraph(
    graph.database,
    everybody((id) => id),
  );
  api = await openTestApp();
});
afterAll(async () => {
  await api.close();
  await graph.close();
});

test("An answer of thousands of members has all of them, in their places", async () => {
  expect(await graph.data(byEntities)).toEqual({ entities: { nodes: expected } });
  expect(await graph.data(byNodes, { ids: [...ids, "nobody"] })).toEqual({ nodes: [...expected, null] });
  const twice = `{ a: ${byEntities.slice(1, -1)} b: ${byEntities.slice(1, -1)} }`;
  expect(await graph.data(twice)).toEqual({ a: { nodes: expected }, b: { nodes: expected } });
});

test("It is sent as JSON of one line, the first time and later", async () => {
  for (const end of [" ", " ", "  "]) {
    const { body } = await api.app.inject(
      post({ query: byNodes, variables: { ids }, operationName: end === " " ? "Q" : null }),
    );
    const answer = JSON.parse(body);
    expect(answer.data).toEqual({ nodes: expected });
    expect(body).toBe(`${JSON.stringify(answer)}\n`);
  }
});

test("What is missing in it makes null what it makes null in a small one", async () => {
  const setName = (name: string | null) =>
    graph.database.write((run) =>
      run({ text: "MATCH (n:Entity {id: 'e-59'}) SET n.name = $name", parameters: { name } }),
    );
  await setName(null);
  try {
    // Three entities come to 120 members, which are shaped at once.
    const few = await graph.ask(byNodes, { ids: ids.slice(0, 3) });
    const all = await graph.ask(byNodes, { ids });
    expect(few.errors).toBeDefined();
    expect(all.data).toEqual(few.data);
    expect(all.errors?.map(({ message, path }) => ({ message, path }))).toEqual(
      few.errors?.map(({ message, path }) => ({ message, path })),
    );
  } finally {
    await setName("e-59");
  }
});

test("An answer that gets too large is refused as soon as it does", async () => {
  const long = (id: string) => id.padEnd(4000, "x");
  await writeGraph(graph.database, everybody(long));
  await api.versions.refresh();
  const response = await api.app.inject(post({ query: byEntities }));
  const { bytes } = response.json().errors[0].extensions;
  const message = `The answer would have at least ${bytes} bytes; at most 10000000 are sent. Ask for less: smaller pages, fewer fields.`;
  const extensions = { bytes, limit: 10_000_000, code: "RESULT_TOO_LARGE" };
  expect([response.statusCode, response.json().errors, response.json().data]).toEqual([
    400,
    [{ message, extensions }],
    undefined,
  ]);
  // 13 MB altogether.
  expect(bytes).toBeGreaterThan(10_000_000);
  expect(bytes).toBeLessThan(10_010_000);
});
