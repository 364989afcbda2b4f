import { afterAll, beforeAll, expect, test } from "vitest";
import type { Dating } from "../../../src/generated/schema.ts";
import { clearGraph } from "../../setup/database/test-database.ts";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { writeGraph } from "../../setup/database/write-graph.ts";
import type { PlainRelationship } from "../../setup/graphs/plain-graph.ts";
import { tie } from "../../setup/graphs/tie.ts";

/** What sources can say of time, and what that makes of a relationship. */
const cases: readonly (readonly [said: string, dating: Dating, period: Partial<PlainRelationship>])[] = [
  ["both-days", "DATED", { start: "2014-03-01", end: "2016-09-22" }],
  ["both-years", "DATED", { start: "2014", end: "2016" }],
  ["clashing", "DATED", { start: "2018", end: "2018-01" }],
  ["end", "OPEN_START", { end: "2016" }],
  ["end-seen", "OPEN_START", { end: "2016", observedOn: "2015" }],
  ["seen", "OPEN_START", { observedOn: "2015" }],
  ["goes-on", "OPEN_START", { ongoing: true }],
  ["open-interval", "OPEN_START", { start: "../2014", end: "2016" }],
  ["start", "OPEN_END", { start: "2014" }],
  ["start-seen", "OPEN_END", { start: "2014", observedOn: "2015" }],
  ["since", "OPEN_END", { start: "2014", ongoing: true }],
  ["nothing", "UNDATED", {}],
  ["no-year", "UNDATED", { start: "XXXX-06-25" }],
];

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph();
  await clearGraph(graph.database);
  await writeGraph(graph.database, {
    sources: [{ id: "s", title: "Source" }],
    entities: [
      { id: "a", kind: "PUBLIC_BODY", name: "A" },
      { id: "b", kind: "PROJECT", name: "B" },
      { id: "c", kind: "PROJECT", name: "C" },
    ],
    relationships: cases.map(([id, , period]) => tie(id, "a", "b", { type: "FUNDS", ...period })),
  });
}, 60_000);
afterAll(() => graph.close());

interface Counts {
  readonly dated: number;
  readonly openStart: number;
  readonly openEnd: number;
  readonly undated: number;
}

const idsOf = (datings: readonly Dating[]) =>
  cases.flatMap(([id, dating]) => (datings.includes(dating) ? [id] : [])).sort();
const countsOf = (datings: readonly Dating[]): Counts => {
  const count = (dating: Dating) => (datings.includes(dating) ? idsOf([dating]).length : 0);
  return {
    dated: count("DATED"),
    openStart: count("OPEN_START"),
    openEnd: count("OPEN_END"),
    undated: count("UNDATED"),
  };
};
const all: readonly Dating[] = ["DATED", "OPEN_START", "OPEN_END", "UNDATED"];

test("Each relationship says how it is dated", async () => {
  const { relationships } = await graph.data<{ relationships: { nodes: { id: string; dating: Dating }[] } }>(
    "{ relationships(first: 50) { nodes { id dating } } }",
  );
  expect(Object.fromEntries(relationships.nodes.map(({ id, dating }) => [id, dating]))).toEqual(
    Object.fromEntries(cases.map(([id, dating]) => [id, dating])),
  );
});

const counts = "datingCounts { dated openStart openEnd undated }";
const lists = `query ($via: RelationshipFilter, $asOf: AsOf) {
  relationships(first: 2, via: $via, asOf: $asOf) { totalCount ${counts} }
  entity(by: { id: "a" }, asOf: $asOf) { neighbours(first: 2, via: $via) { totalCount ${counts} } }
  neighbourhood(of: [{ id: "a" }, { id: "b" }], via: $via, asOf: $asOf) { relationships { id } ${counts} }
  stats(groupBy: [DATING], via: $via, asOf: $asOf) { rows { keys { value } relationshipCount } }
}`;
interface Lists {
  readonly relationships: { readonly totalCount: number; readonly datingCounts: Counts };
  readonly entity: { readonly neighbours: { readonly totalCount: number; readonly datingCounts: Counts } };
  readonly neighbourhood: {
    readonly relationships: { readonly id: string }[];
    readonly datingCounts: Counts;
  };
  readonly stats: {
    readonly rows: { readonly keys: { readonly value: string }[]; relationshipCount: number }[];
  };
}

test.each<[what: string, dating: readonly Dating[] | undefined]>([
  ["one", ["DATED"]],
  ["several", ["OPEN_START", "UNDATED"]],
  ["all", all],
  ["none", []],
  ["not asked", undefined],
])(
  "A filter by dating narrows every list, and the counts are those of the whole list: %s",
  async (_, dating) => {
    const { relationships, entity, neighbourhood, stats } = await graph.data<Lists>(lists, {
      via: { dating },
    });
    const wanted = dating ?? all;
    const [ids, expected] = [idsOf(wanted), countsOf(wanted)];
    expect(relationships).toEqual({ totalCount: ids.length, datingCounts: expected });
    expect(entity.neighbours).toEqual({ totalCount: ids.length, datingCounts: expected });
    expect(neighbourhood.relationships.map(({ id }) => id)).toEqual(ids);
    expect(neighbourhood.datingCounts).toEqual(expected);
    expect(
      Object.fromEntries(
        stats.rows.map(({ keys, relationshipCount }) => [keys[0]?.value, relationshipCount]),
      ),
    ).toEqual(Object.fromEntries(wanted.map((one) => [one, idsOf([one]).length])));
  },
);

test("Asked for 1900, the counts tell how many pass only because nothing is known", async () => {
  const { relationships } = await graph.data<Lists>(lists, { asOf: { validAt: "1900" } });
  expect(relationships.datingCounts).toEqual({ dated: 0, openStart: 5, openEnd: 0, undated: 2 });
});

test("The counts of a neighbourhood are those of the relationships that it shows", async () => {
  const { neighbourhood } = await graph.data<Lists>(
    `{ neighbourhood(of: [{ id: "a" }], relationshipLimit: 3) { relationships { id dating } ${counts} } }`,
  );
  // The first three by id.
  expect(neighbourhood.relationships.map(({ id }) => id)).toEqual(["both-days", "both-years", "clashing"]);
  expect(neighbourhood.datingCounts).toEqual({ dated: 3, openStart: 0, openEnd: 0, undated: 0 });
});
