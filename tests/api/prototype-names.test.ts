import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeGraph } from "../setup/database/write-graph.ts";
import { openTestApp, post, type TestApp } from "./test-app.ts";

let api: TestApp;

beforeAll(async () => {
  api = await openTestApp();
  const entities = ["a", "b"].map((id) => ({ id, kind: "PERSON" as const, name: id }));
  await writeGraph(api.database, { entities, relationships: [], sources: [] });
  await api.versions.refresh();
});

afterAll(() => api.close());

const ids = (...found: readonly string[]) => ({ nodes: found.map((id) => ({ id })) });

/** Names that mean something on every object of JavaScript; `N` stands for one in the queries. */
const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"];

/** Requests and their answers: a query, the value of its variable `N` (left out where there is none), and its data or code. */
const requests: readonly (readonly [title: string, query: string, value: unknown, answer: unknown])[] = [
  [
    "a filter",
    "query ($N: EntityFilter) { entities(where: $N) { nodes { id } } }",
    { ids: ["a"] },
    { entities: ids("a") },
  ],
  // The same document, whose plan is known by now.
  [
    "another filter",
    "query ($N: EntityFilter) { entities(where: $N) { nodes { id } } }",
    { ids: ["b"] },
    { entities: ids("b") },
  ],
  [
    "nothing",
    "query ($N: EntityFilter) { entities(where: $N) { nodes { id } } }",
    undefined,
    { entities: ids("a", "b") },
  ],
  [
    "null",
    "query ($N: EntityFilter) { entities(where: $N) { nodes { id } } }",
    null,
    { entities: ids("a", "b") },
  ],
  [
    "a default",
    'query ($N: EntityFilter = { ids: ["a"] }) { entities(where: $N) { nodes { id } } }',
    undefined,
    { entities: ids("a") },
  ],
  [
    "a list in an object",
    "query ($N: [ID!]) { entities(where: { ids: $N }) { nodes { id } } }",
    ["b"],
    { entities: ids("b") },
  ],
  [
    "an object in a list",
    "query ($N: EntityFilter!) { entities(where: { or: [$N] }) { nodes { id } } }",
    { ids: ["b"] },
    { entities: ids("b") },
  ],
  [
    "no object in a list",
    "query ($N: [ID!]) { entities(where: { ids: $N }) { nodes { id } } }",
    undefined,
    { entities: ids("a", "b") },
  ],
  [
    "a condition",
    "query ($N: Boolean!) { entities { nodes { id name @include(if: $N) } } }",
    false,
    { entities: ids("a", "b") },
  ],
  [
    "a name asked of the schema",
    "query ($N: String!) { __type(name: $N) { name } }",
    "Entity",
    { __type: { name: "Entity" } },
  ],
  [
    "a name by default",
    'query ($N: String! = "Query") { __type(name: $N) { name } }',
    undefined,
    { __type: { name: "Query" } },
  ],
  [
    "a value of the wrong type",
    "query ($N: EntityFilter) { entities(where: $N) { nodes { id } } }",
    "a",
    "BAD_USER_INPUT",
  ],
  ["nothing where one is needed", "query ($N: ID!) { node(id: $N) { id } }", undefined, "BAD_USER_INPUT"],
];

async function ask(query: string, variables: Readonly<Record<string, unknown>>, operationName?: string) {
  const response = await api.app.inject(post({ query, variables, operationName }));
  // Keys in brackets, or `__proto__` would not be one.
  const { data, errors } = JSON.parse(response.body);
  return errors ? errors[0].extensions.code : JSON.stringify(data);
}

describe.each(names)("%s", (name) => {
  test.each(requests)("is a variable like any other: %s", async (_, query, value, answer) => {
    const variables = value === undefined ? {} : { [name]: value };
    const expected = typeof answer === "string" ? answer : JSON.stringify(answer);
    expect(await ask(query.replaceAll("N:", `${name}:`).replaceAll("$N", `$${name}`), variables)).toBe(
      expected,
    );
  });

  test("names operations, fragments and fields of the answer", async () => {
    const query = `query other { graph { version } } query ${name} { ${name}: entities(where: { ids: ["a"] }) { ...${name} } }
      fragment ${name} on EntityConnection { ${name}: nodes { ${name}: id } }`;
    const expected = JSON.stringify({ [name]: { [name]: [{ [name]: "a" }] } });
    expect([await ask(query, {}, name), await ask(query, {}, name)]).toEqual([expected, expected]);
  });

  test("is no field of an input object", async () => {
    const query = "query ($where: EntityFilter) { entities(where: $where) { nodes { id } } }";
    for (const where of [
      { [name]: ["a"] },
      { and: [{ ids: ["a"], [name]: null }] },
      { related: { [name]: {} } },
    ])
      expect(await ask(query, { where })).toBe("BAD_USER_INPUT");
    expect(await ask(query, { [name]: { ids: ["a"] } })).toBe(JSON.stringify({ entities: ids("a", "b") }));
  });
});
