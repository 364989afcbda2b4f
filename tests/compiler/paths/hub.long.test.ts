import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { writeGraph } from "../../setup/database/write-graph.ts";

let graph: TestGraph;
const degree = 100_000;

beforeAll(async () => {
  graph = await openTestGraph();
  await removeParticipants();
  await writeHub();
}, 300_000);

afterAll(async () => {
  await removeParticipants();
  await graph.close();
}, 300_000);

/** In parts: at once they are more than one transaction may hold. */
async function removeParticipants(): Promise<void> {
  const text = `MATCH (p:Person) WITH p LIMIT 20000 DETACH DELETE p RETURN count(*)`;
  for (let left = true; left; ) {
    const [row] = await graph.database.write((run) => run({ text, parameters: {} }));
    left = row?.[0] !== 0;
  }
}

/** A programme with 100,000 participants, each of whom is tied to nothing else; names and dates repeat. */
async function writeHub(): Promise<void> {
  await writeGraph(graph.database, {
    entities: [{ id: "hub", kind: "PROGRAMME", name: "Hub" }],
    relationships: [],
    sources: [],
  });
  const text = `MATCH (hub:Entity {id: 'hub'}) UNWIND range($from, $from + 24999) AS i
    CREATE (p:Entity:Actor:Person {id: 'p' + i, kind: 'PERSON', name: 'P', sortName: 'p' + i % 1000, knownFrom: 1})
    CREATE (p)-[:PARTICIPATES_IN {id: 'r' + i, knownFrom: 1, evidence: ['SAN:s'], amountValue: i, amountCurrency: 'EUR',
      start: '2015', earliestStart: 16436, latestStart: 16800, earliestEnd: -2147483648}]->(hub)`;
  for (let from = 0; from < degree; from += 25_000)
    await graph.database.write((run) => run({ text, parameters: { from } }));
}

const ids = (count: number) => expect.toSatisfy((list: readonly unknown[]) => list.length === count);
const some = expect.anything();
const through = (a: string, b: string) => [{ steps: [a, "hub", b].map((id) => ({ entity: { id } })) }];

/** Questions that walk through the hub, and the answers' data. */
const questions: readonly (readonly [field: string, query: string, data: unknown])[] = [
  [
    "neighbourhood",
    '{ neighbourhood(of: { id: "hub" }) { nodes { id } relationships { id } truncated { reason limit } } }',
    { nodes: ids(200), relationships: ids(199), truncated: { reason: "NODE_LIMIT", limit: 200 } },
  ],
  [
    "neighbourhood",
    '{ neighbourhood(of: { id: "p5" }, hops: 3, limit: 2000) { nodes { id } relationships { id } truncated { reason } } }',
    { nodes: ids(2000), relationships: ids(1999), truncated: { reason: "NODE_LIMIT" } },
  ],
  [
    "shortestPaths",
    '{ shortestPaths(from: { id: "p1" }, to: { id: "p99999" }) { paths { steps { entity { id } } } truncated { reason } } }',
    { paths: through("p1", "p99999"), truncated: null },
  ],
  [
    "paths",
    '{ paths(from: { id: "p1" }, to: { id: "p2" }) { paths { steps { entity { id } } } truncated { reason } } }',
    { paths: through("p1", "p2"), truncated: null },
  ],
  [
    "matchPattern",
    `{ matchPattern(first: 2, pattern: {
      nodes: [{ variable: "a" }, { variable: "hub", ref: { id: "hub" } }, { variable: "b" }]
      edges: [{ from: "a", to: "hub" }, { from: "b", to: "hub" }]
    }) { nodes { bindings { entity { id } } } } }`,
    {
      nodes: ["p1", "p10"].map((b) => ({ bindings: ["p0", "hub", b].map((id) => ({ entity: { id } })) })),
    },
  ],
  [
    "collaborations",
    `{ collaborations(projection: { around: { id: "p1" }, weight: NEWMAN }, first: 1) {
      totalCount nodes { b { id } weight shared { entity { id } } period { start } }
    } }`,
    {
      totalCount: degree - 1,
      nodes: [
        {
          b: { id: "p0" },
          weight: 0.0000100001,
          shared: [{ entity: { id: "hub" } }],
          period: { start: "2015" },
        },
      ],
    },
  ],
  [
    "stats",
    "{ stats(groupBy: [FROM], limit: 3) { rows { relationshipCount entityCount amounts { value } } truncated { found } } }",
    {
      rows: ["0", "0.01", "0.1"].map((value) => ({
        relationshipCount: 1,
        entityCount: 2,
        amounts: [{ value }],
      })),
      truncated: { found: degree },
    },
  ],
  [
    "relationships",
    '{ relationships(to: { ids: ["hub"] }, orderBy: { field: START, direction: DESC }, first: 2) { totalCount nodes { id } } }',
    { totalCount: degree, nodes: [{ id: "r0" }, { id: "r1" }] },
  ],
  [
    "entity",
    '{ entity(by: { id: "hub" }) { degree neighbours(first: 1) { totalCount nodes { id } pageInfo { endCursor } } } }',
    { degree, neighbours: { totalCount: degree, nodes: [{ id: "p0" }], pageInfo: { endCursor: some } } },
  ],
  [
    "entities",
    '{ entities(where: { related: { entity: { id: "hub" } } }, first: 1) { totalCount nodes { id } } }',
    { totalCount: degree, nodes: [{ id: "p0" }] },
  ],
];

const tooMuch = "{ collaborations(projection: {}) { totalCount } }";

describe("a hub with 100,000 relationships", () => {
  test.each(questions)("lets %s be answered: %s", async (field, query, data) => {
    const { data: answer, errors } = await graph.ask(query);
    expect(errors).toBeUndefined();
    expect(answer).toEqual({ [field]: data });
  });

  test("is refused as a projection of the whole graph", async () => {
    const { errors } = await graph.ask(tooMuch);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["RESULT_TOO_LARGE"]);
  });

  test("leaves the server answering, whoever asks all of that at once", async () => {
    const hasty = await openTestGraph({ timeoutMs: 5_000 });
    const all = [...questions.map(([, query]) => query), tooMuch];
    const answers = await Promise.all(all.map((query) => hasty.ask(query)));
    const codes = answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.code));
    for (const code of codes) expect(["RESULT_TOO_LARGE", "QUERY_TIMEOUT"]).toContain(code);
    const { entity } = await graph.data('{ entity(by: { id: "p7" }) { id name } }');
    expect(entity).toEqual({ id: "p7", name: "P" });
    await hasty.close();
  });

  test("is told what to lower where time or memory runs out", async () => {
    const hasty = await openTestGraph({ timeoutMs: 100 });
    const fine = await hasty.ask("{ stats(groupBy: [FROM, TO, YEAR], limit: 1) { rows { entityCount } } }");
    expect(fine.errors?.[0]).toMatchObject({
      message: expect.stringMatching(
        /^The database did not answer "stats" within 100 ms. Group by fewer keys/,
      ),
      extensions: { code: "QUERY_TIMEOUT", timeoutMs: 100 },
    });
    await hasty.close();
  });
});
