import { afterAll, beforeAll, expect, test } from "vitest";
import type { StatementFilter, StatementGroupKey } from "../../../src/generated/schema.ts";
import { askedDays, judgeDuring } from "../../../src/values/time/certainty.ts";
import { type Period, periodBounds } from "../../../src/values/time/period.ts";
import { openSeedGraph, type TestGraph } from "../../setup/database/test-graph.ts";

interface Said {
  readonly id: string;
  readonly about: {
    readonly __typename: string;
    readonly id: string;
    readonly kind?: string;
    readonly type?: string;
    readonly from?: { readonly id: string; readonly kind: string };
    readonly to?: { readonly id: string; readonly kind: string };
  };
  readonly property: string;
  readonly predicate: string | null;
  readonly valueType: string;
  readonly source: { readonly id: string };
  readonly status: string;
  readonly modality: string;
  readonly rank: string;
  readonly attributedTo: { readonly id: string } | null;
  readonly interestedParty: boolean;
  readonly period: (Period & { readonly ongoing: boolean }) | null;
  readonly conflicts: { readonly totalCount: number };
}

let graph: TestGraph;
/** All statements of the shipped data, read without a filter. */
let all: readonly Said[];

const selection = `id property predicate valueType status modality rank interestedParty source { id } attributedTo { id }
  period { start end observedOn ongoing } conflicts { totalCount }
  about { __typename id ... on Entity { kind } ... on Relationship { type from { id kind } to { id kind } } }`;

beforeAll(async () => {
  graph = await openSeedGraph();
  const nodes: Said[] = [];
  for (let after: string | null = null; ; ) {
    const {
      statements,
    }: { statements: { nodes: Said[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
      await graph.data(
        `query ($after: String) { statements(first: 100, after: $after) { nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
    nodes.push(...statements.nodes);
    if (!statements.pageInfo.hasNextPage) break;
    after = statements.pageInfo.endCursor;
  }
  all = nodes;
}, 120_000);
afterAll(() => graph.close());

const kindsOf = ({ about }: Said) => [about.kind, about.from?.kind, about.to?.kind];
const boundsOf = ({ period }: Said) => {
  if (!period) return null;
  const { start, end, observedOn, ongoing } = period;
  return periodBounds(
    Object.fromEntries(
      Object.entries({ start, end, observedOn, ongoing }).filter(([, value]) => value),
    ) as Period,
  );
};

/** Each field alone, and whether a statement passes. */
const cases: readonly (readonly [StatementFilter, (said: Said) => boolean])[] = [
  [
    { about: ["bmi", "doc-001", "f-meg-eval-syncwork"] },
    ({ about }) => ["bmi", "doc-001", "f-meg-eval-syncwork"].includes(about.id),
  ],
  [
    { aboutKinds: ["EVENT", "LAW"] },
    (said) => kindsOf(said).some((kind) => kind === "EVENT" || kind === "LAW"),
  ],
  [
    { relationshipTypes: ["FUNDS", "MEMBER_OF"] },
    ({ about }) => about.type === "FUNDS" || about.type === "MEMBER_OF",
  ],
  [
    { properties: ["goal", "period.start"] },
    ({ property }) => property === "goal" || property === "period.start",
  ],
  [{ predicates: ["praised", "funds"] }, ({ predicate }) => predicate === "praised" || predicate === "funds"],
  [{ valueTypes: ["EDTF", "MONEY"] }, ({ valueType }) => valueType === "EDTF" || valueType === "MONEY"],
  [{ sourceIds: ["doc-002"] }, ({ source }) => source.id === "doc-002"],
  [{ statuses: ["IMPLIED", "INFERRED"] }, ({ status }) => status !== "STATED"],
  [
    { modalities: ["PLAN", "INTENTION", "OBLIGATION"] },
    ({ modality }) => ["PLAN", "INTENTION", "OBLIGATION"].includes(modality),
  ],
  [{ ranks: ["NORMAL"] }, ({ rank }) => rank === "NORMAL"],
  [{ ranks: ["PREFERRED", "DEPRECATED"] }, ({ rank }) => rank !== "NORMAL"],
  [
    { attributedTo: ["bmi", "franz-reinhard-habbel"] },
    ({ attributedTo }) => ["bmi", "franz-reinhard-habbel"].includes(attributedTo?.id ?? ""),
  ],
  [{ interestedParty: true }, ({ interestedParty }) => interestedParty],
  [{ interestedParty: false }, ({ interestedParty }) => !interestedParty],
  [{ during: "2016" }, (said) => judgeDuring(boundsOf(said), askedDays("2016")) !== null],
  [{ dating: ["UNDATED"] }, (said) => boundsOf(said) === null],
  [{ inConflict: true }, ({ conflicts }) => conflicts.totalCount > 0],
  [{ inConflict: false }, ({ conflicts }) => conflicts.totalCount === 0],
  [{ about: [] }, () => false],
  [{ aboutKinds: [] }, () => false],
  [{ modalities: null }, () => true],
];

async function idsOf(where: StatementFilter): Promise<readonly string[]> {
  const { statements } = await graph.data<{ statements: { nodes: { id: string }[]; totalCount: number } }>(
    "query ($where: StatementFilter) { statements(first: 1000, where: $where) { totalCount nodes { id } } }",
    { where },
  );
  expect(statements.totalCount).toBe(statements.nodes.length);
  return statements.nodes.map(({ id }) => id);
}

test("All statements are listed, each once, by id", () => {
  expect(all.length).toBeGreaterThan(400);
  const ids = all.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
});

test.each(cases)("A filter keeps the statements that brute force keeps: %j", async (where, keeps) => {
  const expected = all.filter(keeps).map(({ id }) => id);
  const always = Object.values(where).some(
    (value) => value === null || (Array.isArray(value) && value.length === 0),
  );
  // All shipped statements are of the same rank.
  if (!always && !where.ranks) {
    // Each of the others is seen to keep some and to drop some.
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(all.length);
  }
  expect(await idsOf(where)).toEqual(expected);
});

test("Two fields are joined by AND", async () => {
  const pairs = cases.flatMap(([a, keepsA], index) =>
    cases.slice(index + 1).flatMap(([b, keepsB]) => {
      const isDifferent = Object.keys(a)[0] !== Object.keys(b)[0];
      return isDifferent
        ? [{ where: { ...a, ...b }, keeps: (said: Said) => keepsA(said) && keepsB(said) }]
        : [];
    }),
  );
  // Every seventh pair: all of them take a minute.
  for (const { where, keeps } of pairs.filter((_, index) => index % 7 === 0))
    expect(await idsOf(where), JSON.stringify(where)).toEqual(all.filter(keeps).map(({ id }) => id));
}, 120_000);

const byText = (a: string | null, b: string | null) =>
  a === b ? 0 : a === null ? 1 : b === null || a < b ? -1 : 1;

test.each<[field: string, key: (said: Said) => string | null]>([
  ["SOURCE", ({ source }) => source.id],
  ["PROPERTY", ({ property }) => property],
])("Statements are ordered by %s, then by id", async (field, key) => {
  const { statements } = await graph.data<{ statements: { nodes: { id: string }[] } }>(
    `{ statements(first: 1000, orderBy: { field: ${field}, direction: ASC }) { nodes { id } } }`,
  );
  const expected = [...all].sort((a, b) => byText(key(a), key(b)) || byText(a.id, b.id));
  expect(statements.nodes).toEqual(expected.map(({ id }) => ({ id })));
});

test("By START the undated come last in both directions, ties by id", async () => {
  const start = (said: Said) => boundsOf(said)?.earliestStart ?? null;
  for (const [direction, sign] of [
    ["ASC", 1],
    ["DESC", -1],
  ] as const) {
    const { statements } = await graph.data<{ statements: { nodes: { id: string }[] } }>(
      `{ statements(first: 1000, orderBy: { field: START, direction: ${direction} }) { nodes { id } } }`,
    );
    const expected = [...all].sort((a, b) => {
      const [x, y] = [start(a), start(b)];
      if (x === y) return byText(a.id, b.id);
      return x === null ? 1 : y === null ? -1 : sign * (x - y);
    });
    expect(statements.nodes.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  }
});

const keys: Readonly<Record<StatementGroupKey, (said: Said) => string | null>> = {
  SOURCE: ({ source }) => source.id,
  PROPERTY: ({ property }) => property,
  PREDICATE: ({ predicate }) => predicate,
  ABOUT_TYPE: ({ about }) => about.type ?? (about.kind ? "Entity" : "Source"),
  MODALITY: ({ modality }) => modality,
  STATUS: ({ status }) => status,
  RANK: ({ rank }) => rank,
  ATTRIBUTED_TO: ({ attributedTo }) => attributedTo?.id ?? null,
};

interface Counts {
  readonly stats: {
    readonly statementCounts: {
      readonly rows: {
        readonly keys: { readonly key: string; readonly value: string | null }[];
        statementCount: number;
      }[];
      readonly truncated: { readonly found: number } | null;
    };
  };
}
const counted = `query ($where: StatementFilter, $groupBy: [StatementGroupKey!]!, $limit: Int! = 1000) {
  stats { statementCounts(where: $where, groupBy: $groupBy, limit: $limit) {
    rows { keys { key value } statementCount } truncated { reason limit found }
  } }
}`;

test.each<[groupBy: readonly StatementGroupKey[], where: StatementFilter | null]>([
  [[], null],
  ...(Object.keys(keys) as StatementGroupKey[]).map((key): [readonly StatementGroupKey[], null] => [
    [key],
    null,
  ]),
  [["SOURCE", "MODALITY", "SOURCE"], null],
  [["MODALITY"], { sourceIds: ["doc-003"] }],
])("Statements are counted by %j under %j", async (groupBy, where) => {
  const wanted = [...new Set(groupBy)];
  const groups = new Map<string, { values: (string | null)[]; count: number }>();
  for (const said of all.filter(({ source }) => !where?.sourceIds || where.sourceIds.includes(source.id))) {
    const values = wanted.map((key) => keys[key](said));
    const group = groups.get(JSON.stringify(values)) ?? { values, count: 0 };
    groups.set(JSON.stringify(values), { values, count: group.count + 1 });
  }
  const rows = [...groups.values()]
    .sort(
      (a, b) =>
        b.count - a.count ||
        a.values.map((value, i) => byText(value, b.values[i] ?? null)).find(Boolean) ||
        0,
    )
    .map(({ values, count }) => ({
      keys: wanted.map((key, i) => ({ key, value: values[i] })),
      statementCount: count,
    }));
  const { stats } = await graph.data<Counts>(counted, { groupBy, where });
  expect(stats.statementCounts).toEqual({ rows, truncated: null });
  const cut = await graph.data<Counts>(counted, { groupBy, where, limit: 1 });
  const truncated = rows.length > 1 ? { reason: "ROW_LIMIT", limit: 1, found: rows.length } : null;
  expect(cut.stats.statementCounts).toEqual({ rows: rows.slice(0, 1), truncated });
});
