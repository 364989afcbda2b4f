import { afterAll, beforeAll, expect, test } from "vitest";
import { databaseEnvironment } from "../../setup/database/test-database.ts";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { writeGraph } from "../../setup/database/write-graph.ts";
import { type BoltProxy, startBoltProxy } from "../../setup/processes/bolt-proxy.ts";

const timeoutMs = 3000;
let proxy: BoltProxy;
let graph: TestGraph;
beforeAll(async () => {
  proxy = await startBoltProxy(databaseEnvironment().NEO4J_URI);
  graph = await openTestGraph({ timeoutMs, env: { NEO4J_URI: proxy.uri } });
  const entities = ["a", "b"].map((id) => ({ id, name: id, kind: "PUBLIC_BODY" as const }));
  await writeGraph(graph.database, { entities, relationships: [], sources: [] });
});
afterAll(async () => {
  await graph.close();
  await proxy.close();
});

/** Each names something that is not there, which takes a second statement to know. */
const askedTwice = [
  ["entity", '{ entity(by: {id: "nobody"}) { id } }'],
  ["neighbourhood", '{ neighbourhood(of: {id: "nobody"}) { __typename } }'],
  ["shortestPaths", '{ shortestPaths(from: {id: "a"}, to: {id: "nobody"}) { paths { length } } }'],
] as const;

test.each(askedTwice)("%s: two statements share the operation's time", async (_name, query) => {
  // Once as the graph rests, and once with a look at marks, so that all is planned and either answers in time.
  const planned = [await graph.ask(query), await graph.ask(query)];
  expect(planned.map(({ statements }) => statements.length).sort()).toEqual([1, 2]);
  // Each statement alone would be answered in time.
  proxy.delay(0.6 * timeoutMs);
  const late = graph.ask(query);
  const { errors, statements } = await late.finally(() => proxy.delay(0));
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["QUERY_TIMEOUT"]);
  expect(statements.length).toBe(2);
  expect((await graph.ask(query)).errors?.map(({ extensions }) => extensions.code)).not.toEqual([
    "QUERY_TIMEOUT",
  ]);
});
