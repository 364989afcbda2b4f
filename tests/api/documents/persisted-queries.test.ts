import { createHash } from "node:crypto";
import { ApolloServer } from "@apollo/server";
import type { FastifyRequest, InjectOptions, LightMyRequestResponse } from "fastify";
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from "vitest";
import { AnswerCache } from "../../../src/api/answers/answer-cache.ts";
import { PersistedQueries } from "../../../src/api/documents/persisted-queries.ts";
import { type BareApp, openBareApp } from "../bare-app.ts";
import { post } from "../test-app.ts";

let api: BareApp;
let apollo: MockInstance;
let executed: number;

const open = (answers: AnswerCache): Promise<BareApp> =>
  openBareApp({
    answers,
    viewerOf: ({ headers }: FastifyRequest) => ({ id: String(headers["x-viewer"] ?? "public") }),
    execute: async ({ variables }) => {
      executed += 1;
      return { data: { graph: { version: variables?.n ?? 1 } } };
    },
  });
beforeEach(async () => {
  executed = 0;
  apollo = vi.spyOn(ApolloServer.prototype, "executeHTTPGraphQLRequest");
  api = await open(new AnswerCache(1_000_000));
});
afterEach(() => api.app.close());

type Parts = Readonly<Record<string, unknown>>;
type Headers = Readonly<Record<string, string>>;

const query = "query Version($n: Int! = 20) { graph { version } entities(first: $n) { totalCount } }";
const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");
const extensions = (hash: string, version: unknown = 1) => ({
  persistedQuery: { version, sha256Hash: hash },
  clientLibrary: { name: "test" },
});
const named = { extensions: extensions(hashOf(query)) };

/** The same request by POST and by GET. */
const ways: readonly (readonly [
  way: string,
  ask: (parts: Parts, headers?: Headers) => Promise<LightMyRequestResponse>,
])[] = [
  ["POST", (parts, headers = {}) => send(post(parts, headers))],
  ["GET", (parts, headers = {}) => send({ url: addressOf(parts), headers })],
];
const send = (request: InjectOptions): Promise<LightMyRequestResponse> => api.app.inject(request);

function addressOf(parts: Parts): string {
  const texts = Object.entries(parts).map(([name, value]): [string, string] => [
    name,
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
  return `/graphql?${new URLSearchParams(texts)}`;
}

const notFound = {
  errors: [{ message: "PersistedQueryNotFound", extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } }],
};

describe.each(ways)("by %s", (_, ask) => {
  test("an unknown hash is asked for with its text, and known from then on", async () => {
    const unknown = await ask(named);
    expect([unknown.statusCode, unknown.json()]).toEqual([200, notFound]);
    expect([unknown.headers.etag, unknown.headers["cache-control"]]).toEqual([undefined, "no-store"]);
    const sent = await ask({ ...named, query });
    expect(sent.json()).toEqual({ data: { graph: { version: 1 } } });
    const known = await ask(named);
    expect([known.statusCode, known.json()]).toEqual([200, sent.json()]);
    expect(known.headers["content-type"]).toBe(sent.headers["content-type"]);
  });

  test("variables and operation name go with the hash, and Apollo Server is not asked again", async () => {
    await ask({ ...named, query });
    const checks = apollo.mock.calls.length;
    for (const n of [2, 3]) {
      const answer = await ask({ ...named, operationName: "Version", variables: { n } });
      expect(answer.json()).toEqual({ data: { graph: { version: n } } });
    }
    // The name is new; after that the operation is known by name, too.
    expect(apollo.mock.calls.length).toBe(checks + 1);
  });

  test("the same hash again is a kept answer", async () => {
    await ask({ ...named, query });
    const before = executed;
    const [first, second] = [await ask(named), await ask(named)];
    expect(second.payload).toBe(first.payload);
    expect([executed, api.logs.at(-1)?.isKept]).toEqual([before + 1, true]);
  });

  test("a text with another hash is refused, and known by neither", async () => {
    const other = hashOf("{ other }");
    const refused = await ask({ query, extensions: extensions(other) });
    expect([refused.statusCode, refused.json().errors[0].extensions.code]).toEqual([400, "BAD_USER_INPUT"]);
    expect((await ask({ extensions: extensions(other) })).json()).toEqual(notFound);
    expect((await ask(named)).json()).toEqual(notFound);
    expect(executed).toBe(0);
  });

  test.each([2, "1", null])("version %j of the protocol is refused", async (version) => {
    const refused = await ask({ query, extensions: extensions(hashOf(query), version) });
    expect([refused.statusCode, refused.json().errors[0].extensions.code]).toEqual([400, "BAD_USER_INPUT"]);
  });

  test.each(["{ nothing }", "{ graph", "mutation { x }", `{ ${"a: __typename ".repeat(300)} }`])(
    "what is no valid query is not kept: %s",
    async (text) => {
      const hashed = { extensions: extensions(hashOf(text)) };
      expect((await ask({ ...hashed, query: text })).json().errors).toBeDefined();
      expect((await ask(hashed)).json()).toEqual(notFound);
    },
  );

  test("what one viewer sent is not known to another", async () => {
    await ask({ ...named, query }, { "x-viewer": "ada" });
    expect((await ask(named, { "x-viewer": "bob" })).json()).toEqual(notFound);
    expect((await ask(named, { "x-viewer": "ada" })).json().data).toBeDefined();
  });

  test("a text is known again after it was forgotten, though its answer was kept", async () => {
    const before = executed;
    for (let times = 0; times < 2; times++) await ask({ ...named, query });
    expect(executed).toBe(before + 2);
  });
});

test("GET by the hash has a tag, and is 304 for who has it; HEAD tells the same", async () => {
  const url = addressOf(named);
  await api.app.inject(post({ ...named, query }));
  const answer = await api.app.inject({ url });
  const etag = String(answer.headers.etag);
  expect(etag).toMatch(/^"[\w-]{22}"$/);
  expect(answer.headers["cache-control"]).toBe("public, no-cache");
  for (const method of ["GET", "HEAD"] as const) {
    const again = await api.app.inject({ method, url, headers: { "if-none-match": etag } });
    expect([again.statusCode, again.payload]).toEqual([304, ""]);
  }
  const head = await api.app.inject({ method: "HEAD", url });
  expect([head.statusCode, head.headers.etag]).toEqual([200, etag]);
});

test("HEAD finds a persisted query that no GET has asked for", async () => {
  await api.app.inject(post({ ...named, query, operationName: "Version" }));
  const head = await api.app.inject({ method: "HEAD", url: addressOf(named) });
  expect([head.statusCode, head.payload]).toEqual([200, ""]);
  expect(head.headers.etag).toBeDefined();
});

test("A page of another site cannot ask by a hash with a user's cookies", async () => {
  await api.app.inject(post({ ...named, query }));
  const forged = await api.app.inject({ url: addressOf(named), headers: { cookie: "a=b" } });
  expect([forged.statusCode, forged.json().errors[0].extensions.code]).toEqual([400, "BAD_REQUEST"]);
});

test.each([
  ["extensions twice", `${addressOf(named)}&extensions={}`],
  ["two texts", `${addressOf({ ...named, query })}&query=x`],
  ["variables that are no JSON", addressOf({ ...named, variables: "{" })],
])("What is said wrongly beside a hash is refused: %s", async (_, url) => {
  await api.app.inject(post({ ...named, query }));
  const refused = await api.app.inject({ url });
  expect([refused.statusCode, refused.json().errors[0].extensions.code]).toEqual([400, "BAD_REQUEST"]);
});

test("An operation name that the persisted text does not have is refused as ever", async () => {
  await api.app.inject(post({ ...named, query }));
  const refused = await api.app.inject(post({ ...named, operationName: "Other" }));
  expect(refused.json().errors[0].extensions.code).toBe("OPERATION_RESOLUTION_FAILURE");
});

test("Texts take no more than they may; those used least recently are forgotten", () => {
  const viewer = { id: "public" };
  const queries = new PersistedQueries(10_000);
  for (let n = 0; n < 50; n++) {
    queries.add(viewer, `hash${n}`, "x".repeat(1000));
    expect(queries.find(viewer, "hash0") === undefined).toBe(false);
    expect(queries.bytes).toBeLessThanOrEqual(10_000);
  }
  expect([queries.find(viewer, "hash1"), queries.find(viewer, "hash49")]).toEqual([
    undefined,
    "x".repeat(1000),
  ]);
  queries.add(viewer, "huge", "x".repeat(5000));
  expect(queries.find(viewer, "huge")).toBeUndefined();
});
