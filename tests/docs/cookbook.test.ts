import { readdirSync, readFileSync } from "node:fs";
import { Kind, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { loadSchema } from "../../src/schema/load-schema.ts";
import { formatAnswer, readRecipes, toAnchor, withAnswers } from "./cookbook.ts";

const root = new URL("../../", import.meta.url);
const page = readFileSync(new URL("docs/queries.md", root), "utf8");
const recipes = readRecipes(page);
const headings = [...page.matchAll(/^### (.+)$/gm)].map(([, heading = ""]) => heading);

/** The fields with which a document begins. */
function rootFields(query: string): readonly string[] {
  return parse(query).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.flatMap((field) =>
          field.kind === Kind.FIELD ? field.name.value : [],
        )
      : [],
  );
}

describe("the page of questions", () => {
  test("has a query and an answer under each of at least 25 headings", () => {
    expect(recipes.map(({ question }) => question)).toEqual(headings);
    expect(headings.length).toBeGreaterThanOrEqual(25);
  });

  test("lists every question in its contents, in order", () => {
    const contents = [...page.matchAll(/^- \[(.+)\]\(#(.+)\)$/gm)].map(([, text, anchor]) => [text, anchor]);
    expect(contents).toEqual(headings.map((heading) => [heading, toAnchor(heading)]));
  });

  test("asks every root field", () => {
    const asked = new Set(recipes.flatMap(({ query }) => rootFields(query)));
    const fields = Object.keys(loadSchema().schema.getQueryType()?.getFields() ?? {});
    expect(
      fields.filter((field) => !asked.has(field)),
      "Add a question to docs/queries.md; UPDATE_DOCS=1 npx vitest run tests/docs writes its answer.",
    ).toEqual([]);
  });

  test("keeps all but its answers when they are renewed", () => {
    const same = recipes.map(({ answer }) => formatAnswer(JSON.parse(answer)));
    expect(withAnswers(page, recipes, same)).toBe(page);
    const others = readRecipes(
      withAnswers(
        page,
        recipes,
        recipes.map(() => formatAnswer(null)),
      ),
    );
    expect(new Set(others.map(({ answer }) => answer))).toEqual(new Set(["null\n"]));
  });
});

test.each([
  [{ a: null, b: [], c: {} }, '{ "a": null, "b": [], "c": {} }\n'],
  [{ a: ["x".repeat(140)] }, `{\n  "a": [\n    "${"x".repeat(140)}"\n  ]\n}\n`],
])("the answer %j is written with what fits on one line", (value, text) => {
  expect(formatAnswer(value)).toBe(text);
});

test("every example of the query page in the browser begins with its title and a description", () => {
  const folder = new URL("web/graphiql/examples/", root);
  const files = readdirSync(folder);
  expect(files).toHaveLength(9);
  for (const file of files) {
    const lines = readFileSync(new URL(file, folder), "utf8").split("\n", 3);
    expect(lines[0]).toMatch(/^# \S.{5,60}$/);
    expect(lines[1]).toMatch(/^# \S.{20,140}$/);
    expect(lines[2]).toMatch(/^query [A-Z]\w+ \{$/);
  }
});
