import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { type BareApp, openBareApp } from "../bare-app.ts";

let api: BareApp;
afterEach(() => api.app.close());

const page = "http://localhost:5173";
const long = "x".repeat(20_000);

/** Headers of the answer to raw bytes, by their names in lower case; the status under `status`. */
async function answerTo(bytes: string): Promise<ReadonlyMap<string, string>> {
  const socket = connect(await port(), "127.0.0.1").setEncoding("latin1");
  let received = "";
  socket.on("data", (text) => {
    received += text;
    if (received.includes("\r\n\r\n")) socket.end();
  });
  socket.write(bytes);
  await once(socket, "close");
  const [status = "", ...lines] = (received.split("\r\n\r\n")[0] ?? "").split("\r\n");
  const headers = lines.map((line) => line.split(": ") as [string, string]);
  return new Map([
    ["status", status.slice(9)],
    ...headers.map(([name, value]) => [name.toLowerCase(), value] as const),
  ]);
}

let listening: number | null = null;
async function port(): Promise<number> {
  listening ??= await api.listen();
  return listening;
}
afterEach(() => {
  listening = null;
});

const head = (lines: readonly string[]): string => `${lines.join("\r\n")}\r\n\r\n`;
const refused: readonly (readonly [title: string, status: string, bytes: (origin: string) => string])[] = [
  [
    "an address that is too long",
    "431 Request Header Fields Too Large",
    (origin) => head([`GET /graphql?query=${long} HTTP/1.1`, "Host: localhost", `Origin: ${origin}`]),
  ],
  [
    "a header that is too long",
    "431 Request Header Fields Too Large",
    (origin) => head(["GET /graphql HTTP/1.1", "Host: localhost", `Origin: ${origin}`, `X: ${long}`]),
  ],
  [
    "what is no HTTP",
    "400 Bad Request",
    (origin) => head(["GET /graphql HTTX/1.1", "Host: localhost", `Origin: ${origin}`]),
  ],
  [
    "a body that is too long",
    "413 Payload Too Large",
    (origin) =>
      head([
        "POST /graphql HTTP/1.1",
        "Host: localhost",
        `Origin: ${origin}`,
        "Content-Type: application/json",
        "Content-Length: 100001",
      ]) + "x".repeat(100_001),
  ],
];

describe.each(refused)("a page is told about %s", (_, status, bytes) => {
  test("if it may read answers, and no other page is", async () => {
    api = await openBareApp();
    const seen = await answerTo(bytes(page));
    expect(seen.get("status")).toBe(status);
    expect(seen.get("access-control-allow-origin")).toBe(page);
    expect(seen.get("vary")?.split(", ")).toContain("origin");
    const other = await answerTo(bytes("https://evil.example"));
    expect([other.get("status"), other.get("access-control-allow-origin")]).toEqual([status, undefined]);
  });

  test("of any site on a public host", async () => {
    api = await openBareApp({}, { EGOV_CORS_ORIGINS: "*" });
    const seen = await answerTo(bytes("https://example.org"));
    expect([seen.get("status"), seen.get("access-control-allow-origin")]).toEqual([status, "*"]);
    expect(seen.get("access-control-expose-headers")).toContain("x-request-id");
  });
});

test("A connection too many is refused readably where any site may read answers", async () => {
  api = await openBareApp({}, { EGOV_CORS_ORIGINS: "*", EGOV_CONNECTIONS_PER_CLIENT: "1" });
  const first = connect(await port(), "127.0.0.1");
  await once(first, "connect");
  const seen = await answerTo("");
  expect([seen.get("status"), seen.get("access-control-allow-origin")]).toEqual([
    "429 Too Many Requests",
    "*",
  ]);
  first.destroy();
});

test("A preflight allows every header that the documented clients send", async () => {
  api = await openBareApp();
  const { headers } = await api.app.inject({
    method: "OPTIONS",
    url: "/graphql",
    headers: { origin: page, "access-control-request-method": "GET" },
  });
  expect(String(headers["access-control-allow-headers"]).split(", ")).toEqual([
    "accept",
    "apollo-require-preflight",
    "apollographql-client-name",
    "apollographql-client-version",
    "authorization",
    "content-type",
    "if-none-match",
    "x-apollo-operation-name",
    "x-request-id",
  ]);
});
