import { gzipSync } from "node:zlib";
import { type HostileCase, query, request } from "../setup/hostile-case.ts";

const look = "{ graph { version } }";
const get = `/graphql?query=${encodeURIComponent(look)}`;
const media = "415 UNSUPPORTED_MEDIA_TYPE";
const bad = "400 BAD_REQUEST";
const large = "413 PAYLOAD_TOO_LARGE";

/** What is no proper request of GraphQL over HTTP. */
export const http: readonly HostileCase[] = [
  request("http", "an empty body", bad, { body: "" }),
  request("http", "null", bad, { body: "null" }),
  request("http", "a batch of ten", bad, { body: JSON.stringify(Array(10).fill({ query: look })) }),
  request("http", "truncated JSON", bad, { body: '{"query":"{ gra' }),
  request("http", "invalid UTF-8", bad, { body: Buffer.from([0x7b, 0x22, 0xff]) }),
  request("http", "an exotic charset", media, {
    ...query(look),
    headers: { "content-type": "application/json; charset=utf-7" },
  }),
  request("http", "a gzip bomb of 80 MB", media, () => ({
    body: gzipSync(Buffer.alloc(80_000_000)),
    headers: { "content-encoding": "gzip" },
  })),
  request("http", "text", media, { ...query(look), headers: { "content-type": "text/plain" } }),
  request("http", "a form", media, {
    body: "query=x",
    headers: { "content-type": "application/x-www-form-urlencoded" },
  }),
  request("http", "257 kB", large, () => ({
    body: JSON.stringify({ query: look, pad: "x".repeat(257_000) }),
  })),
  request("http", "60 MB", large, () => ({ body: Buffer.alloc(60_000_000, " ") })),
  request("http", "60 MB in chunks", large, () => ({
    body: Buffer.alloc(60_000_000, " "),
    headers: { "transfer-encoding": "chunked" },
  })),
  request("http", "a bad percent encoding", bad, { method: "GET", path: "/%E0%A4%A" }),
  request("http", "a bad percent encoding below /health", bad, { method: "GET", path: "/health/%zz" }),
  request("http", "a bad percent encoding in a query", bad, {
    method: "GET",
    path: "/graphql?query=%E0%A4%A",
  }),
  request("http", "a GET with a cookie", bad, { method: "GET", path: get, headers: { cookie: "x" } }),
  request("http", "a GET without credentials", "200 data", { method: "GET", path: get }),
  request("http", "a mutation by GET", "405 BAD_REQUEST", {
    method: "GET",
    path: `/graphql?query=${encodeURIComponent("mutation { x }")}`,
  }),
  request("http", "DELETE", "405 BAD_REQUEST", { method: "DELETE" }),
  request("http", "a stored query nobody stored", "200 PERSISTED_QUERY_NOT_FOUND", {
    body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: "ab" } } }),
  }),
  request("http", "a foreign Host", "421 BAD_REQUEST", { ...query(look), headers: { host: "evil.example" } }),
  request("http", "a Host that names loopback and more", "421 BAD_REQUEST", {
    ...query(look),
    headers: { host: "localhost.evil.example:4000" },
  }),
  request("http", "a Host with another port", "200 data", {
    ...query(look),
    headers: { host: "localhost:1" },
  }),
  {
    group: "http",
    input: "a page of another site that reads",
    expected: "no access",
    run: async (_, client) => {
      const { headers } = await client.send({ ...query(look), headers: { origin: "https://evil.example" } });
      return headers["access-control-allow-origin"] === undefined ? "no access" : "access";
    },
  },
  {
    group: "http",
    input: "a developer's page on another port that reads",
    expected: "access",
    run: async (_, client) => {
      const { headers } = await client.send({ ...query(look), headers: { origin: "http://localhost:5173" } });
      return headers["access-control-allow-origin"] === "http://localhost:5173" ? "access" : "no access";
    },
  },
  {
    group: "http",
    input: "HEAD in place of GET",
    expected: "200, the same length, no body",
    run: async (_, client) => {
      const whole = await client.send({ method: "GET", path: get });
      const head = await client.send({ method: "HEAD", path: get });
      const isSame = head.headers["content-length"] === whole.headers["content-length"];
      return `${head.status}, ${isSame ? "the same" : "another"} length, ${head.text === "" ? "no body" : "a body"}`;
    },
  },
  {
    group: "http",
    input: "variables that name the prototype",
    expected: "200 data",
    run: async (_, client) => {
      const body =
        '{"query":"{ __typename }","variables":{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}}';
      return (await client.send({ body })).outcome;
    },
  },
];
