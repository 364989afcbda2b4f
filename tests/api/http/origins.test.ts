import { afterEach, describe, expect, test } from "vitest";
import { type BareApp, openBareApp } from "../bare-app.ts";

let api: BareApp;
afterEach(() => api.app.close());

const url = "/graphql?query=%7B__typename%7D";
const query = { query: "{ __typename }" };

/** Who may read the answers to a page's requests: a GET, the same answer as it was kept, a POST, and what a preflight says. */
async function readers(origin: string | undefined): Promise<unknown[]> {
  const from = origin === undefined ? {} : { origin };
  const asks = { "access-control-request-method": "POST", "access-control-request-headers": "content-type" };
  const answers = [
    await api.app.inject({ url, headers: from }),
    await api.app.inject({ url, headers: from }),
    await api.app.inject({ method: "POST", url: "/graphql", headers: from, payload: query }),
    await api.app.inject({ method: "POST", url: "/graphql", headers: from, payload: query }),
    await api.app.inject({ method: "OPTIONS", url: "/graphql", headers: { ...from, ...asks } }),
  ];
  for (const { headers } of answers) expect(headers).not.toHaveProperty("access-control-allow-credentials");
  const preflight = answers[4]?.headers ?? {};
  expect(preflight["access-control-allow-methods"]).toBe(
    preflight["access-control-allow-origin"] === undefined ? undefined : "GET, HEAD, POST",
  );
  return [...new Set(answers.map(({ headers }) => headers["access-control-allow-origin"]))];
}

const local = ["http://localhost:5173", "http://127.0.0.1:4000", "https://localhost", "http://[::1]:3000"];
const foreign = [
  "https://evil.example",
  "null",
  "http://localhost.evil.example",
  "http://127.0.0.1.evil.example",
];

describe("a graph on this machine", () => {
  test.each(local)("may be read by pages of this machine: %s", async (origin) => {
    api = await openBareApp();
    expect(await readers(origin)).toEqual([origin]);
  });

  test.each([...foreign, "file://", "chrome-extension://localhost"])(
    "may not be read by %s",
    async (origin) => {
      api = await openBareApp();
      expect(await readers(origin)).toEqual([undefined]);
    },
  );

  test("answers each origin for itself, kept or not, and says so to caches", async () => {
    api = await openBareApp();
    const [one = "", other = ""] = local;
    for (const origin of [one, "https://evil.example", other, undefined, one]) {
      expect(await readers(origin)).toEqual([
        origin !== undefined && local.includes(origin) ? origin : undefined,
      ]);
      const get = await api.app.inject({ url, headers: origin === undefined ? {} : { origin } });
      expect(get.headers.vary).toBe("origin, accept, accept-encoding");
      const tag = { "if-none-match": String(get.headers.etag) };
      const again = await api.app.inject({ url, headers: origin === undefined ? tag : { origin, ...tag } });
      expect([again.statusCode, again.headers.vary]).toEqual([304, "origin, accept, accept-encoding"]);
      expect(again.headers["access-control-allow-origin"]).toBe(get.headers["access-control-allow-origin"]);
    }
    expect((await api.app.inject({ url: "/health/live" })).headers.vary).toBe("origin");
    expect((await api.app.inject({ url: "/nothing" })).headers.vary).toBe("origin");
  });

  test("may also be read by the origins that EGOV_CORS_ORIGINS names", async () => {
    api = await openBareApp({}, { EGOV_CORS_ORIGINS: "https://a.example, http://b.example:8080" });
    expect(await readers("https://a.example")).toEqual(["https://a.example"]);
    expect(await readers("http://b.example:8080")).toEqual(["http://b.example:8080"]);
    expect(await readers("http://localhost:5173")).toEqual(["http://localhost:5173"]);
    for (const origin of ["http://a.example", "https://a.example:8443", "https://evil.example"]) {
      expect(await readers(origin)).toEqual([undefined]);
    }
  });
});

test.each([
  ["another HOST", { HOST: "0.0.0.0" }],
  ["EGOV_CORS_ORIGINS=*", { EGOV_CORS_ORIGINS: "*" }],
])("with %s any site may read answers, without credentials", async (_, env) => {
  api = await openBareApp({}, env);
  for (const origin of ["https://example.org", "http://localhost:5173", "null", undefined]) {
    expect(await readers(origin)).toEqual(["*"]);
  }
  expect((await api.app.inject({ url })).headers.vary).toBe("accept, accept-encoding");
});

test("with another HOST, EGOV_CORS_ORIGINS leaves only those it names", async () => {
  api = await openBareApp({}, { HOST: "0.0.0.0", EGOV_CORS_ORIGINS: "https://a.example" });
  expect(await readers("https://a.example")).toEqual(["https://a.example"]);
  expect(await readers("http://localhost:5173")).toEqual([undefined]);
  await api.app.close();
  api = await openBareApp({}, { HOST: "0.0.0.0", EGOV_CORS_ORIGINS: "loopback" });
  expect(await readers("http://localhost:5173")).toEqual(["http://localhost:5173"]);
  expect(await readers("https://a.example")).toEqual([undefined]);
});
