import { execFile, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleQuery } from "../../src/api/health/typical-questions.ts";
import { exampleShape } from "../../src/server/welcome.ts";
import { openTestApp, post, type TestApp } from "../api/test-app.ts";
import { openSeedGraph, type TestGraph } from "../setup/database/test-graph.ts";
import { codeBlock, formatAnswer, readRecipes, withAnswers } from "./cookbook.ts";

const pathOf = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const page = readFileSync(pathOf("docs/queries.md"), "utf8");
const recipes = readRecipes(page);

/** `UPDATE_DOCS=1 npx vitest run tests/docs` writes today's answers into the page instead of comparing them. */
const isUpdate = process.env.UPDATE_DOCS === "1";

let graph: TestGraph;

beforeAll(async () => {
  graph = await openSeedGraph();
}, 180_000);
afterAll(() => graph.close());

describe("the answer on the page is the answer of the API", () => {
  const answers: string[] = [];

  test.each(recipes)("$question", async ({ query, variables, answer }) => {
    const { data, errors } = await graph.ask(query, variables);
    expect(errors).toBeUndefined();
    answers.push(formatAnswer(data));
    if (!isUpdate) expect(answer).toBe(formatAnswer(data));
  });

  afterAll(() => {
    if (isUpdate && answers.length === recipes.length) {
      writeFileSync(pathOf("docs/queries.md"), withAnswers(page, recipes, answers));
    }
  });
});

const toPattern = (shape: string): RegExp =>
  new RegExp(
    `^${shape
      .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
      .replace("…", ".*")
      .replace("…", ".*")}$`,
  );

const run = promisify(execFile);
const isInstalled = (program: string): boolean => spawnSync(program, ["--version"]).status === 0;

describe("a command on the page does what it says", () => {
  let api: TestApp;
  let here: (block: string) => string;

  beforeAll(async () => {
    api = await openTestApp();
    const url = await api.app.listen({ port: 0, host: "127.0.0.1" });
    here = (block) => block.replace("http://127.0.0.1:4000", url);
  });
  afterAll(() => api.close());

  test("the query that the start proposes has the answer that it promises", async () => {
    expect(codeBlock(page, "bash")).toContain(`-d '${JSON.stringify({ query: exampleQuery })}'`);
    const { body } = await api.app.inject(post({ query: exampleQuery }));
    expect(body.trim()).toMatch(toPattern(exampleShape));
  });

  test.skipIf(!isInstalled("curl"))("in a shell (skipped where curl is missing)", async () => {
    const { stdout } = await run("sh", ["-c", here(codeBlock(page, "bash"))]);
    expect(stdout.trim()).toMatch(toPattern(exampleShape));
  });

  test.skipIf(!isInstalled("python3"))("in Python (skipped where it is missing)", async () => {
    const { stdout } = await run("python3", ["-c", here(codeBlock(page, "python"))]);
    const fields = "id type from { id } to { id } period { earliestStart latestEnd }";
    const { relationships } = await graph.data<{ relationships: { nodes: readonly Edge[] } }>(
      `{ relationships(first: 1000) { nodes { ${fields} } } }`,
    );
    expect(stdout.trim().split("\n")).toEqual([
      "Id,Source,Target,Type,Label,EarliestStart,LatestEnd",
      ...relationships.nodes.map(({ id, from, to, type, period }) =>
        [id, from.id, to.id, "Directed", type, period?.earliestStart, period?.latestEnd].join(","),
      ),
    ]);
  });
});

interface Edge {
  readonly id: string;
  readonly type: string;
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly period: { readonly earliestStart: string | null; readonly latestEnd: string | null } | null;
}

describe("every example of the query page in the browser has a full answer from the shipped data", () => {
  test.each<[file: string, root: string, facts: readonly string[]]>([
    ["01-search", "search", ['"matchedName":"Halls (Saale)"', '"id":"stadt-halle-saale"']],
    ["02-modellkommune", "entity", ['"id":"stadt-guetersloh"', '"EVALUATES"', '"locator":"lines 11, 18"']],
    ["03-krz", "entity", ['"start":"XXXX-06-25"', '"name":"Wilfried Kruse"', '"id":"ivm2"']],
    ["04-zukunftskommune", "entity", ['"value":"4400000"', '"name":"Landkreis Böblingen"', "Fraunhofer"]],
    ["05-komm24", "entity", ['"start":"2019-06-17"', '"modality":"PLAN"', '"id":"sakd"']],
    ["06-modellregionen", "entity", ['"role":"Leitkommune"', '"id":"stadt-soest"', '"fünf Leitkommunen"']],
    ["07-money", "relationships", ['"value":"91000000"', '"value":"4400000"', '"locator":"line 21"']],
    ["08-conflicts", "conflicts", ['"id":"c-bmi-role"', '"id":"doc-000"']],
    ["09-sources", "sources", ['"entityCount":122', '"id":"doc-004"', '"licence":"CC0-1.0"']],
  ])("%s", async (name, root, facts) => {
    const query = readFileSync(pathOf(`web/graphiql/examples/${name}.graphql`), "utf8");
    const data = await graph.data<Record<string, unknown>>(query);
    expect(data[root]).toBeTruthy();
    expect(emptyConnections(data)).toEqual([]);
    for (const fact of facts) expect(JSON.stringify(data)).toContain(fact);
  });
});

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
