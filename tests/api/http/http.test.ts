import { gzipSync } from "node:zlib";
import type { InjectOptions } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, post, type TestApp } from "../test-app.ts";

let api: TestApp;

beforeAll(async () => {
  api = await openTestApp();
});
afterAll(() => api.close());

const query = "{ __typename }";
const address = `/graphql?query=${encodeURIComponent(query)}`;
const answer = { data: { __typename: "Query" } };
const json = "application/json; charset=utf-8";

describe("what is no request of GraphQL is answered in JSON, with a code and what to do", () => {
  const mediaType = "The request's body must be JSON: send `content-type: application/json`.";
  const single = "Several operations in one request are not supported. Send one request for each.";
  const noQuery = "GraphQL operations must contain a non-empty `query` or a `persistedQuery` extension.";
  const tooLarge = "The request's body may have 100000 bytes at most.";
  test.each<[name: string, request: InjectOptions, status: number, code: string, message: string]>([
    [
      "an empty body",
      post(""),
      400,
      "BAD_REQUEST",
      'The body is empty. Send JSON such as {"query":"{ graph { version } }"}.',
    ],
    [
      "null",
      post("null"),
      400,
      "BAD_REQUEST",
      'The body must be a JSON object such as {"query":"{ graph { version } }"}.',
    ],
    ["an empty list", post("[]"), 400, "BAD_REQUEST", single],
    ["a batch of ten", post(Array.from({ length: 10 }, () => ({ query }))), 400, "BAD_REQUEST", single],
    ["truncated JSON", post('{"query":"{ gra'), 400, "BAD_REQUEST", "The body is not valid JSON."],
    ["no query", post({ variables: {} }), 400, "BAD_REQUEST", noQuery],
    [
      "invalid UTF-8",
      post(Buffer.from([0x7b, 0x22, 0xff])),
      400,
      "BAD_REQUEST",
      "The body is not valid UTF-8.",
    ],
    [
      "an exotic charset",
      post({ query }, { "content-type": "application/json; charset=utf-7" }),
      415,
      "UNSUPPORTED_MEDIA_TYPE",
      "The body must be UTF-8; its content-type says charset=utf-7.",
    ],
    [
      "a gzip bomb",
      post(gzipSync(Buffer.alloc(80_000_000)), { "content-encoding": "gzip" }),
      415,
      "UNSUPPORTED_MEDIA_TYPE",
      "The body must not be compressed; its content-encoding is gzip.",
    ],
    ["text", post({ query }, { "content-type": "text/plain" }), 415, "UNSUPPORTED_MEDIA_TYPE", mediaType],
    [
      "a form",
      post("query=x", { "content-type": "application/x-www-form-urlencoded" }),
      415,
      "UNSUPPORTED_MEDIA_TYPE",
      mediaType,
    ],
    [
      "a multipart form",
      post("--x--", { "content-type": "multipart/form-data; boundary=x" }),
      415,
      "UNSUPPORTED_MEDIA_TYPE",
      mediaType,
    ],
    [
      "a GET with a text type",
      { url: address, headers: { "content-type": "text/plain" } },
      415,
      "UNSUPPORTED_MEDIA_TYPE",
      "GET requests have no body; leave out content-type or set it to application/json.",
    ],
    ["100,001 bytes", post(" ".repeat(100_001)), 413, "PAYLOAD_TOO_LARGE", tooLarge],
    ["257 kB", post(JSON.stringify({ query, pad: "x".repeat(257_000) })), 413, "PAYLOAD_TOO_LARGE", tooLarge],
    [
      "another path",
      { url: "/graph?secret=1" },
      404,
      "NOT_FOUND",
      "There is nothing at /graph. The API is at /graphql.",
    ],
    [
      "another method",
      { method: "DELETE", url: "/graphql" },
      405,
      "BAD_REQUEST",
      "DELETE is not supported here. Send queries by POST or GET.",
    ],
    [
      "a Host that is none",
      { url: address, headers: { host: "[" } },
      400,
      "BAD_REQUEST",
      "The Host header is not a valid host.",
    ],
  ])("%s", async (_, request, status, code, message) => {
    const response = await api.app.inject(request);
    expect(response.json()).toEqual({ errors: [{ message, extensions: { code } }] });
    expect(response.statusCode).toBe(status);
    expect(response.headers["content-type"]).toBe(json);
  });
});

const notUtf8 =
  "The address has percent encoding that is not UTF-8. Write a percent sign as %25, and letters as encodeURIComponent does.";
test.each(
  ["/%E0%A4%A", "/%", "/graphql%zz", "/graphql?query=%E0%A4%A", "/graphql?query=%FC", "/health/%zz"].flatMap(
    (url) => (["GET", "HEAD", "POST", "DELETE", "OPTIONS"] as const).map((method) => [method, url] as const),
  ),
)("an address that cannot be decoded is refused: %s %s", async (method, url) => {
  const response = await api.app.inject({ method, url });
  expect(response.statusCode).toBe(400);
  expect(response.headers).toMatchObject({ "content-type": json, "x-content-type-options": "nosniff" });
  if (method === "HEAD") return expect(response.payload).toBe("");
  expect(response.json()).toEqual({
    errors: [{ message: notUtf8, extensions: { code: "BAD_REQUEST" } }],
  });
});

test("exactly 100,000 bytes are read", async () => {
  const body = JSON.stringify({ query });
  const response = await api.app.inject(post(body + " ".repeat(100_000 - body.length)));
  expect(response.json()).toMatchObject(answer);
});

test("a GET without credentials is served, as a link or a plain fetch sends it", async () => {
  const response = await api.app.inject({ url: address });
  expect(response.json()).toMatchObject(answer);
  expect(response.statusCode).toBe(200);
});

test.each(["cookie", "authorization"])(
  "a GET with %s and without a preflight header is refused",
  async (name) => {
    const refused = await api.app.inject({ url: address, headers: { [name]: "x" } });
    expect(refused.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
    expect(refused.json().errors[0].message).toContain("Cross-Site Request Forgery");
    expect(refused.statusCode).toBe(400);
    const served = await api.app.inject({
      url: address,
      headers: { [name]: "x", "apollo-require-preflight": "1" },
    });
    expect(served.json()).toMatchObject(answer);
  },
);

test("a mutation by GET is refused with the method that is allowed", async () => {
  const response = await api.app.inject({ url: `/graphql?query=${encodeURIComponent("mutation { x }")}` });
  expect(response.statusCode).toBe(405);
  expect(response.headers.allow).toBe("POST");
});

test.each([
  ["5,000 deep", `{"query":"{ __typename }","variables":${'{"a":'.repeat(5000)}1${"}".repeat(5001)}`],
  [
    "that name the prototype",
    '{"query":"{ __typename }","variables":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}',
  ],
])("variables %s have no effect", async (_, body) => {
  const response = await api.app.inject(post(body));
  expect(response.json()).toMatchObject(answer);
  expect(Object.prototype).not.toHaveProperty("polluted");
});

describe("the status depends on what the client says it can read", () => {
  const broken = { query: "{ nothing }" };
  test.each<[accept: string | undefined, type: string, status: number]>([
    [undefined, json, 400],
    ["*/*", json, 400],
    ["application/json", json, 200],
    ["application/graphql-response+json", "application/graphql-response+json; charset=utf-8", 400],
    [
      "application/graphql-response+json, application/json;q=0.9",
      "application/graphql-response+json; charset=utf-8",
      400,
    ],
  ])("Accept: %s", async (accept, type, status) => {
    const response = await api.app.inject(post(broken, accept === undefined ? {} : { accept }));
    expect(response.json()).toMatchObject({
      errors: [{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }],
    });
    expect(response.statusCode).toBe(status);
    expect(response.headers["content-type"]).toBe(type);
  });
});

test("no answer may be loaded, framed or guessed from", async () => {
  const response = await api.app.inject(post({ query }));
  expect(response.headers).toMatchObject({
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cache-control": "no-store",
  });
});

test("the root says where things are", async () => {
  const response = await api.app.inject({ url: "/" });
  expect(response.json()).toEqual({
    name: "egov-graph",
    description: "A knowledge graph of e-government actors with time, money and evidence.",
    graphql: "/graphql",
    schema: {
      sdl: "/schema/schema.graphql",
      introspection: "/schema/introspection.json",
      possibleTypes: "/schema/possibleTypes.json",
    },
    health: { live: "/health/live", ready: "/health/ready" },
  });
});
