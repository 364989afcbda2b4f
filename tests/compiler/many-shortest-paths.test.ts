import { afterAll, beforeAll, expect, test } from "vitest";
import { compareTexts } from "../setup/plain-graph.ts";
import { openTestGraph, type TestGraph } from "../setup/test-graph.ts";
import { writeGraph } from "../setup/write-graph.ts";

let graph: TestGraph;
/** `a-s00-m000-b` and so on: each of the first steps leads to all of the second ones. */
let paths: readonly (readonly string[])[];
/** `a-s00-m000-t000-c` and so on: of the second steps three lead to all of the third ones. */
let longerPaths: readonly (readonly string[])[];

const name = (letter: string, digits: number) => (_: unknown, index: number) =>
  `${letter}${String(index).padStart(digits, "0")}`;
const firstSteps = Array.from({ length: 20 }, name("s", 2));
const secondSteps = Array.from({ length: 60 }, name("m", 3));
const thirdSteps = Array.from({ length: 250 }, name("t", 3));
const inOrder = (list: readonly (readonly string[])[]) =>
  list.toSorted((one, other) => compareTexts(one.join(" "), other.join(" ")));

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
    entities: ["a", "b", "c", ...firstSteps, ...secondSteps, ...thirdSteps].map((id) => ({
      id,
      kind: "PERSON",
      name: id,
    })),
    relationships: [
      ...firstSteps.map((first) => tie("a", first)),
      // Two relationships make two paths of one sequence.
      ...firstSteps.slice(0, 2).map((first) => tie("a", first, 1)),
      ...firstSteps.flatMap((first) => secondSteps.map((second) => tie(first, second))),
      ...secondSteps.map((second) => tie("b", second)),
      ...secondSteps.slice(0, 3).flatMap((second) => thirdSteps.map((third) => tie(second, third))),
      ...thirdSteps.map((third) => tie(third, "c")),
    ],
    sources: [{ id: "s", title: "Text" }],
  });
  paths = inOrder(firstSteps.flatMap((first) => secondSteps.map((second) => ["a", first, second, "b"])));
  longerPaths = inOrder(
    firstSteps.flatMap((first) =>
      secondSteps
        .slice(0, 3)
        .flatMap((second) => thirdSteps.map((third) => ["a", first, second, third, "c"])),
    ),
  );
});

afterAll(() => graph.close());

async function askPaths(to: string, limit: number) {
  const { shortestPaths } = await graph.data<{
    shortestPaths: { paths: { steps: { entity: { id: string } }[] }[]; truncated: unknown };
  }>(
    `query Q($to: ID!, $limit: Int!) {
      shortestPaths(from: { id: "a" }, to: { id: $to }, limit: $limit) { paths { steps { entity { id } } } truncated { reason limit } }
    }`,
    { to, limit },
  );
  return {
    ids: shortestPaths.paths.map(({ steps }) => steps.map(({ entity }) => entity.id)),
    truncated: shortestPaths.truncated,
  };
}

test.each([
  [10, "one first step is enough"],
  [60, "one first step seems to be enough, where parallel relationships are counted twice"],
  [150, "four first steps are enough"],
  [239, "four first steps are just enough"],
  [300, "sixteen are enough"],
  [1000, "all are needed"],
])("Of 1,200 shortest paths the first %i come in the order of their ids: %s", async (limit) => {
  expect(await askPaths("b", limit)).toEqual({
    ids: paths.slice(0, limit),
    truncated: { reason: "PATH_LIMIT", limit },
  });
});

test.each([
  [10, "of the first two steps, sixteen third ones"],
  [100, "the first two steps alone"],
  [300, "the first step, four second ones"],
  [800, "one first step seems to be enough, and four second ones are, counted twice"],
  [900, "all of the first step are counted twice"],
])("Of 15,000 longer ones the first %i come in the order of their ids: %s", async (limit) => {
  expect(await askPaths("c", limit)).toEqual({
    ids: longerPaths.slice(0, limit),
    truncated: { reason: "PATH_LIMIT", limit },
  });
});
