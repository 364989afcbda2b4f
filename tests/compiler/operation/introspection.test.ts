import { execute, parse } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadSchema } from "../../../src/schema/load-schema.ts";
import { clearGraph } from "../../setup/database/test-database.ts";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph();
  await clearGraph(graph.database);
});

afterAll(() => graph.close());

const { schema } = loadSchema();

test.each([
  {
    what: "an argument that may not be null",
    query: `query Q($name: String = "Entity") { t: __type(name: $name) { kind } __typename }`,
    variables: { name: null },
    codes: ["BAD_USER_INPUT"],
  },
  {
    what: "one of two fields only",
    query: `query Q($name: String = "Entity") { __typename a: __type(name: "Actor") { kind } b: __type(name: $name) { kind } }`,
    variables: { name: null },
    codes: ["BAD_USER_INPUT"],
  },
  {
    what: "a directive below a field that may not be null",
    query: "query Q($if: Boolean = true) { __schema { queryType @include(if: $if) { name } } __typename }",
    variables: { if: null },
    codes: ["BAD_USER_INPUT"],
  },
  {
    what: "nothing wrong",
    query: `query Q($name: String = "Entity") { t: __type(name: $name) { kind } __typename }`,
    variables: {},
    codes: [],
  },
])("Introspection answers as graphql-js does, with codes: $what", async ({ query, variables, codes }) => {
  const expected = await execute({ schema, document: parse(query), variableValues: variables });
  const { data, errors = [] } = await graph.ask(query, variables);
  expect({ data, errors: errors.map(placed) }).toEqual({
    data: expected.data,
    errors: (expected.errors ?? []).map(placed),
  });
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(codes);
});

test("An error of introspection leaves the answers of other fields", async () => {
  const query = `query Q($name: String = "Entity") { __type(name: $name) { kind } graph { version } }`;
  const { data, errors } = await graph.ask(query, { name: null });
  expect(data).toEqual({ __type: null, graph: { version: 0 } });
  expect(errors?.map(({ path }) => path)).toEqual([["__type"]]);
});

function placed({ message, path, locations }: { message: string; path?: unknown; locations?: unknown }) {
  return { message, path, locations };
}
