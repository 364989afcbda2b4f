import type { Driver, ProfiledPlan } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prepareOperation } from "../../../src/compiler/operation/prepare-operation.ts";
import { toBoltParameters } from "../../../src/neo4j/driver/parameters.ts";
import { loadSchema } from "../../../src/schema/load-schema.ts";
import { StoreCounts } from "../../../src/store/model/store-counts.ts";
import { openTestDriver } from "../../setup/database/test-database.ts";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { writeGraph } from "../../setup/database/write-graph.ts";
import type { PlainEntity, PlainRelationship } from "../../setup/graphs/plain-graph.ts";
import { scopeAt, validOperation } from "../../setup/operations/valid-operation.ts";
import { hitsOf } from "../../setup/oracles/hits-of.ts";

const { schema, model } = loadSchema();
const counts = new StoreCounts(model);
let graph: TestGraph;
let driver: Driver;

const crowd = 4000;

/** 4,000 towns with five ties each to others, as if by chance, and beside them a chain that alone has what is rare. */
const entities: PlainEntity[] = Array.from({ length: crowd }, (_, index) => ({
  id: `m${String(index).padStart(4, "0")}`,
  kind: "MUNICIPALITY",
  name: `Town ${index}`,
}));
const crowded = entities.flatMap(({ id }, index) =>
  [1, 2, 3, 4, 5].map((step) => ({
    id: `w-${index}-${step}`,
    from: id,
    to: entities[(index * 7 + step * step * 331 + step) % crowd]?.id,
  })),
);
const tie = (id: string, type: PlainRelationship["type"], from: string, to: string): PlainRelationship => ({
  id,
  type,
  from,
  to,
  sources: ["s0"],
});
entities.push(
  { id: "x0", kind: "MUNICIPALITY", name: "Bremen" },
  { id: "x1", kind: "MUNICIPALITY", name: "Kassel" },
  { id: "x2", kind: "MUNICIPALITY", name: "Mainz" },
  { id: "x3", kind: "LAW", name: "A law" },
);
const chain = [
  tie("r0", "COOPERATES_WITH", "x0", "x1"),
  tie("r1", "COOPERATES_WITH", "x1", "x2"),
  tie("r2", "OBLIGES", "x3", "x2"),
];

/** More than one transaction of {@link writeGraph} may hold; stored as docs/data-model.md says. */
const writeCrowd = `UNWIND $crowded AS row
MATCH (a:Entity {id: row.from}), (b:Entity {id: row.to})
CREATE (a)-[:COOPERATES_WITH {id: row.id, knownFrom: 1, evidence: ['SAN:s0']}]->(b)`;

beforeAll(async () => {
  graph = await openTestGraph();
  await writeGraph(graph.database, {
    entities,
    relationships: chain,
    sources: [{ id: "s0", title: "Source" }],
  });
  await graph.database.write((run) => run({ text: writeCrowd, parameters: { crowded } }));
  await counts.read(graph.database);
  driver = openTestDriver();
}, 120_000);

afterAll(async () => {
  await driver.close();
  await graph.close();
});

const query =
  "query Q($pattern: PatternInput!) { matchPattern(pattern: $pattern) { nodes { bindings { entity { id } } } } }";

/** What the database does for a pattern, with or without knowing how much there is of what, and what it finds. */
async function profile(pattern: unknown, known: StoreCounts | undefined) {
  const options = { schema, model, nodeBudget: 50_000, scope: { ...scopeAt(1), counts: known } };
  const prepared = prepareOperation(options, validOperation(query), { pattern });
  if ("errors" in prepared) throw prepared.errors[0];
  const [plan] = prepared.plan.plans;
  const session = driver.session();
  try {
    const parameters = toBoltParameters(prepared.parameters[0] ?? {});
    const { summary, records } = await session.run(`PROFILE ${plan?.statement.text}`, parameters);
    if (!summary.profile) throw new Error("The statement was not profiled.");
    return { hits: hitsOf(summary.profile), scans: scansOf(summary.profile), row: records[0]?.get(0) };
  } finally {
    await session.close();
  }
}

function scansOf(plan: ProfiledPlan): readonly string[] {
  const own = /AllNodesScan|LabelScan|RelationshipsScan|TypeScan/.test(plan.operatorType)
    ? [plan.operatorType]
    : [];
  return [...own, ...plan.children.flatMap(scansOf)];
}

const municipality = { kinds: ["MUNICIPALITY"] };
const obliges = { types: ["OBLIGES"] };

describe("a pattern that names no entity", () => {
  test("is counted by the store", () => {
    expect([counts.entities, counts.ofKinds(["LAW"]), counts.ofTypes(["OBLIGES"])]).toEqual([4004, 1, 1]);
    expect([counts.ofKinds(["LAW", "MUNICIPALITY"]), counts.ofTypes(["COOPERATES_WITH", "OBLIGES"])]).toEqual(
      [4004, 20_003],
    );
  });

  test.each([
    [
      "a rare type of relationship",
      {
        nodes: [{ variable: "a", where: municipality }, { variable: "b" }, { variable: "c" }],
        edges: [
          { from: "a", to: "b", maxHops: 2 },
          { from: "b", to: "c", via: obliges },
        ],
      },
    ],
    [
      "a rare kind",
      {
        nodes: [
          { variable: "a", where: municipality },
          { variable: "b", where: municipality },
          { variable: "c", where: { kinds: ["LAW"] } },
        ],
        edges: [
          { from: "a", to: "b", maxHops: 2 },
          { from: "c", to: "b" },
        ],
      },
    ],
  ])(
    "is searched from %s, for a hundredth of the work and the same answer",
    async (_, pattern) => {
      const [before, now] = [await profile(pattern, undefined), await profile(pattern, counts)];
      expect(now.row).toEqual(before.row);
      expect(JSON.stringify(now.row)).toContain("x0");
      expect(now.scans).toEqual([]);
      expect(now.hits).toBeLessThan(before.hits / 100);
    },
    60_000,
  );

  test("is hardly more work from a rare place where matches are many and the first page is full early", async () => {
    const write = `UNWIND range(1, 49) AS i
MATCH (law:Entity {id: 'x3'}), (town:Entity {id: 'm' + right('000' + toString(i * 37), 4)})
CREATE (law)-[:OBLIGES {id: 'o-' + i, knownFrom: 1, evidence: ['SAN:s0']}]->(town)`;
    await graph.database.write((run) => run({ text: write, parameters: {} }));
    await counts.read(graph.database);
    expect(counts.ofTypes(["OBLIGES"])).toBe(50);
    const pattern = {
      nodes: [{ variable: "a", where: municipality }, { variable: "b" }, { variable: "c" }],
      edges: [
        { from: "a", to: "b", maxHops: 3 },
        { from: "b", to: "c", via: obliges },
      ],
    };
    const [before, now] = [await profile(pattern, undefined), await profile(pattern, counts)];
    expect(now.row).toEqual(before.row);
    expect(now.hits).not.toBe(before.hits);
    expect(now.hits).toBeLessThan(before.hits * 2);
  }, 60_000);
});
