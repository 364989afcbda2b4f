import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestApp, post, type TestApp } from "../test-app.ts";

let api: TestApp;

beforeAll(async () => {
  api = await openTestApp();
});
beforeEach(() => {
  api.logs.length = 0;
});
afterAll(() => api.close());

const line = { time: expect.any(Number), pid: process.pid, hostname: expect.any(String), level: 30 };

test("one line tells of a query who asked what, how long it took and how many statements it needed", async () => {
  const query =
    'query Two($text: String!) { graph { version } search(text: $text) { nodes { id } } other: search(text: "x") { nodes { id } } }';
  await api.app.inject(post({ query, variables: { text: "geheim-1" } }, { "x-request-id": "r.1" }));
  expect(api.logs).toEqual([
    {
      ...line,
      reqId: "r.1",
      client: "127.0.0.1",
      method: "POST",
      path: "/graphql",
      status: 200,
      durationMs: expect.any(Number),
      operationType: "query",
      operationName: "Two",
      statements: 3,
      msg: "request completed",
    },
  ]);
  expect(JSON.stringify(api.logs)).not.toContain("geheim");
});

test("error codes stand in the line, messages and values do not", async () => {
  const query =
    'query Bad($first: Int!) { entities(first: $first) { nodes { id } } node(id: "x", geheim: 1) { id } }';
  await api.app.inject(post({ query, variables: { first: "geheim" } }));
  expect(api.logs).toHaveLength(1);
  expect(api.logs[0]).toMatchObject({ status: 400, errorCodes: ["GRAPHQL_VALIDATION_FAILED"] });
  expect(JSON.stringify(api.logs)).not.toContain("geheim");
});

test("values of variables that do not fit are not logged", async () => {
  const query = "query Bad($first: Int!) { entities(first: $first) { nodes { id } } }";
  await api.app.inject(post({ query, variables: { first: "geheim" } }));
  expect(api.logs).toHaveLength(1);
  expect(api.logs[0]).toMatchObject({ status: 400, operationName: "Bad", errorCodes: ["BAD_USER_INPUT"] });
  expect(JSON.stringify(api.logs)).not.toContain("geheim");
});

test("a query in the address is not logged", async () => {
  await api.app.inject({
    url: `/graphql?query=${encodeURIComponent('{ search(text: "geheim") { nodes { id } } }')}&token=geheim`,
  });
  expect(api.logs).toHaveLength(1);
  expect(api.logs[0]).toMatchObject({ method: "GET", path: "/graphql", operationName: null, statements: 1 });
  expect(JSON.stringify(api.logs)).not.toContain("geheim");
});

test("what never reached GraphQL is logged with its code", async () => {
  await api.app.inject(post("{"));
  expect(api.logs).toHaveLength(1);
  expect(api.logs[0]).toMatchObject({ status: 400, errorCodes: ["BAD_REQUEST"] });
  expect(api.logs[0]).not.toHaveProperty("operationName");
});

test.each(["", "a b", "x".repeat(65), 'a"}\n{"level":60'])(
  "the request id %j of a client is replaced",
  async (id) => {
    const headers = id.includes("\n") ? {} : { "x-request-id": id };
    const response = await api.app.inject({ url: "/health/live", headers });
    expect(response.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(api.logs[0]?.reqId).toBe(response.headers["x-request-id"]);
  },
);
