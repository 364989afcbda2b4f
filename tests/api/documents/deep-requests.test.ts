import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, post, type TestApp } from "../test-app.ts";

let api: TestApp;

beforeAll(async () => {
  api = await openTestApp();
});
afterAll(() => api.close());

const query = "query Q($where: EntityFilter) { entities(where: $where) { nodes { id } } }";
const byPattern =
  "query Q($pattern: PatternInput!) { matchPattern(pattern: $pattern) { nodes { bindings { variable } } } }";

/** JSON of objects within each other. */
const nested = (open: string, levels: number, close: string): string =>
  `${open.repeat(levels)}{}${close.repeat(levels)}`;

const refused = (variable: string, depth: number) => ({
  message: `The variable "$${variable}" nests lists and objects ${depth} deep; at most 100 are allowed. Nest less: a "where" may be 4 deep, and one "and" or "or" takes many members.`,
  extensions: { code: "BAD_USER_INPUT", variable, depth, limit: 100 },
});

test.each([
  ["by not", query, `{"where":${nested('{"not":', 6000, "}")}}`, "where", 6001],
  [
    "by not, as deep as the body may be",
    query,
    `{"where":${nested('{"not":', 12_000, "}")}}`,
    "where",
    12_001,
  ],
  ["by and", query, `{"where":${nested('{"and":[', 1000, "]}")}}`, "where", 2001],
  [
    "by lists",
    "query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }",
    `{"ids":${nested("[", 40_000, "]")}}`,
    "ids",
    40_001,
  ],
  [
    "within a pattern",
    byPattern,
    `{"pattern":{"nodes":[{"variable":"a","where":${nested('{"not":', 2000, "}")}}],"edges":[]}}`,
    "pattern",
    2004,
  ],
])(
  "Variables nested too deep %s are refused with depth and limit",
  async (_, text, variables, name, depth) => {
    api.logs.length = 0;
    const answer = await api.app.inject(post(`{"query":${JSON.stringify(text)},"variables":${variables}}`));
    expect([answer.statusCode, answer.json()]).toEqual([400, { errors: [refused(name, depth)] }]);
    expect(api.logs.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  },
);

test.each([5, 20, 99])("A filter nested %i deep is refused with its own limit", async (levels) => {
  const payload = `{"query":${JSON.stringify(query)},"variables":{"where":${nested('{"not":', levels, "}")}}}`;
  const answer = await api.app.inject(post(payload));
  const [error] = answer.json().errors;
  expect([answer.statusCode, error.message, error.extensions]).toEqual([
    400,
    '"where" is nested 5 deep; at most 4 are allowed.',
    { code: "BAD_USER_INPUT", depth: 5, limit: 4 },
  ]);
});

test.each([
  [
    "a document's values",
    { query: `{ entities(where: ${"{not:".repeat(480)}{}${"}".repeat(480)}) { nodes { id } } }` },
    400,
  ],
  ["a document's lists", { query: `{ nodes(ids: ${"[".repeat(990)}""${"]".repeat(990)}) { id } }` }, 400],
  ["a document's selections", { query: `${"{...".repeat(600)}{__typename}${"}".repeat(600)}` }, 200],
  ["a variable's type", { query: `query Q($a: ${"[".repeat(990)}ID${"]".repeat(990)}) { __typename }` }, 400],
])("As deep as a document may be, %s are no failure of the server", async (_, body, status) => {
  expect((await api.app.inject(post(body))).statusCode).toBe(status);
});
