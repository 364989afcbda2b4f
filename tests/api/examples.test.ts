import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleQuery, exampleShape } from "../../src/api/welcome.ts";
import { importPath } from "../../src/import/import-path.ts";
import { clearGraph } from "../setup/test-database.ts";
import { openTestApp, post, type TestApp } from "./test-app.ts";

const folder = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const examples = readdirSync(folder("web/graphiql/examples")).sort();

let api: TestApp;

beforeAll(async () => {
  api = await openTestApp();
  await clearGraph(api.database);
  await importPath({ database: api.database, path: folder("seeds") });
  await api.versions.refresh();
}, 180_000);
afterAll(() => api.close());

/** Where in the answer a list is empty that the example is about, as `entity.neighbours.edges`. */
function emptyConnections(value: unknown, path = "data"): readonly string[] {
  if (typeof value !== "object" || value === null) {
    return value === null && !path.includes(".") ? [path] : [];
  }
  const isEmpty = Array.isArray(value) && value.length === 0 && /\.(nodes|edges)$/.test(path);
  return [
    ...(isEmpty ? [path] : []),
    ...Object.entries(value).flatMap(([key, inner]) => emptyConnections(inner, `${path}.${key}`)),
  ];
}

describe("every example query of the page has a full answer from the shipped data", () => {
  test.each<[file: string, root: string, facts: readonly string[]]>([
    ["01-search.graphql", "search", ['"matchedName":"Halls (Saale)"', '"id":"stadt-halle-saale"']],
    [
      "02-modellkommune.graphql",
      "entity",
      ['"id":"stadt-guetersloh"', '"type":"EVALUATES"', '"locator":"lines 11, 18"'],
    ],
    ["03-krz.graphql", "entity", ['"start":"XXXX-06-25"', '"name":"Wilfried Kruse"', '"id":"ivm2"']],
    [
      "04-zukunftskommune.graphql",
      "entity",
      ['"value":"4400000"', '"name":"Landkreis Böblingen"', "Fraunhofer"],
    ],
    ["05-komm24.graphql", "entity", ['"start":"2019-06-17"', '"modality":"PLAN"', '"id":"sakd"']],
    [
      "06-modellregionen.graphql",
      "entity",
      ['"role":"Leitkommune"', '"id":"stadt-soest"', '"name":"fünf Leitkommunen"'],
    ],
    ["07-money.graphql", "relationships", ['"value":"91000000"', '"value":"4400000"', '"locator":"line 21"']],
    ["08-conflicts.graphql", "conflicts", ['"id":"c-bmi-role"', '"id":"doc-000"']],
    ["09-sources.graphql", "sources", ['"entityCount":122', '"id":"doc-004"', '"licence":"CC0-1.0"']],
  ])("%s", async (file, root, facts) => {
    const query = readFileSync(folder(`web/graphiql/examples/${file}`), "utf8");
    const response = await api.app.inject(post({ query }));
    const { data, errors } = response.json();
    expect(errors).toBeUndefined();
    expect(data[root]).toBeTruthy();
    expect(emptyConnections(data)).toEqual([]);
    for (const fact of facts) {
      expect(response.body).toContain(fact);
    }
  });
});

test("every file of examples is tested, and begins with its title and a description", () => {
  expect(examples).toHaveLength(9);
  for (const file of examples) {
    const lines = readFileSync(folder(`web/graphiql/examples/${file}`), "utf8").split("\n", 3);
    expect(lines[0]).toMatch(/^# \S.{5,60}$/);
    expect(lines[1]).toMatch(/^# \S.{20,140}$/);
    expect(lines[2]).toMatch(/^query [A-Z]\w+ \{$/);
  }
});

test("the query that the start proposes has the answer that it promises", async () => {
  const response = await api.app.inject(post({ query: exampleQuery }));
  const pattern = exampleShape.split("…").map(escapeRegExp).join(".*");
  expect(response.body.trim()).toMatch(new RegExp(`^${pattern}$`));
});

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
