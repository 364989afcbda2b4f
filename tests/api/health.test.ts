import { afterAll, beforeAll, expect, test } from "vitest";
import { createStartingGraph } from "../../src/api/starting-graph.ts";
import { clearGraph } from "../setup/test-database.ts";
import { openTestApp, post, type TestApp } from "./test-app.ts";

let api: TestApp;
const graph = createStartingGraph();

beforeAll(async () => {
  api = await openTestApp({ execute: graph.execute, readiness: graph.readiness });
  await clearGraph(api.database);
});
afterAll(() => api.close());

const starting = "The database is starting. Try again in some seconds.";

test("the server is alive whatever the database does", async () => {
  const response = await api.app.inject({ url: "/health/live" });
  expect(response.json()).toEqual({ status: "ok" });
  expect(response.statusCode).toBe(200);
});

test("while the database starts, the server is not ready and says when to ask again", async () => {
  const response = await api.app.inject({ url: "/health/ready" });
  expect(response.json()).toEqual({
    status: "unavailable",
    reason: starting,
    errors: [{ message: starting, extensions: { code: "DATABASE_UNAVAILABLE" } }],
  });
  expect(response.statusCode).toBe(503);
  expect(response.headers["retry-after"]).toBe("5");
});

test("while the database starts, queries are answered with the same reason", async () => {
  const response = await api.app.inject(post({ query: "{ graph { version } }" }));
  expect(response.json()).toEqual({
    errors: [{ message: starting, extensions: { code: "DATABASE_UNAVAILABLE" } }],
  });
  expect(response.statusCode).toBe(503);
  expect(response.headers["retry-after"]).toBe("5");
});

test("readiness follows the database, the published version and the stop", async () => {
  const { execute } = graph;
  let status: "up" | "starting" | "down" = "up";
  const database = { status: () => status };
  graph.started({ execute, database, versions: api.versions });
  const reason = async (): Promise<unknown> => (await api.app.inject({ url: "/health/ready" })).json().reason;

  await api.versions.refresh();
  expect(await reason()).toBe("No version of the graph is published yet. Import one: egov import <path>.");
  status = "down";
  expect(await reason()).toBe("The database cannot be reached.");
  status = "starting";
  expect(await reason()).toBe(starting);
  status = "up";

  await api.database.write(async (run) => {
    await run({ text: "MATCH (graph:Graph) SET graph.version = 1", parameters: {} });
    await run({ text: "CREATE (:GraphVersion {version: 1, publishedAt: 0})", parameters: {} });
  });
  await api.versions.refresh();
  const ready = await api.app.inject({ url: "/health/ready" });
  expect(ready.json()).toEqual({ status: "ready", version: 1 });
  expect(ready.statusCode).toBe(200);

  graph.stopping("The server is stopping.");
  expect(await reason()).toBe("The server is stopping.");
  await clearGraph(api.database);
});
