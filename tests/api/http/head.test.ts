import { afterAll, beforeAll, expect, test } from "vitest";
import { type BareApp, openBareApp } from "../bare-app.ts";

let api: BareApp;

beforeAll(async () => {
  api = await openBareApp();
});
afterAll(() => api.app.close());

/** All headers but those that differ from one answer to the next. */
function lasting({ headers }: { readonly headers: object }): object {
  return { ...headers, date: "", "x-request-id": "" };
}

const ask = (query: string): string => `/graphql?query=${encodeURIComponent(query)}`;
const good = ask("{ __typename }");

test.each([
  ["an answer", good],
  ["a document that is refused", ask("{ nothing }")],
  ["a mutation", ask("mutation { x }")],
  ["no query", "/graphql"],
  ["the root", "/"],
  ["liveness", "/health/live"],
  ["readiness", "/health/ready"],
  ["nothing", "/nothing"],
])("HEAD shows status and headers of GET, and no body: %s", async (_, url) => {
  const get = await api.app.inject({ url });
  // Twice: what is kept after the first time is told alike.
  for (const head of [
    await api.app.inject({ method: "HEAD", url }),
    await api.app.inject({ method: "HEAD", url }),
  ]) {
    expect([head.statusCode, head.payload]).toEqual([get.statusCode, ""]);
    expect(lasting(head)).toEqual(lasting(get));
    expect(head.headers["content-length"]).toBe(String(Buffer.byteLength(get.payload)));
  }
});

test("HEAD asked first finds the same tag as GET afterwards, and with it 304", async () => {
  const url = ask("{ first: __typename }");
  const head = await api.app.inject({ method: "HEAD", url });
  const get = await api.app.inject({ url });
  expect([head.statusCode, head.headers.etag]).toEqual([200, get.headers.etag]);
  const headers = { "if-none-match": String(head.headers.etag) };
  for (const method of ["HEAD", "GET"] as const) {
    const again = await api.app.inject({ method, url, headers });
    expect([again.statusCode, again.payload, again.headers.etag]).toEqual([304, "", head.headers.etag]);
  }
});
