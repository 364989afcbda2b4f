import { afterAll, beforeAll, expect, test } from "vitest";
import { importPath } from "../../src/import/run/import-path.ts";
import { clearGraph } from "../setup/database/test-database.ts";
import { openTestGraph, type TestGraph } from "../setup/database/test-graph.ts";
import { writeFile } from "../setup/graphs/temporary-files.ts";

const fact = (id: string, predicate: string, time: string): string =>
  `  - { id: ${id}, subject: amt, predicate: ${predicate}, object: bund, evidence: [{ source: doc }]${time} }\n`;

const file = `sources: [{ id: doc, title: Bericht }, { id: doc-2, title: Gegenbericht }]
entities:
  - { id: amt, kind: PUBLIC_BODY, name: Amt, evidence: [{ source: doc }] }
  - { id: bund, kind: GROUP, name: Bund, evidence: [{ source: doc }] }
facts:
${fact("day", "founded", ', start: "2019-06-17"')}${fact("year", "founded", ', start: "2019"')}\
${fact("seen", "founded", ', observedOn: "2019"')}${fact("ended", "founded", ', end: "2019"')}\
${fact("both", "founded", ', start: "2018", end: "2019"')}${fact("undated", "founded", "")}\
${fact("lasting", "member-of", ', start: "2019-06-17"')}\
  - id: two-days
    subject: amt
    predicate: founded
    object: bund
    evidence: [{ source: doc, start: "2019-06-17" }, { source: doc-2, start: "2019-06-19" }]
`;

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph();
  await clearGraph(graph.database);
}, 60_000);
afterAll(() => graph.close());

const heldIn = async (during: string, minCertainty: string) =>
  (
    await graph.data<Nodes<object>>(
      "query ($via: RelationshipFilter) { relationships(via: $via) { nodes { id } } }",
      { via: { during, minCertainty } },
    )
  ).relationships.nodes.map(({ id }) => id);

type Nodes<T> = { readonly relationships: { readonly nodes: readonly ({ readonly id: string } & T)[] } };
const bounds = (one: string, last = one) => ({
  earliestStart: one,
  latestStart: last,
  earliestEnd: one,
  latestEnd: last,
});
const days = "earliestStart latestStart earliestEnd latestEnd";

test("What happens on one day ends where it starts; what is stated stays as it is", async () => {
  await importPath({ database: graph.database, path: writeFile("instants.yaml", file) });
  const { relationships } = await graph.data<Nodes<{ dating: string; period: object | null }>>(
    `{ relationships { nodes { id dating period { start end observedOn ${days} } } } }`,
  );
  const stated = { start: null, end: null, observedOn: null };
  const year = bounds("2019-01-01", "2019-12-31");
  expect(
    Object.fromEntries(relationships.nodes.map(({ id, dating, period }) => [id, [dating, period]])),
  ).toEqual({
    day: ["DATED", { ...stated, start: "2019-06-17", ...bounds("2019-06-17") }],
    year: ["DATED", { ...stated, start: "2019", ...year }],
    seen: ["DATED", { ...stated, observedOn: "2019", ...year }],
    ended: ["DATED", { ...stated, end: "2019", ...year }],
    both: [
      "DATED",
      {
        ...stated,
        start: "2018",
        end: "2019",
        earliestStart: "2018-01-01",
        latestStart: "2018-12-31",
        earliestEnd: "2019-01-01",
        latestEnd: "2019-12-31",
      },
    ],
    undated: ["UNDATED", null],
    lasting: [
      "OPEN_END",
      {
        ...stated,
        start: "2019-06-17",
        earliestStart: "2019-06-17",
        latestStart: "2019-06-17",
        earliestEnd: "2019-06-17",
        latestEnd: null,
      },
    ],
    // Which of the two days it was is open; it was one of them or between.
    "two-days": ["DATED", { ...stated, start: "2019-06-17", ...bounds("2019-06-17", "2019-06-19") }],
  });
  // It held in the year of its date for certain, and not after it.
  expect(await heldIn("2019", "CERTAIN")).toEqual([
    "both",
    "day",
    "ended",
    "lasting",
    "seen",
    "two-days",
    "year",
  ]);
  expect(await heldIn("2019-06-17", "CERTAIN")).toEqual(["day", "lasting"]);
  expect(await heldIn("2020", "POSSIBLE")).toEqual(["lasting", "undated"]);
  expect(await heldIn("2018", "POSSIBLE")).toEqual(["both", "undated"]);
});
