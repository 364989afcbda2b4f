import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { LightMyRequestResponse } from "fastify";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { AnswerCache } from "../../../src/api/answers/answer-cache.ts";
import { type BareApp, openBareApp } from "../bare-app.ts";
import { post } from "../test-app.ts";

const folder = mkdtempSync(join(tmpdir(), "egov-coded-"));
mkdirSync(join(folder, "graphiql"));
writeFileSync(join(folder, "index.html"), `<!doctype html><title>x</title>${"<p>page</p>".repeat(500)}`);
writeFileSync(join(folder, "graphiql", "page.js"), "const x = 1;\n".repeat(5000));
writeFileSync(join(folder, "graphiql", "small.js"), "1;\n");
writeFileSync(join(folder, "graphiql", "font.woff2"), Buffer.alloc(5000, 7));
afterAll(() => rmSync(folder, { recursive: true }));

/** 20 kB of an answer. */
const version = "a word ".repeat(3000);
let api: BareApp;
let answers: AnswerCache;
let executed: number;
beforeEach(async () => {
  executed = 0;
  answers = new AnswerCache(1_000_000);
  api = await openBareApp({
    answers,
    graphiqlFolder: folder,
    execute: async () => {
      executed += 1;
      return { data: { graph: { version } } };
    },
  });
});
afterEach(() => api.app.close());

const url = "/graphql?query=%7Bgraph%7Bversion%7D%7D";
const small = "/nothing";

type Headers = Readonly<Record<string, string>>;
const get = (headers: Headers, address = url) => api.app.inject({ url: address, headers });

/** The bytes before they were coded. */
function decoded({ rawPayload, headers }: LightMyRequestResponse): string {
  const coding = headers["content-encoding"];
  if (coding === "br") return brotliDecompressSync(rawPayload).toString();
  return (coding === "gzip" ? gunzipSync(rawPayload) : rawPayload).toString();
}

describe.each(["br", "gzip"])("%s", (coding) => {
  const accept = { "accept-encoding": coding };

  test("codes answers to GET and POST, new and kept, with the length of what is sent", async () => {
    const body = post({ query: "{graph{version}}" }, accept);
    const asks = [() => get(accept), () => api.app.inject(body)];
    for (const ask of asks)
      for (const answer of [await ask(), await ask()]) {
        expect(answer.headers["content-encoding"]).toBe(coding);
        expect(answer.headers["content-length"]).toBe(String(answer.rawPayload.length));
        expect(answer.rawPayload.length).toBeLessThan(version.length / 10);
        expect(JSON.parse(decoded(answer))).toEqual({ data: { graph: { version } } });
        expect(String(answer.headers.vary)).toContain("accept-encoding");
      }
    expect(executed).toBe(2);
  });

  test("has a tag of its own, by which alone it is 304", async () => {
    const plain = await get({});
    const coded = await get(accept);
    expect(coded.headers.etag).not.toBe(plain.headers.etag);
    for (const method of ["GET", "HEAD"] as const) {
      const headers = { ...accept, "if-none-match": String(coded.headers.etag) };
      const again = await api.app.inject({ method, url, headers });
      expect([again.statusCode, again.payload, again.headers.etag]).toEqual([304, "", coded.headers.etag]);
      expect(again.headers.vary).toBe("origin, accept, accept-encoding");
      expect(again.headers).not.toHaveProperty("content-encoding");
    }
    const other = await get({ ...accept, "if-none-match": String(plain.headers.etag) });
    expect([other.statusCode, decoded(other)]).toEqual([200, plain.payload]);
    const uncoded = await get({ "if-none-match": String(coded.headers.etag) });
    expect([uncoded.statusCode, uncoded.payload]).toEqual([200, plain.payload]);
  });

  test("is told by HEAD as by GET", async () => {
    const { date, "x-request-id": id, ...expected } = (await get(accept)).headers;
    const head = await api.app.inject({ method: "HEAD", url, headers: accept });
    expect([head.statusCode, head.payload]).toEqual([200, ""]);
    expect(head.headers).toMatchObject(expected);
  });

  test("codes the page and its files", async () => {
    const page = await get({ ...accept, accept: "text/html" }, "/graphql");
    expect([page.headers["content-encoding"], page.headers.vary]).toEqual([
      coding,
      "origin, accept, accept-encoding",
    ]);
    expect(decoded(page)).toContain("<p>page</p>");
    const file = await get(accept, "/graphiql/page.js");
    expect([file.statusCode, file.headers["content-encoding"]]).toEqual([200, coding]);
    expect(file.rawPayload.length).toBeLessThan(2000);
    expect(decoded(file)).toBe("const x = 1;\n".repeat(5000));
    const again = await get({ ...accept, "if-none-match": String(file.headers.etag) }, "/graphiql/page.js");
    expect([again.statusCode, again.payload]).toEqual([304, ""]);
    const head = await api.app.inject({ method: "HEAD", url: "/graphiql/page.js", headers: accept });
    expect([head.statusCode, head.payload]).toEqual([200, ""]);
  });

  test.each(["/graphiql/small.js", "/graphiql/font.woff2", small])("leaves %s as it is", async (path) => {
    expect((await get(accept, path)).headers).not.toHaveProperty("content-encoding");
  });

  test("leaves a part of a file as it is", async () => {
    const part = await get({ ...accept, range: "bytes=0-4" }, "/graphiql/page.js");
    expect([part.statusCode, part.payload, part.headers["content-encoding"]]).toEqual([
      206,
      "const",
      undefined,
    ]);
  });
});

test("Without accept-encoding an answer is sent as it is, whatever others asked", async () => {
  await get({ "accept-encoding": "br" });
  const plain = await get({});
  expect(plain.headers).not.toHaveProperty("content-encoding");
  expect(plain.json()).toEqual({ data: { graph: { version } } });
  expect(executed).toBe(1);
});

test("A small answer is coded only if identity is refused", async () => {
  const version = "/graphql?query=%7B__typename%7D";
  await api.app.close();
  api = await openBareApp();
  expect((await get({ "accept-encoding": "br" }, version)).headers).not.toHaveProperty("content-encoding");
  const coded = await get({ "accept-encoding": "br, identity;q=0" }, version);
  expect(coded.headers["content-encoding"]).toBe("br");
  expect(JSON.parse(decoded(coded))).toEqual({ data: { graph: { version: 1 } } });
});

test("Who accepts no coding at all is told which there are", async () => {
  const refused = await get({ "accept-encoding": "zstd, identity;q=0" });
  expect([refused.statusCode, refused.json().errors[0]]).toEqual([
    406,
    {
      message: 'Answers come as br, gzip or identity; accept-encoding is "zstd, identity;q=0".',
      extensions: { code: "BAD_REQUEST" },
    },
  ]);
  expect(executed).toBe(0);
});

test("A coded form is made once, and counts among the bytes that are kept", async () => {
  await get({});
  const before = answers.bytes;
  const [one, other] = await Promise.all([
    get({ "accept-encoding": "br" }),
    get({ "accept-encoding": "br" }),
  ]);
  const grown = answers.bytes - before;
  expect(one.rawPayload).toEqual(other.rawPayload);
  expect(grown).toBe(one.rawPayload.length + 300);
  await get({ "accept-encoding": "br" });
  expect(answers.bytes - before).toBe(grown);
});

test("What grows beyond the bytes that may be kept is forgotten, and still answered", async () => {
  await api.app.close();
  const tight = new AnswerCache(version.length + 1000);
  api = await openBareApp({
    answers: tight,
    execute: async () => ({ data: { graph: { version } } }),
  });
  await get({});
  expect(tight.bytes).toBeGreaterThan(version.length);
  const coded = await get({ "accept-encoding": "br, gzip;q=0.5" });
  expect(JSON.parse(decoded(coded))).toEqual({ data: { graph: { version } } });
  expect(tight.bytes).toBeLessThanOrEqual(version.length + 1000);
});
