import type { LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { AnswerCache } from "../../../src/api/answers/answer-cache.ts";
import { importDataset } from "../../../src/import/run/import-dataset.ts";
import { clearGraph } from "../../setup/database/test-database.ts";
import { toDataset } from "../../setup/graphs/plain-dataset.ts";
import { openTestApp, post, type TestApp } from "../test-app.ts";

let api: TestApp;
/** Whether the database is said to be there, and the server to stop. */
let isReady = true;
let isStopping = false;

beforeAll(async () => {
  const readiness = () =>
    isReady
      ? ({ ready: true, version: 1 } as const)
      : ({ ready: false, code: "DATABASE_DOWN", reason: "away", stillAnswers: isStopping } as const);
  api = await openTestApp({ readiness });
});
beforeEach(async () => {
  isReady = true;
  isStopping = false;
  await clearGraph(api.database);
  await publish("Bonn");
  api.logs.length = 0;
});
afterAll(() => api.close());

const query = "query Name($id: ID!) { node(id: $id) { id ... on Entity { name } } }";
const body = { query, variables: { id: "bonn" } };
const get = (id = "bonn", headers: Readonly<Record<string, string>> = {}) => ({
  url: `/graphql?${new URLSearchParams({ query, variables: JSON.stringify({ id }) })}`,
  headers,
});

/** Makes a graph of one city the newest version. */
async function publish(name: string): Promise<void> {
  const sources = [{ id: "register", title: "Register" }];
  const entities = [{ id: "bonn", kind: "MUNICIPALITY", name }] as const;
  await importDataset({
    database: api.database,
    dataset: toDataset({ entities, relationships: [], sources }),
  });
  await api.versions.refresh();
}

/** Statements of the requests so far, null for those answered from what was kept. */
const sent = (): unknown[] =>
  api.logs
    .filter(({ msg }) => msg === "request completed")
    .map(({ isKept, statements }) => (isKept ? null : statements));
const nameIn = (answer: LightMyRequestResponse): unknown => answer.json().data.node?.name;

test("The same question is answered with the same bytes and no statement, by POST and by GET", async () => {
  for (const ask of [() => api.app.inject(post(body)), () => api.app.inject(get())]) {
    api.logs.length = 0;
    const [first, second] = [await ask(), await ask()];
    expect(nameIn(first)).toBe("Bonn");
    expect([second.statusCode, second.payload]).toEqual([200, first.payload]);
    expect(second.headers["content-type"]).toBe(first.headers["content-type"]);
    expect(sent()).toEqual([1, null]);
  }
});

test("Other variables, another operation, another media type are other questions", async () => {
  const operations = `${query} query Version { graph { version } }`;
  const answers = [
    await api.app.inject(post(body)),
    await api.app.inject(post({ query, variables: { id: "köln" } })),
    await api.app.inject(post({ ...body, query: operations, operationName: "Name" })),
    await api.app.inject(post({ ...body, query: operations, operationName: "Version" })),
    await api.app.inject(post(body, { accept: "application/graphql-response+json" })),
  ];
  expect(answers.map((answer) => answer.statusCode)).toEqual([200, 200, 200, 200, 200]);
  expect(answers.map((answer) => answer.json().data)).toEqual([
    { node: { id: "bonn", name: "Bonn" } },
    { node: null },
    { node: { id: "bonn", name: "Bonn" } },
    { graph: { version: api.versions.newest } },
    { node: { id: "bonn", name: "Bonn" } },
  ]);
  // An id that nothing has is asked for twice: once more among former ids.
  expect(sent()).toEqual([1, 2, 1, 1, 1]);
  expect(answers[4]?.headers["content-type"]).toBe("application/graphql-response+json; charset=utf-8");
});

test("A GET's answer has a tag; who has it already gets 304 and no body, whether it is kept or made anew", async () => {
  const first = await api.app.inject(get());
  const tag = String(first.headers.etag);
  expect(tag).toMatch(/^"[\w-]{22}"$/);
  expect([first.headers["cache-control"], first.headers.vary]).toEqual([
    "public, no-cache",
    "origin, accept, accept-encoding",
  ]);
  for (const asked of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
    const again = await api.app.inject(get("bonn", { "if-none-match": asked }));
    expect([again.statusCode, again.payload, again.headers.etag]).toEqual([304, "", tag]);
  }
  const other = await api.app.inject(get("bonn", { "if-none-match": '"other"' }));
  expect([other.statusCode, other.payload]).toEqual([200, first.payload]);
  expect(sent()).toEqual([1, null, null, null, null, null]);
});

test("What was published last is seen at once, and its tag is another", async () => {
  const [posted, got] = [await api.app.inject(post(body)), await api.app.inject(get())];
  await publish("Bundesstadt Bonn");
  api.logs.length = 0;
  expect(nameIn(await api.app.inject(post(body)))).toBe("Bundesstadt Bonn");
  const again = await api.app.inject(get("bonn", { "if-none-match": String(got.headers.etag) }));
  expect([again.statusCode, nameIn(again)]).toEqual([200, "Bundesstadt Bonn"]);
  expect(again.headers.etag).not.toBe(got.headers.etag);
  expect(nameIn(posted)).toBe("Bonn");
  expect(sent()).toEqual([1, 1]);
});

test("A graph that was emptied and filled again has the same version, but no old answer", async () => {
  expect(nameIn(await api.app.inject(post(body)))).toBe("Bonn");
  const before = api.versions.newest;
  await clearGraph(api.database);
  await api.versions.refresh();
  await publish("Beuel");
  expect(api.versions.newest).toBe(before);
  expect(nameIn(await api.app.inject(post(body)))).toBe("Beuel");
});

test("Answers with errors are made anew, are not tagged, and never stored", async () => {
  const wrong = { query: "{ entities(first: 0) { nodes { id } } }" };
  const ask = async () => {
    const url = `/graphql?${new URLSearchParams(wrong)}`;
    return [await api.app.inject(post(wrong)), await api.app.inject({ url })];
  };
  for (const answer of [...(await ask()), ...(await ask())]) {
    expect(answer.json().errors[0].extensions.code).toBe("BAD_USER_INPUT");
    expect([answer.headers.etag, answer.headers["cache-control"]]).toEqual([undefined, "no-store"]);
  }
  expect(sent()).toEqual([0, 0, 0, 0]);
});

test("Variables that nest deeper than JSON.stringify goes are answered, and kept", async () => {
  const deep = `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`;
  const ask = () => api.app.inject(post(`{"query":"{ __typename }","variables":${deep}}`));
  for (const answer of [await ask(), await ask()]) {
    expect([answer.statusCode, answer.json().data]).toEqual([200, { __typename: "Query" }]);
  }
  expect(sent()).toEqual([0, null]);
});

test("A body that is no JSON, or whose charset or encoding is refused, never meets a kept answer", async () => {
  await api.app.inject(post(body));
  for (const headers of [
    { "content-type": "application/json; charset=latin1" },
    { "content-encoding": "gzip" },
    { "content-type": "text/plain" },
  ]) {
    const refused = await api.app.inject(post(body, headers));
    expect([refused.statusCode, refused.json().errors[0].extensions.code]).toEqual([
      415,
      "UNSUPPORTED_MEDIA_TYPE",
    ]);
  }
});

test("While the database is away nothing kept is sent", async () => {
  await api.app.inject(post(body));
  isReady = false;
  await api.app.inject(post(body));
  expect(sent()).toEqual([1, 1]);
});

test("A server that stops still sends what is kept: the database is not to be asked more than before", async () => {
  await api.app.inject(post(body));
  isReady = false;
  isStopping = true;
  await api.app.inject(post(body));
  expect(sent()).toEqual([1, null]);
});

test("What another site's page could send with a user's cookies is refused, kept or not", async () => {
  await api.app.inject(get());
  const forged = await api.app.inject(get("bonn", { cookie: "a=b" }));
  expect([forged.statusCode, forged.json().errors[0].extensions.code]).toEqual([400, "BAD_REQUEST"]);
});

test("The answers asked for least recently go when the bytes are used up, and none is kept with no bytes", async () => {
  for (const [bytes, expected] of [
    [2200, [2, 2, 2, null, null, 2]],
    [0, [2, 2, 2, 2, 2, 2]],
  ] as const) {
    const small = await openTestApp({ answers: new AnswerCache(bytes) });
    for (const id of ["a", "b", "c", "c", "b", "a"])
      await small.app.inject(post({ query, variables: { id } }));
    const statements = small.logs.map((line) => (line.isKept ? null : line.statements));
    await small.close();
    expect(statements).toEqual(expected);
  }
});
