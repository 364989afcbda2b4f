import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { writeGraph } from "../../setup/database/write-graph.ts";
import { compareTexts } from "../../setup/graphs/plain-graph.ts";

let graph: TestGraph;

const name = (letter: string, digits: number) => (_: unknown, index: number) =>
  `${letter}${String(index).padStart(digits, "0")}`;
const firstSteps = Array.from({ length: 20 }, name("s", 2));
const secondSteps = Array.from({ length: 60 }, name("m", 3));
const thirdSteps = Array.from({ length: 250 }, name("t", 3));
const inOrder = (list: readonly (readonly string[])[]) =>
  list.toSorted((one, other) => compareTexts(one.join(" "), other.join(" ")));
const manifold = ["p0", "p1", "p2", "p3", "p4"];
/** All shortest paths from `a`, by where they end. */
const paths = {
  /** 1,200: each of the first steps leads to all of the second ones. */
  b: inOrder(firstSteps.flatMap((first) => secondSteps.map((second) => ["a", first, second, "b"]))),
  /** 15,000: of the second steps three lead to all of the third ones. */
  c: inOrder(
    firstSteps.flatMap((first) =>
      secondSteps
        .slice(0, 3)
        .flatMap((second) => thirdSteps.map((third) => ["a", first, second, third, "c"])),
    ),
  ),
};

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
    entities: ["a", "b", "c", ...manifold, ...firstSteps, ...secondSteps, ...thirdSteps].map((id) => ({
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
      // Sixteen relationships from each to the next: 65,536 paths of one sequence.
      ...manifold
        .slice(1)
        .flatMap((to, index) =>
          Array.from({ length: 16 }, (_, parallel) => tie(manifold[index] ?? "", to, parallel)),
        ),
    ],
    sources: [{ id: "s", title: "Text" }],
  });
});

afterAll(() => graph.close());

test.each<[to: keyof typeof paths, limit: number, why: string]>([
  ["b", 10, "a part of those with one first step"],
  ["b", 59, "those with one first step, of which parallel relationships make two each, and no other"],
  ["b", 60, "one more than those with one first step"],
  ["b", 300, "those with several first steps"],
  ["b", 1000, "those with nearly all first steps"],
  ["c", 10, "a part of those with one first step"],
  ["c", 749, "those with one first step and no other"],
  ["c", 750, "one more than those with one first step"],
  ["c", 900, "those with one first step, and a part of the next"],
] as const)(
  "Of the shortest paths to %s the first %i come in the order of their ids: %s",
  async (to, limit) => {
    const { shortestPaths } = await graph.data<{
      shortestPaths: { paths: { steps: { entity: { id: string } }[] }[]; truncated: unknown };
    }>(
      `query Q($to: ID!, $limit: Int!) {
      shortestPaths(from: { id: "a" }, to: { id: $to }, limit: $limit) { paths { steps { entity { id } } } truncated { reason limit } }
    }`,
      { to, limit },
    );
    expect(shortestPaths.paths.map(({ steps }) => steps.map(({ entity }) => entity.id))).toEqual(
      paths[to].slice(0, limit),
    );
    expect(shortestPaths.truncated).toEqual({ reason: "PATH_LIMIT", limit });
  },
);

test("More than 50,000 parallel ones are not all compared, which is told where few sequences are shown", async () => {
  const { shortestPaths } = await graph.data<{ shortestPaths: unknown }>(
    `{ shortestPaths(from: { id: "p0" }, to: { id: "p4" }) { paths { steps { entity { id } } } truncated { reason limit } } }`,
  );
  expect(shortestPaths).toEqual({
    paths: [{ steps: manifold.map((id) => ({ entity: { id } })) }],
    truncated: { reason: "PATH_LIMIT", limit: 10 },
  });
});
