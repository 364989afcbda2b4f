import { afterAll, beforeAll, expect, test } from "vitest";
import { connectionLimits } from "../../../src/api/http/connection-limits.ts";
import { type BareApp, openBareApp } from "../bare-app.ts";
import { sendThenRead } from "./send-then-read.ts";

let api: BareApp;
let port: number;

beforeAll(async () => {
  const limits = connectionLimits({ queryTimeoutMs: 1000, keepAliveMs: 80_000, lameDuckMs: 0 });
  api = await openBareApp({ limits: { ...limits, unreadBodyBytes: 30_000_000 } });
  port = await api.listen();
});
afterAll(() => api.app.close());

const json = "Content-Type: application/json";
const refusals: readonly (readonly [line: string, type: string, status: string, code: string])[] = [
  ["POST /graphql", json, "413 Payload Too Large", "PAYLOAD_TOO_LARGE"],
  ["POST /graphql", "Content-Type: text/plain", "415 Unsupported Media Type", "UNSUPPORTED_MEDIA_TYPE"],
  ["PUT /graphql", json, "405 Method Not Allowed", "BAD_REQUEST"],
  ["POST /nothing", "Content-Type: text/plain", "404 Not Found", "NOT_FOUND"],
  ["POST /%E0%A4%A", json, "400 Bad Request", "BAD_REQUEST"],
];
const cases = refusals.flatMap(([line, type, status, code]) =>
  [false, true].flatMap((isChunked) =>
    ["keep-alive", "close"].map((connection) => [line, type, connection, isChunked, status, code] as const),
  ),
);

test.each(cases)(
  "a client that sends 20 MB before it reads gets its answer: %s, %s, %s, chunked %s",
  async (line, type, connection, isChunked, status, code) => {
    const head = [`${line} HTTP/1.1`, "Host: localhost", type, `Connection: ${connection}`];
    const seen = await sendThenRead({ port, head, bytes: 20_000_000, isChunked });
    expect([seen.error, seen.status]).toEqual([null, `HTTP/1.1 ${status}`]);
    expect(JSON.parse(seen.body)).toMatchObject({ errors: [{ extensions: { code } }] });
  },
);

test("what is sent beyond the limit is not taken", async () => {
  const head = ["POST /graphql HTTP/1.1", "Host: localhost", json];
  const { error } = await sendThenRead({ port, head, bytes: 100_000_000, isChunked: false });
  expect(["EPIPE", "ECONNRESET"]).toContain(error);
});

test("headers that are too long are answered while they are still being sent", async () => {
  const head = ["GET / HTTP/1.1", "Host: localhost", `X: ${"x".repeat(5_000_000)}`];
  const seen = await sendThenRead({ port, head, bytes: 0, isChunked: false });
  expect([seen.error, seen.status]).toEqual([null, "HTTP/1.1 431 Request Header Fields Too Large"]);
  expect(JSON.parse(seen.body)).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
});
