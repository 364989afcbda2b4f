import { gunzipSync } from "node:zlib";
import { buildClientSchema, buildSchema, lexicographicSortSchema, printSchema } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadSchema } from "../../src/schema/load-schema.ts";
import { type BareApp, openBareApp } from "./bare-app.ts";

let api: BareApp;
beforeAll(async () => {
  api = await openBareApp();
});
afterAll(() => api.app.close());

const { schema } = loadSchema();
const sorted = (one: typeof schema): string => printSchema(lexicographicSortSchema(one));
const files = [
  ["/schema/schema.graphql", "text/plain; charset=utf-8"],
  ["/schema/introspection.json", "application/json; charset=utf-8"],
  ["/schema/possibleTypes.json", "application/json; charset=utf-8"],
] as const;

describe.each(files)("%s", (url, type) => {
  test("is served with its media type, a tag, and leave for pages to read it", async () => {
    const headers = { origin: "http://localhost:5173" };
    const answer = await api.app.inject({ url, headers });
    expect([answer.statusCode, answer.headers["content-type"]]).toEqual([200, type]);
    expect(answer.headers).toMatchObject({
      "cache-control": "public, no-cache",
      "access-control-allow-origin": headers.origin,
      vary: "origin, accept-encoding",
    });
    const tagged = { ...headers, "if-none-match": String(answer.headers.etag) };
    const again = await api.app.inject({ url, headers: tagged });
    expect([again.statusCode, again.payload, again.headers.etag]).toEqual([304, "", answer.headers.etag]);
  });

  test("is told by HEAD, and sent compressed with a tag of its own", async () => {
    const plain = await api.app.inject({ url });
    const head = await api.app.inject({ method: "HEAD", url });
    expect([head.statusCode, head.payload, head.headers.etag]).toEqual([200, "", plain.headers.etag]);
    expect(head.headers["content-length"]).toBe(String(plain.rawPayload.length));
    const coded = await api.app.inject({ url, headers: { "accept-encoding": "gzip, identity;q=0" } });
    expect(coded.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(coded.rawPayload).toString()).toBe(plain.payload);
    expect(coded.headers.etag).not.toBe(plain.headers.etag);
  });
});

test("The SDL and the introspection are the schema that is served", async () => {
  const sdl = (await api.app.inject({ url: "/schema/schema.graphql" })).payload;
  expect(sorted(buildSchema(sdl))).toBe(sorted(schema));
  const introspection = (await api.app.inject({ url: "/schema/introspection.json" })).json();
  expect(sorted(buildClientSchema(introspection))).toBe(sorted(schema));
});

test("The possible types of every interface are its concrete types", async () => {
  const types = (await api.app.inject({ url: "/schema/possibleTypes.json" })).json();
  expect(Object.keys(types).toSorted()).toEqual(["Actor", "Entity", "Node"]);
  expect(types.Node).toEqual(
    expect.arrayContaining(["Relationship", "Statement", "Source", "Conflict", ...types.Entity]),
  );
  expect(types.Entity).toEqual(expect.arrayContaining([...types.Actor, "Programme"]));
  expect(types.Entity).not.toContain("Source");
});
