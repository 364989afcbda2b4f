import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clearGraph } from "../setup/test-database.ts";
import { openTestGraph, type TestGraph } from "../setup/test-graph.ts";
import { queryShapes } from "./query-shapes.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph();
  await clearGraph(graph.database);
});

afterAll(() => graph.close());

describe("an operation", () => {
  test("has at least 25 shapes in the corpus", () => {
    expect(queryShapes.length).toBeGreaterThanOrEqual(25);
  });

  test.each(queryShapes)(
    "$title: is one statement for each root field, whatever is selected under it",
    async ({ query, variables, roots }) => {
      const { statements } = await graph.ask(query, variables);
      expect(statements.map(({ mode }) => mode)).toEqual(Array.from({ length: roots }, () => "read"));
    },
  );
});
