import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importDataset } from "../../../src/import/run/import-dataset.ts";
import { clearGraph } from "../../setup/database/test-database.ts";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { toDataset } from "../../setup/graphs/plain-dataset.ts";
import type { PlainGraph } from "../../setup/graphs/plain-graph.ts";

let graph: TestGraph;

/** Five entities; `e0` and `e1` each are members of the three others. */
function plain(edition: string): PlainGraph {
  return {
    entities: [0, 1, 2, 3, 4].map((index) => ({
      id: `e${index}`,
      kind: "CONSORTIUM",
      name: `${edition} ${index}`,
    })),
    relationships: [0, 1].flatMap((from) =>
      [2, 3, 4].map((to) => ({
        id: `r${from}${to}`,
        type: "MEMBER_OF" as const,
        from: `e${from}`,
        to: `e${to}`,
        sources: ["s0"],
      })),
    ),
    sources: [{ id: "s0", title: "Source" }],
  };
}

async function write(edition: string): Promise<void> {
  await importDataset({ database: graph.database, dataset: toDataset(plain(edition)) });
}

beforeAll(async () => {
  graph = await openTestGraph({ nodeBudget: 3000 });
  await clearGraph(graph.database);
  await write("one");
});

afterAll(() => graph.close());

interface Answer {
  readonly list: { readonly pageInfo: { readonly startCursor: string; readonly endCursor: string } };
}

/** The cursor of the first edge of a list. */
async function cursorOf(list: string, parent?: string): Promise<string> {
  const selection = `list: ${list} { pageInfo { startCursor endCursor } }`;
  const data = await graph.data<Answer | { parent: Answer }>(
    parent ? `{ parent: ${parent} { ${selection} } }` : `{ ${selection} }`,
  );
  return ("parent" in data ? data.parent : data).list.pageInfo.startCursor;
}

/** The code and message of a query's only error. */
async function refusal(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const { errors = [], statements } = await graph.ask(query, variables);
  expect(errors).toHaveLength(1);
  return { code: errors[0]?.extensions.code, message: errors[0]?.message, sent: statements.length };
}

const ids = "nodes { id }";

describe("the arguments of a page", () => {
  test.each([
    [0, '"last" of "entities" is 0; it must be from 1 to 1000. For more, page with "before".'],
    [-1, '"last" of "entities" is -1; it must be from 1 to 1000. For more, page with "before".'],
    [1001, '"last" of "entities" is 1001; it must be from 1 to 1000. For more, page with "before".'],
  ])("refuse last: %i before anything is sent", async (last, message) => {
    const expected = { code: "BAD_USER_INPUT", message, sent: 0 };
    expect(await refusal(`{ entities(last: ${last}) { ${ids} } }`)).toEqual(expected);
    expect(await refusal(`query Q($last: Int) { entities(last: $last) { ${ids} } }`, { last })).toEqual(
      expected,
    );
  });

  test("refuse first and last if the query gives both", async () => {
    const both = { code: "BAD_USER_INPUT", sent: 0, message: expect.stringContaining("Give") };
    expect(await refusal(`{ entities(first: 20, last: 2) { ${ids} } }`)).toEqual(both);
    const query = `query Q($first: Int = 2, $last: Int) { entities(first: $first, last: $last) { ${ids} } }`;
    expect(await refusal(query, { last: 2 })).toEqual(both);
    expect(await refusal(query, { first: 3, last: 2 })).toEqual(both);
  });

  test("let last take the place of a first that the query leaves out", async () => {
    const query = `query Q($first: Int, $last: Int) { entities(first: $first, last: $last) { ${ids} } }`;
    const idsOf = async (variables: Readonly<Record<string, unknown>>) =>
      (await graph.data<{ entities: { nodes: { id: string }[] } }>(query, variables)).entities.nodes.map(
        ({ id }) => id,
      );
    expect(await idsOf({ last: 2 })).toEqual(["e3", "e4"]);
    expect(await idsOf({ first: 2 })).toEqual(["e0", "e1"]);
    expect(await idsOf({ first: 2, last: null })).toEqual(["e0", "e1"]);
    expect(await idsOf({})).toEqual(["e0", "e1", "e2", "e3", "e4"]);
  });

  test("take a cursor of null for the end of the list", async () => {
    const query = `query Q($before: String) { entities(last: 2, after: null, before: $before) { ${ids} pageInfo { hasNextPage } } }`;
    const expected = { entities: { nodes: [{ id: "e3" }, { id: "e4" }], pageInfo: { hasNextPage: false } } };
    expect(await graph.data(query, { before: null })).toEqual(expected);
    expect(await graph.data(query)).toEqual(expected);
  });

  test("count last in the node budget", async () => {
    const nested = `neighbours(last: 900) { ${ids} }`;
    expect(await refusal(`{ entities(last: 1000) { nodes { ${nested} } } }`)).toEqual({
      code: "COST_LIMIT_EXCEEDED",
      sent: 0,
      message: expect.stringContaining("901,000 objects"),
    });
    expect(await graph.data(`{ entities(last: 2) { nodes { id ${nested} } } }`)).toEqual({
      entities: { nodes: ["e3", "e4"].map((id) => ({ id, neighbours: { nodes: members } })) },
    });
  });
});

const members = [{ id: "e0" }, { id: "e1" }];

describe("the cursors of a page", () => {
  test("are refused on another list, parent or order, and below a list", async () => {
    const cursor = await cursorOf("entities");
    const own = await cursorOf("neighbours", 'entity(by: { id: "e0" })');
    const variables = { cursor };
    const query = (selection: string) => `query Q($cursor: String) { ${selection} }`;
    const invalid = { code: "CURSOR_INVALID", sent: 0, message: expect.stringContaining("cursor") };
    expect(await refusal(query(`sources(last: 2, before: $cursor) { ${ids} }`), variables)).toEqual(invalid);
    const degrees = "entities(last: 2, before: $cursor, orderBy: { field: DEGREE })";
    expect(await refusal(query(`${degrees} { ${ids} }`), variables)).toEqual(invalid);
    const entities = query(`entities(last: 2, before: $cursor) { ${ids} }`);
    expect(await refusal(entities, { cursor: "" })).toEqual(invalid);
    const below = `entities { nodes { neighbours(last: 2, before: $cursor) { ${ids} } } }`;
    expect(await refusal(query(below), variables)).toEqual({
      ...invalid,
      message:
        '"before" on "neighbours" is below a list, where one cursor cannot fit every parent. Continue with node(id:) of the parent you want.',
    });
    const other = `entity(by: { id: "e1" }) { neighbours(last: 2, before: $cursor) { ${ids} } }`;
    expect(await refusal(query(other), { cursor: own })).toEqual({
      code: "CURSOR_INVALID",
      sent: 1,
      message: '"before" is a cursor of another object\'s list. Use a cursor from this list.',
    });
  });

  test("keep the version of their walk, and are refused together if they are of two", async () => {
    const query = `query Q($after: String, $before: String) { entities(last: 5, after: $after, before: $before) { nodes { name } } }`;
    const after = await cursorOf("entities(first: 1)");
    const before = await cursorOf("entities(last: 1)");
    await write("two");
    const later = await cursorOf("entities(last: 1)");
    const namesOf = (edition: string, numbers: readonly number[]) => ({
      entities: { nodes: numbers.map((number) => ({ name: `${edition} ${number}` })) },
    });
    expect(await graph.data(query, { after, before })).toEqual(namesOf("one", [1, 2, 3]));
    expect(await graph.data(query, { before })).toEqual(namesOf("one", [0, 1, 2, 3]));
    expect(await graph.data(query, { before: later })).toEqual(namesOf("two", [0, 1, 2, 3]));
    expect(await refusal(query, { after, before: later })).toEqual({
      code: "CURSOR_INVALID",
      sent: 0,
      message: expect.stringMatching(
        /^"after" is a cursor of version (\d+), "before" of version (?!\1)\d+\. Take both from pages of one walk/,
      ),
    });
  });
});
