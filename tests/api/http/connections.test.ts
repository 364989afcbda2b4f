import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectionLimits } from "../../../src/api/http/connection-limits.ts";
import type { Execute } from "../../../src/compiler/operation/graph-request.ts";
import type { Database } from "../../../src/neo4j/calls/database.ts";
import { openTestApp, type TestApp } from "../test-app.ts";

let api: TestApp;
let port: number;

/** A query that keeps the database busy for about as long as it is allowed to. */
const slow: Execute = async ({ signal, requestId }) => {
  const text = "UNWIND range(1, 1000000000) AS x WITH x WHERE x % 7 = 8 RETURN count(x)";
  await api.database.read({ text, parameters: {} }, { signal, metadata: { requestId }, timeoutMs: 10_000 });
  return { data: {} };
};
/** A query that is answered after so many milliseconds. */
const after =
  (ms: number): Execute =>
  async () => {
    await pause(ms);
    return { data: { graph: { version: 1 } } };
  };
let execute: Execute = after(0);

beforeAll(async () => {
  api = await openTestApp({
    execute: (request) => execute(request),
    limits: {
      ...connectionLimits({ queryTimeoutMs: 1000, keepAliveMs: 80_000, lameDuckMs: 0 }),
      headersTimeoutMs: 500,
      requestTimeoutMs: 1000,
      checkIntervalMs: 100,
      idleTimeoutMs: 2000,
    },
  });
  port = Number(new URL(await api.app.listen({ host: "127.0.0.1", port: 0 })).port);
});
afterAll(() => api.close());

const body = JSON.stringify({ query: "{ graph { version } }" });
const head = `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;

/** Sends a text one byte every 50 ms until the server ends that; answers what it said and after how long. */
function drip(text: string, at = 0): Promise<{ readonly answer: string; readonly ms: number }> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    let answer = "";
    let position = at;
    socket.write(text.slice(0, at));
    const timer = setInterval(() => socket.write(text.charAt(position++) || " "), 50);
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("error", () => undefined);
    socket.on("close", () => {
      clearInterval(timer);
      resolve({ answer, ms: performance.now() - startedAt });
    });
  });
}

describe("a client that sends one byte after the other is cut off", () => {
  test.each([
    ["in the headers", head + body, 0, 1500],
    ["in the body", head + body, head.length, 2000],
  ])("%s", async (_, text, at, withinMs) => {
    const { answer, ms } = await drip(text, at);
    expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    expect(answer).toContain(
      '{"errors":[{"message":"The request did not arrive in time.","extensions":{"code":"BAD_REQUEST"}}]}',
    );
    expect(ms).toBeLessThan(withinMs);
  });
});

test("what is no HTTP is answered in JSON too", async () => {
  const { answer } = await drip("GET / HTTX\r\n\r\n", 14);
  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expect(answer).toContain(
    '{"errors":[{"message":"This is not an HTTP request.","extensions":{"code":"BAD_REQUEST"}}]}',
  );
});

test("an address that is too long is told to come by POST", async () => {
  const response = await fetch(`http://127.0.0.1:${port}/graphql?query=${"x".repeat(20_000)}`);
  expect(await response.json()).toEqual({
    errors: [
      {
        message: "The headers or the address are too long; send the query by POST.",
        extensions: { code: "BAD_REQUEST" },
      },
    ],
  });
  expect(response.status).toBe(431);
});

test("a client that does not read its answer is dropped", async () => {
  execute = async () => ({ data: { graph: { version: "x".repeat(9_000_000) } } });
  const startedAt = performance.now();
  const socket = connect(port, "127.0.0.1");
  socket.pause();
  socket.write(head + body);
  await expect.poll(() => countConnections(), { timeout: 1000 }).toBe(1);
  await expect.poll(() => countConnections(), { timeout: 5000 }).toBe(0);
  expect(performance.now() - startedAt).toBeLessThan(5000);
  socket.destroy();
  execute = after(0);
});

test("the 513th connection is refused, and the others are served", async () => {
  expect(connectionLimits({ queryTimeoutMs: 10_000, keepAliveMs: 80_000, lameDuckMs: 0 })).toMatchObject({
    headersTimeoutMs: 5000,
    requestTimeoutMs: 10_000,
    maxConnections: 512,
  });
  expect(api.app.server.maxConnections).toBe(512);
  api.app.server.maxConnections = 2;
  const held = [connect(port, "127.0.0.1"), connect(port, "127.0.0.1")];
  await expect.poll(() => countConnections()).toBe(2);
  await expect(fetch(`http://127.0.0.1:${port}/health/live`)).rejects.toThrow();
  const [first] = held;
  first?.write("GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  const answer = await new Promise((resolve) => first?.once("data", (chunk) => resolve(String(chunk))));
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK/);
  for (const socket of held) {
    socket.destroy();
  }
  await expect.poll(() => countConnections()).toBe(0);
  api.app.server.maxConnections = 512;
});

test("when a client has gone, its statement ends in the database within a second", { retry: 2 }, async () => {
  execute = slow;
  api.logs.length = 0;
  const controller = new AbortController();
  const gone = fetch(`http://127.0.0.1:${port}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-request-id": "gone-1" },
    body,
    signal: controller.signal,
  }).catch(() => "gone");
  await expect.poll(() => countTransactions(api.database, "gone-1"), { timeout: 5000 }).toBe(1);
  controller.abort();
  const abortedAt = performance.now();
  await expect.poll(() => countTransactions(api.database, "gone-1"), { timeout: 5000, interval: 20 }).toBe(0);
  expect(performance.now() - abortedAt).toBeLessThan(1000);
  expect(await gone).toBe("gone");
  expect(api.logs).toMatchObject([{ level: 30, reqId: "gone-1", msg: "client gone", statements: 0 }]);
  execute = after(0);
});

test("closing lets answers finish that are under way, and takes no new ones", async () => {
  let underWay = 0;
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  execute = async () => {
    underWay += 1;
    await released;
    return { data: { graph: { version: 1 } } };
  };
  const answers = Array.from({ length: 5 }, () =>
    fetch(`http://127.0.0.1:${port}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    }),
  );
  await expect.poll(() => underWay).toBe(5);
  const closed = api.app.close();
  const isRefused = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/health/live`).then(
      () => false,
      () => true,
    );
  await expect.poll(isRefused).toBe(true);
  const startedAt = performance.now();
  release();
  await closed;
  expect(performance.now() - startedAt).toBeLessThan(1500);
  for (const answer of answers) {
    expect(await (await answer).json()).toEqual({ data: { graph: { version: 1 } } });
  }
});

function countConnections(): Promise<number> {
  return new Promise((resolve, reject) => {
    api.app.server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });
}

async function countTransactions(database: Database, requestId: string): Promise<number> {
  const text = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.requestId = $requestId RETURN count(*)";
  const [row] = await database.read({ text, parameters: { requestId } });
  return Number(row?.[0]);
}
