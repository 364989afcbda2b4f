import { ApolloServer } from "@apollo/server";
import type { LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { AnswerCache } from "../../../src/api/answers/answer-cache.ts";
import { importDataset } from "../../../src/import/run/import-dataset.ts";
import { clearGraph } from "../../setup/database/test-database.ts";
import { toDataset } from "../../setup/graphs/plain-dataset.ts";
import { openTestApp, post, type TestApp } from "../test-app.ts";

let api: TestApp;
/** Sees the requests that reach Apollo Server, which goes on working. */
let apollo: MockInstance;

beforeAll(async () => {
  api = await openTestApp({ answers: new AnswerCache(0) });
  await clearGraph(api.database);
  await importDataset({
    database: api.database,
    dataset: toDataset({
      sources: [{ id: "register", title: "Register" }],
      entities: [
        { id: "bonn", kind: "MUNICIPALITY", name: "Bonn", sources: ["register"] },
        { id: "bund", kind: "GROUP", name: "Städtebund" },
      ],
      relationships: [{ id: "tie", type: "MEMBER_OF", from: "bonn", to: "bund", sources: ["register"] }],
    }),
  });
  await api.versions.refresh();
});
beforeEach(() => {
  apollo = vi.spyOn(ApolloServer.prototype, "executeHTTPGraphQLRequest");
  api.logs.length = 0;
});
afterAll(() => api.close());

type Body = Readonly<Record<string, unknown>>;
type Headers = Readonly<Record<string, string>>;

const query = `query Named($id: ID!, $first: Int = 5, $with: Boolean = true) {
  entity(by: { id: $id }) { name @include(if: $with) neighbours(first: $first) { totalCount nodes { name } } }
}
query Version { graph { version } }
query Around($id: ID!) { version: graph { version } neighbourhood(of: [{ id: $id }]) { nodes { id } } }`;
const named = (variables: unknown, more: Body = {}): Body => ({
  query,
  operationName: "Named",
  variables,
  ...more,
});
const good = named({ id: "bonn" });

/** What a client sees, without what differs between any two requests. */
function seen({ statusCode, headers, payload }: LightMyRequestResponse) {
  const { date, "x-request-id": id, ...others } = headers;
  return { statusCode, headers: others, payload: payload.replaceAll(String(id), "(id)") };
}

/** The log's line about the last request. */
function logged() {
  const { time, reqId, durationMs, ...line } = api.logs.at(-1) ?? {};
  return line;
}

/** Asks so that Apollo Server has to be asked: what is said in an unusual way is left to it. */
const askApollo = (body: Body, headers?: Headers) =>
  api.app.inject(post({ ...body, extensions: null }, headers));

const cases: readonly [title: string, body: Body, headers?: Headers][] = [
  ["the same variables", good],
  ["others", named({ id: "bund", first: 1 })],
  ["another shape", named({ id: "bund", with: false })],
  ["another operation", { query, operationName: "Version" }],
  ["variables that are null", { query: "{ graph { version } }", variables: null, operationName: null }],
  ["another media type", good, { accept: "application/graphql-response+json" }],
  ["what a client says of itself", { ...good, extensions: { clientLibrary: { name: "x", version: "1" } } }],
  ["a list of media types", good, { accept: "text/html;q=0.1, application/json, */*;q=0.5" }],
];

test.each(cases)(
  "A known request is answered as Apollo Server does, without it: %s",
  async (_, body, headers) => {
    const first = await api.app.inject(post(body, headers));
    const asked = apollo.mock.calls.length;
    const second = await api.app.inject(post(body, headers));
    expect(apollo.mock.calls.length).toBe(asked);
    const line = logged();
    const reference = await askApollo(body, headers);
    expect(apollo.mock.calls.length).toBe(asked + 1);
    expect(reference.statusCode).toBe(200);
    expect(reference.json().errors).toBeUndefined();
    expect([seen(first), seen(second)]).toEqual([seen(reference), seen(reference)]);
    expect(line).toEqual(logged());
  },
);

const failing: readonly [title: string, body: Body, code: string, headers?: Headers][] = [
  ["an id that nobody has", named({ id: "nobody" }, { operationName: "Around" }), "NOT_FOUND"],
  ["a variable that is missing", named({}), "BAD_USER_INPUT"],
  ["no variables", named(undefined), "BAD_USER_INPUT"],
  ["a variable of another type", named({ id: "bonn", first: "five" }), "BAD_USER_INPUT"],
  ["a variable out of range", named({ id: "bonn", first: 100_000 }), "BAD_USER_INPUT"],
  ["variables as a list", named(["bonn"]), "BAD_REQUEST"],
  ["variables as text", named('{"id":"bonn"}'), "BAD_REQUEST"],
  [
    "an operation that is not there",
    named({ id: "bonn" }, { operationName: "Nobody" }),
    "OPERATION_RESOLUTION_FAILURE",
  ],
  [
    "no operation chosen",
    named({ id: "bonn" }, { operationName: undefined }),
    "OPERATION_RESOLUTION_FAILURE",
  ],
  ["a media type that is not served", good, "BAD_REQUEST", { accept: "text/html" }],
];

test.each(failing)("What fails is worded as ever, and run once: %s", async (_, body, code, headers) => {
  for (const known of [good, named({ id: "bonn" }, { operationName: "Around" })])
    expect((await api.app.inject(post(known))).statusCode).toBe(200);
  const answer = await api.app.inject(post(body, headers));
  const line = logged();
  const reference = await askApollo(body, headers);
  expect(reference.json().errors[0].extensions.code).toBe(code);
  expect(seen(answer)).toEqual(seen(reference));
  expect(line).toEqual(logged());
});

test("What failed is not known afterwards", async () => {
  const invalid = { query: "{ nothing }" };
  for (let count = 0; count < 2; count++) await api.app.inject(post(invalid));
  expect(apollo.mock.calls.length).toBe(2);
});

const addressOf = (parameters: Readonly<Record<string, string>>): string =>
  `/graphql?${new URLSearchParams(parameters)}`;
const getCases: readonly [title: string, parameters: Readonly<Record<string, string>>][] = [
  ["a query alone", { query: "{ graph { version } }" }],
  ["variables", { query, operationName: "Named", variables: JSON.stringify({ id: "bonn", first: 2 }) }],
  ["extensions", { query: "{ graph { version updatedAt } }", extensions: '{"clientLibrary":{"name":"x"}}' }],
  ["signs and umlauts", { query: '{ entity(by: { id: "bonn" }) { name } } # & + % ü =' }],
];

test.each(getCases)("GET is answered alike, known or not: %s", async (_, parameters) => {
  const url = addressOf(parameters);
  const first = await api.app.inject({ url });
  const asked = apollo.mock.calls.length;
  const answers = [await api.app.inject({ url }), await api.app.inject({ url, method: "HEAD" })];
  expect(apollo.mock.calls.length).toBe(asked);
  const reference = await api.app.inject({
    url: addressOf({ ...parameters, query: `${parameters.query} ` }),
  });
  expect(apollo.mock.calls.length).toBe(asked + 1);
  expect(reference.statusCode).toBe(200);
  expect(reference.json().errors).toBeUndefined();
  expect([seen(first), seen(answers[0] as LightMyRequestResponse)]).toEqual([
    seen(reference),
    seen(reference),
  ]);
  expect(answers[1]?.headers["content-length"]).toBe(reference.headers["content-length"]);
});

const { operationName } = named({}) as { operationName: string };
test.each<[title: string, url: string, headers?: Headers]>([
  ["two queries", `${addressOf({ query: "{ graph { version } }" })}&query=x`],
  ["variables that are no JSON", addressOf({ query, operationName, variables: "{" })],
  ["extensions that are a list", addressOf({ query: "{ graph { version } }", extensions: "[]" })],
  ["extensions that are no JSON", addressOf({ query: "{ graph { version } }", extensions: "{" })],
  ["variables that are a list", addressOf({ query, operationName, variables: "[]" })],
  ["a cookie", addressOf({ query: "{ graph { version } }" }), { cookie: "a=b" }],
])(
  "A GET that Apollo Server refuses is refused though its operation is known: %s",
  async (_, url, headers = {}) => {
    const variables = JSON.stringify({ id: "bonn" });
    for (const known of [
      addressOf({ query: "{ graph { version } }" }),
      addressOf({ query, operationName, variables }),
    ])
      expect((await api.app.inject({ url: known })).statusCode).toBe(200);
    const asked = apollo.mock.calls.length;
    expect((await api.app.inject({ url, headers })).statusCode).toBe(400);
    expect(apollo.mock.calls.length).toBe(asked + 1);
  },
);

test.each(["", "Named\nx", "Näme"])("No operation is known by what is no name: %j", async (name) => {
  const anonymous = { query: "{ graph { version } }" };
  expect((await api.app.inject(post(anonymous))).statusCode).toBe(200);
  const answer = await api.app.inject(post({ ...anonymous, operationName: name }));
  expect(answer.json().errors[0].extensions.code).toBe("OPERATION_RESOLUTION_FAILURE");
});
