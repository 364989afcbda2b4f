import { afterAll, beforeAll, expect, test } from "vitest";
import { compareTexts } from "../setup/plain-graph.ts";
import { openTestGraph, type TestGraph } from "../setup/test-graph.ts";
import { writeGraph } from "../setup/write-graph.ts";

let graph: TestGraph;
/** `a-s00-m000-b` and so on: each of the first steps leads to all of the second ones. */
let paths: readonly (readonly string[])[];

const name = (letter: string, digits: number) => (_: unknown, index: number) =>
  `${letter}${String(index).padStart(digits, "0")}`;
const firstSteps = Array.from({ length: 20 }, name("s", 2));
const secondSteps = Array.from({ length: 60 }, name("m", 3));

beforeAll(async () => {
  graph = await openTestGraph({ nodeBudget: 1_000_000 });
  const tie = (from: string, to: string, parallel = 0) => ({
    id: `${from}-${to}-${parallel}`,
    type: "COOPERATES_WITH" as const,
    from,
    to,
    sources: ["s"],
  });
  await writeGraph(graph.database, {
    entities: ["a", "b", ...firstSteps, ...secondSteps].map((id) => ({ id, kind: "PERSON", name: id })),
    relationships: [
      ...firstSteps.map((first) => tie("a", first)),
      // Two relationships make two paths of one sequence.
      ...firstSteps.slice(0, 2).map((first) => tie("a", first, 1)),
      ...firstSteps.flatMap((first) => secondSteps.map((second) => tie(first, second))),
      ...secondSteps.map((second) => tie("b", second)),
    ],
    sources: [{ id: "s", title: "Text" }],
  });
  paths = firstSteps
    .flatMap((first) => secondSteps.map((second) => ["a", first, second, "b"]))
    .sort((one, other) => compareTexts(one.join(" "), other.join(" ")));
});

afterAll(() => graph.close());

test.each([
  [10, "one first step is enough"],
  [60, "one first step seems to be enough, where parallel relationships are counted twice"],
  [150, "four first steps are enough"],
  [239, "four first steps are just enough"],
  [300, "sixteen are enough"],
  [1000, "all are needed"],
])("Of 1,200 shortest paths the first %i come in the order of their ids: %s", async (limit) => {
  const { shortestPaths } = await graph.data<{
    shortestPaths: { paths: { steps: { entity: { id: string } }[] }[]; truncated: unknown };
  }>(
    `query Q($limit: Int!) {
      shortestPaths(from: { id: "a" }, to: { id: "b" }, limit: $limit) { paths { steps { entity { id } } } truncated { reason limit } }
    }`,
    { limit },
  );
  expect(shortestPaths.paths.map(({ steps }) => steps.map(({ entity }) => entity.id))).toEqual(
    paths.slice(0, limit),
  );
  expect(shortestPaths.truncated).toEqual({ reason: "PATH_LIMIT", limit });
});
