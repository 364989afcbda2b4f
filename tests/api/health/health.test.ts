import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createStartingGraph } from "../../../src/api/health/starting-graph.ts";
import type { Database } from "../../../src/neo4j/calls/database.ts";
import { clearGraph, openTestDatabase } from "../../setup/database/test-database.ts";
import { type BoltProxy, startBoltProxy } from "../../setup/processes/bolt-proxy.ts";
import { openTestApp, post, type TestApp } from "../test-app.ts";

let api: TestApp;
const graph = createStartingGraph();

beforeAll(async () => {
  const { execute, readiness, checkReadiness } = graph;
  api = await openTestApp({ execute, readiness, checkReadiness });
  await clearGraph(api.database);
});
afterAll(async () => {
  await clearGraph(api.database);
  await api.close();
});

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
    code: "STARTING",
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

/** What a program reads of the route. */
async function ask(): Promise<unknown> {
  const { code, reason, version } = (await api.app.inject({ url: "/health/ready" })).json();
  return version ?? [code, reason];
}

async function publish(): Promise<void> {
  await api.database.write(async (run) => {
    await run({ text: "MATCH (graph:Graph) SET graph.version = 1", parameters: {} });
    await run({ text: "CREATE (:GraphVersion {version: 1, publishedAt: 0})", parameters: {} });
  });
  await api.versions.refresh();
}

test("readiness follows the database, the published version, the planned questions and the stop", async () => {
  const { execute } = graph;
  let status: "up" | "starting" | "down" = "up";
  let trouble: string | undefined;
  const database = { status: () => status, trouble: () => trouble, read: api.database.read };
  graph.started({ execute, database, versions: api.versions });

  await api.versions.refresh();
  const empty = "No version of the graph is published yet. Import one: egov import <path>.";
  expect(await ask()).toEqual(["EMPTY", empty]);
  status = "down";
  expect(await ask()).toEqual(["DATABASE_DOWN", "The database cannot be reached."]);
  status = "starting";
  expect(await ask()).toEqual(["STARTING", starting]);
  trouble = "A backup is being made.";
  expect(await ask()).toEqual(["STARTING", "A backup is being made."]);
  status = "up";

  await publish();
  const planning = "The database plans the first typical questions. Others are answered, but slowly.";
  expect(await ask()).toEqual(["PLANNING", planning]);
  expect(graph.readiness()).toMatchObject({ stillAnswers: true });
  graph.planned();
  const ready = await api.app.inject({ url: "/health/ready" });
  expect(ready.json()).toEqual({ status: "ready", version: 1 });
  expect(ready.statusCode).toBe(200);

  graph.refuse("The database is damaged.");
  expect(await ask()).toEqual(["DAMAGED", "The database is damaged."]);
  const refused = await api.app.inject(post({ query: "{ graph { updatedAt } }" }));
  expect(refused.json()).toEqual({
    errors: [{ message: "The database is damaged.", extensions: { code: "DATABASE_UNAVAILABLE" } }],
  });
  graph.refuse(undefined);
  expect(await ask()).toBe(1);

  graph.stopping("The server is stopping.");
  expect(await ask()).toEqual(["STOPPING", "The server is stopping."]);
  expect(graph.readiness()).toMatchObject({ stillAnswers: true });
});

describe("readiness asks the database itself, whatever is known of it", () => {
  let proxy: BoltProxy;
  let far: Database;
  const started = createStartingGraph();
  beforeAll(async () => {
    proxy = await startBoltProxy(api.database.uri);
    far = await openTestDatabase({ NEO4J_URI: proxy.uri });
    const database = { status: () => "up" as const, trouble: () => undefined, read: far.read };
    started.started({ execute: graph.execute, database, versions: { newest: 7 } });
    started.planned();
  });
  afterAll(async () => {
    await far.close();
    await proxy.close();
  });
  /** What a probe said stands for half a second. */
  const later = (): Promise<void> => pause(600);
  const silent = {
    ready: false,
    code: "DATABASE_SILENT",
    reason: "The database did not answer a small question within 1000 ms.",
  };

  test("one that answers", async () => {
    expect(await started.checkReadiness()).toEqual({ ready: true, version: 7 });
  });

  test("one that takes the connection and says nothing, as a stopped process does", async () => {
    await later();
    proxy.swallow(true);
    expect(await started.checkReadiness()).toEqual(silent);
    proxy.swallow(false);
    proxy.cut();
    await expect.poll(started.checkReadiness).toEqual({ ready: true, version: 7 });
  });

  test("one that answers too late", async () => {
    await later();
    proxy.delay(3000);
    expect(await started.checkReadiness()).toEqual(silent);
    proxy.delay(0);
    await expect.poll(started.checkReadiness).toEqual({ ready: true, version: 7 });
  });

  test("one that refuses connections", async () => {
    await later();
    await proxy.refuse(true);
    const reason = "The database cannot be reached at the moment. Try again in some seconds.";
    expect(await started.checkReadiness()).toEqual({ ready: false, code: "DATABASE_DOWN", reason });
    await proxy.refuse(false);
    await expect.poll(started.checkReadiness).toEqual({ ready: true, version: 7 });
  });

  test("a thousand who ask at once send it one question", async () => {
    await later();
    let asked = 0;
    const stop = far.onStatement(() => {
      asked += 1;
    });
    const answers = await Promise.all(Array.from({ length: 1000 }, started.checkReadiness));
    stop();
    expect(new Set(answers.map(({ ready }) => ready))).toEqual(new Set([true]));
    expect(asked).toBe(1);
  });
});
