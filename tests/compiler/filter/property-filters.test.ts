import { afterAll, beforeAll, expect, test } from "vitest";
import type { EntityFilter, EntityGroupKey, RelationshipFilter } from "../../../src/generated/schema.ts";
import { openSeedGraph, type TestGraph } from "../../setup/database/test-graph.ts";

interface Entity {
  readonly id: string;
  readonly kind: string;
  readonly homepage: string | null;
  readonly municipalityType?: string | null;
  readonly level?: string | null;
  readonly legalForm?: string | null;
}
interface Tie {
  readonly id: string;
  readonly type: string;
  readonly predicate: string | null;
}

let graph: TestGraph;
let entities: readonly Entity[];
let ties: readonly Tie[];

beforeAll(async () => {
  graph = await openSeedGraph();
  const data = await graph.data<{
    entities: { nodes: Entity[]; totalCount: number };
    relationships: { nodes: Tie[]; totalCount: number };
  }>(`{
    entities(first: 1000) { totalCount nodes {
      id kind homepage
      ... on Municipality { municipalityType } ... on PublicBody { level legalForm } ... on Consortium { legalForm }
      ... on Consultancy { legalForm } ... on Institute { legalForm } ... on ITCompany { legalForm }
      ... on MunicipalAssociation { legalForm } ... on Organisation { legalForm }
    } }
    relationships(first: 1000) { totalCount nodes { id type predicate } }
  }`);
  entities = data.entities.nodes;
  ties = data.relationships.nodes;
  expect([entities.length, ties.length]).toEqual([data.entities.totalCount, data.relationships.totalCount]);
}, 120_000);
afterAll(() => graph.close());

const isOneOf = (value: string | null | undefined, list: readonly string[]) =>
  typeof value === "string" && list.includes(value);

const entityCases: readonly (readonly [EntityFilter, (entity: Entity) => boolean])[] = [
  [{ excludeKinds: ["MUNICIPALITY", "PERSON"] }, ({ kind }) => kind !== "MUNICIPALITY" && kind !== "PERSON"],
  [
    { municipalityTypes: ["CITY", "DISTRICT"] },
    (entity) => isOneOf(entity.municipalityType, ["CITY", "DISTRICT"]),
  ],
  [{ levels: ["FEDERAL"] }, ({ level }) => level === "FEDERAL"],
  [{ hasHomepage: true }, ({ homepage }) => homepage !== null],
  [{ hasHomepage: false }, ({ homepage }) => homepage === null],
];
const emptyCases: typeof entityCases = [
  [{ excludeKinds: [] }, () => true],
  [{ municipalityTypes: [] }, () => false],
  [{ levels: [] }, () => false],
  [{ excludeKinds: null, municipalityTypes: null, levels: null, hasHomepage: null }, () => true],
];

async function entityIds(where: EntityFilter): Promise<readonly string[]> {
  const { entities: found } = await graph.data<{ entities: { nodes: { id: string }[]; totalCount: number } }>(
    "query ($where: EntityFilter) { entities(where: $where, first: 1000) { totalCount nodes { id } } }",
    { where },
  );
  expect(found.totalCount).toBe(found.nodes.length);
  return found.nodes.map(({ id }) => id);
}

test.each([...entityCases, ...emptyCases])("Entities pass %j, or its opposite", async (where, keeps) => {
  const kept = entities.filter(keeps).map(({ id }) => id);
  if (entityCases.some(([one]) => one === where)) {
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(entities.length);
  }
  expect(await entityIds(where)).toEqual(kept);
  const others = entities.filter((entity) => !keeps(entity)).map(({ id }) => id);
  expect(await entityIds({ not: where })).toEqual(others);
});

test("Two of them are joined by AND", async () => {
  for (const [index, [a, keepsA]] of entityCases.entries())
    for (const [b, keepsB] of entityCases.slice(index + 1)) {
      const expected = entities.filter((entity) => keepsA(entity) && keepsB(entity)).map(({ id }) => id);
      expect(await entityIds({ and: [a, b] }), JSON.stringify([a, b])).toEqual(expected);
    }
});

test.each<[RelationshipFilter, (tie: Tie) => boolean]>([
  [
    { excludeTypes: ["MEMBER_OF", "PARTICIPATES_IN"] },
    ({ type }) => type !== "MEMBER_OF" && type !== "PARTICIPATES_IN",
  ],
  [{ excludeTypes: ["FUNDS"], types: ["FUNDS", "CONCERNS"] }, ({ type }) => type === "CONCERNS"],
  [{ excludeTypes: [] }, () => true],
  [{ predicates: ["praised", "speaks-at"] }, ({ predicate }) => isOneOf(predicate, ["praised", "speaks-at"])],
  [{ predicates: [] }, () => false],
  [{ predicates: ["praised"], excludeTypes: ["ASSESSES"] }, () => false],
])("Relationships pass %j", async (via, keeps) => {
  const { relationships } = await graph.data<{ relationships: { nodes: { id: string }[] } }>(
    "query ($via: RelationshipFilter) { relationships(via: $via, first: 1000) { nodes { id } } }",
    { via },
  );
  expect(relationships.nodes.map(({ id }) => id)).toEqual(ties.filter(keeps).map(({ id }) => id));
});

const keys: Readonly<Record<EntityGroupKey, (entity: Entity) => string | null>> = {
  KIND: ({ kind }) => kind,
  MUNICIPALITY_TYPE: ({ municipalityType }) => municipalityType ?? null,
  LEVEL: ({ level }) => level ?? null,
  LEGAL_FORM: ({ legalForm }) => legalForm ?? null,
  HAS_HOMEPAGE: ({ homepage }) => String(homepage !== null),
};
const byText = (a: string | null, b: string | null) =>
  a === b ? 0 : a === null ? 1 : b === null || a < b ? -1 : 1;

test.each<[groupBy: readonly EntityGroupKey[], where: EntityFilter | null]>([
  [[], null],
  ...(Object.keys(keys) as EntityGroupKey[]).map((key): [readonly EntityGroupKey[], null] => [[key], null]),
  [["KIND", "HAS_HOMEPAGE"], null],
  [["MUNICIPALITY_TYPE"], { kinds: ["MUNICIPALITY"] }],
])("Entities are counted by %j under %j", async (groupBy, where) => {
  const groups = new Map<string, { values: (string | null)[]; count: number }>();
  for (const entity of entities.filter(({ kind }) => !where || kind === "MUNICIPALITY")) {
    const values = groupBy.map((key) => keys[key](entity));
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
      keys: groupBy.map((key, i) => ({ key, value: values[i] })),
      entityCount: count,
    }));
  const query = `query ($where: EntityFilter, $groupBy: [EntityGroupKey!]!) {
    stats { entityCounts(where: $where, groupBy: $groupBy) { rows { keys { key value } entityCount } truncated { found } } }
  }`;
  const { stats } = await graph.data<{ stats: { entityCounts: unknown } }>(query, { where, groupBy });
  expect(stats.entityCounts).toEqual({ rows, truncated: null });
});
