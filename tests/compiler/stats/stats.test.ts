import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GroupKey } from "../../../src/generated/schema.ts";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { writeGraph } from "../../setup/database/write-graph.ts";
import type { PlainGraph, PlainRelationship } from "../../setup/graphs/plain-graph.ts";
import { randomAskedTime, randomGraph } from "../../setup/graphs/random-graph.ts";
import { oracleRuns } from "../../setup/oracles/oracle-runs.ts";
import { randomWhere } from "../../setup/oracles/random-question.ts";
import { listStats, type StatsQuestion } from "../../setup/oracles/stats-oracle.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph();
});

afterAll(() => graph.close());

const timeout = 60_000 + oracleRuns * 3_000;
const sourceIds = fc.subarray(["s0", "s1", "s2"]);
const modalities = fc.subarray(["ASSERTED", "PLAN", "QUOTATION"] as const);

/** Few shapes with many values: the database plans each shape anew. */
const shapes: readonly { readonly groupBy: readonly GroupKey[]; readonly ask: fc.Arbitrary<object> }[] = [
  { groupBy: [], ask: fc.constant({}) },
  { groupBy: ["YEAR"], ask: fc.constant({ via: { minRank: "DEPRECATED" } }) },
  { groupBy: ["RELATIONSHIP_TYPE", "CURRENCY"], ask: fc.record({ from: randomWhere }) },
  {
    groupBy: ["YEAR", "CURRENCY"],
    ask: fc.record({ via: randomAskedTime.map((during) => ({ during, minRank: "DEPRECATED" })) }),
  },
  { groupBy: ["YEAR", "FROM_KIND"], ask: fc.record({ validAt: randomAskedTime }) },
  {
    groupBy: ["SOURCE", "MODALITY"],
    ask: fc.record({ via: fc.record({ sourceIds, modalities }) }),
  },
  { groupBy: ["ROLE", "TO_KIND"], ask: fc.record({ to: randomWhere }) },
  { groupBy: ["FROM"], ask: fc.record({ from: sourceIds.map((ids) => ({ ids: ["e0", "e1", ...ids] })) }) },
  { groupBy: ["TO", "FROM", "SOURCE", "YEAR"], ask: fc.constant({}) },
];

const declarations = `$groupBy: [GroupKey!]!, $via: RelationshipFilter, $from: EntityFilter, $to: EntityFilter, $validAt: EDTF`;
const given = "groupBy: $groupBy, via: $via, from: $from, to: $to, asOf: { validAt: $validAt }";

describe("stats", () => {
  test.each(shapes)("by $groupBy are what counting by hand gives", { timeout }, async ({ groupBy, ask }) => {
    await fc.assert(
      fc.asyncProperty(randomGraph(), ask, async (plain, asked) => {
        const question: StatsQuestion = { ...asked, groupBy };
        await writeGraph(graph.database, plain);
        const { stats } = await graph.data(
          `query Q(${declarations}) {
              stats(${given}) {
                rows { keys { key value } relationshipCount entityCount amounts { value min max currency } }
                truncated { reason }
              }
            }`,
          { ...question },
        );
        expect(stats).toEqual({ rows: listStats(plain, question), truncated: null });
      }),
      { numRuns: Math.ceil((oracleRuns * 2) / shapes.length), endOnFailure: true },
    );
  });

  test("are cut at the limit, and say how many rows there are", { timeout }, async () => {
    const limits = fc.integer({ min: 1, max: 5 });
    await fc.assert(
      fc.asyncProperty(randomGraph(), limits, async (plain, limit) => {
        await writeGraph(graph.database, plain);
        const { stats } = await graph.data(
          `query Q($limit: Int!) {
            stats(groupBy: [RELATIONSHIP_TYPE, YEAR], limit: $limit) {
              rows { keys { value } relationshipCount } truncated { reason limit found }
            }
          }`,
          { limit },
        );
        const all = listStats(plain, { groupBy: ["RELATIONSHIP_TYPE", "YEAR"] });
        expect(stats).toEqual({
          rows: all.slice(0, limit).map(({ keys, relationshipCount }) => ({
            keys: keys.map(({ value }) => ({ value })),
            relationshipCount,
          })),
          truncated: all.length > limit ? { reason: "ROW_LIMIT", limit, found: all.length } : null,
        });
      }),
      { numRuns: Math.ceil(oracleRuns / 4), endOnFailure: true },
    );
  });
});

describe("stats of one small graph", () => {
  beforeAll(() => writeGraph(graph.database, small));

  test("give entities and sources as nodes", async () => {
    const { stats } = await graph.data(`{
      stats(groupBy: [SOURCE, TO, CURRENCY]) {
        rows {
          keys { key value node { __typename id ... on Source { title } ... on Entity { name } } }
          relationshipCount
        }
      }
    }`);
    const source = (id: string) => ({
      key: "SOURCE",
      value: id,
      node: { __typename: "Source", id, title: `Title of ${id}` },
    });
    const to = { key: "TO", value: "p", node: { __typename: "Programme", id: "p", name: "Programm" } };
    const currency = { key: "CURRENCY", value: "EUR", node: null };
    expect(stats).toEqual({
      rows: [
        { keys: [source("s1"), to, currency], relationshipCount: 3 },
        { keys: [source("s2"), to, currency], relationshipCount: 1 },
      ],
    });
  });

  test("add up exactly beyond 64 bits, and a fact of two sources once", async () => {
    const { stats } = await graph.data(
      "{ stats { rows { keys { key } relationshipCount entityCount amounts { value min max currency } } } }",
    );
    const value = "276701161105643274.21";
    expect(stats).toEqual({
      rows: [
        {
          keys: [],
          relationshipCount: 3,
          entityCount: 3,
          amounts: [{ value, min: null, max: null, currency: "EUR" }],
        },
      ],
    });
    expect(3n * (2n ** 63n - 1n)).toBe(27670116110564327421n);
  });

  test("have one row of zeros where nothing is counted, and none with keys", async () => {
    const { all, byYear } = await graph.data(`{
      all: stats(via: { types: [] }) { rows { relationshipCount entityCount amounts { value } } }
      byYear: stats(via: { types: [] }, groupBy: [YEAR]) { rows { relationshipCount } truncated { found } }
    }`);
    expect({ all, byYear }).toEqual({
      all: { rows: [{ relationshipCount: 0, entityCount: 0, amounts: [] }] },
      byYear: { rows: [], truncated: null },
    });
  });

  test("are one statement, whatever is asked of them", async () => {
    const { statements, errors } = await graph.ask(
      `{ stats(groupBy: [YEAR, FROM, YEAR], from: { related: { entity: { id: "p" } } }, limit: 1) {
        a: rows { keys { key } entityCount } b: rows { amounts { value } keys { node { ... on Entity { degree } } } }
        truncated { found }
      } }`,
    );
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(1);
  });

  test.each([
    ["a direction", "via: { direction: OUT }", /from.*to.*BOTH/],
    ["a limit of none", "limit: 0", /1 to 10000/],
    ["a limit beyond all", "limit: 10001", /1 to 10000/],
  ])("refuse %s", async (_, given, message) => {
    const { errors } = await graph.ask(`{ stats(${given}) { rows { relationshipCount } } }`);
    expect(errors).toEqual([expect.objectContaining({ message: expect.stringMatching(message) })]);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
  });
});

test("years are those of the calendar, before 1901 and after 2099 too", async () => {
  const spans = [
    ["1582-10-14", "1582-10-15"],
    ["1896-12-31", "1897-01-01"],
    ["1900-12-31", "1901-01-01"],
    ["1904-12-31", "1905-01-01"],
    ["1970-01-01", "1970-12-31"],
    ["1999-12-31", "2000-12-31"],
    ["2099-12-31", "2100-01-01"],
    ["2104-12-31", "2105-01-01"],
  ] as const;
  const plain: PlainGraph = {
    ...small,
    relationships: spans.map(([start, end], index) => {
      const { amount: _, ...tie } = paid(`r${index + 3}`, ["s1"]);
      return { ...tie, start, end };
    }),
  };
  await writeGraph(graph.database, plain);
  const { stats } = await graph.data(
    "{ stats(groupBy: [YEAR]) { rows { keys { key value } relationshipCount entityCount amounts { value min max currency } } } }",
  );
  const rows = listStats(plain, { groupBy: ["YEAR"] });
  expect(stats).toEqual({ rows });
  const years = new Set(spans.flat().map((date) => date.slice(0, 4)));
  expect(rows.map(({ keys }) => keys[0]?.value).sort()).toEqual([...years].sort());
});

const largest = 2n ** 63n - 1n;
const paid = (id: string, sources: readonly string[]): PlainRelationship => ({
  id,
  type: "FUNDS",
  from: id === "r2" ? "b" : "a",
  to: "p",
  amount: { value: largest, currency: "EUR" },
  sources,
});

const small: PlainGraph = {
  entities: [
    { id: "a", kind: "PUBLIC_BODY", name: "Amt" },
    { id: "b", kind: "PUBLIC_BODY", name: "Behörde" },
    { id: "p", kind: "PROGRAMME", name: "Programm" },
  ],
  relationships: [paid("r0", ["s1", "s2", "s1"]), paid("r1", ["s1"]), paid("r2", ["s1"])],
  sources: ["s1", "s2"].map((id) => ({ id, title: `Title of ${id}` })),
};
