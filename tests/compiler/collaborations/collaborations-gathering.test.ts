import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { writeGraph } from "../../setup/database/write-graph.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph({ nodeBudget: 1_000_000 });
});

afterAll(() => graph.close());

/** One event with many participants, each tied to it by two relationships. */
async function writeGathering(participants: number): Promise<void> {
  await writeGraph(graph.database, {
    entities: [{ id: "event", kind: "EVENT", name: "Messe" }],
    relationships: [],
    sources: [],
  });
  const text = `MATCH (e:Entity {id: 'event'}) UNWIND range(1, $participants) AS i
    CREATE (p:Entity:Actor:Person {id: 'p' + i, kind: 'PERSON', name: 'P', sortName: 'p', knownFrom: 1})
    CREATE (p)-[:PARTICIPATES_IN {id: 'r' + i, knownFrom: 1, evidence: ['SAN:s']}]->(e)
    CREATE (p)-[:FUNDS {id: 'f' + i, knownFrom: 1, evidence: ['SAN:s']}]->(e)`;
  await graph.database.write((run) => run({ text, parameters: { participants } }));
}

describe("collaborations of a large gathering", () => {
  test("are refused beyond five million pairs of ties, with the ways out, which then answer", async () => {
    await writeGathering(3_200);
    const query = (projection: string) =>
      `{ collaborations(projection: ${projection}, first: 1) { totalCount nodes { a { id } b { id } weight } } }`;
    const refused = await graph.ask(query("{}"));
    expect(refused.data).toBeNull();
    expect(refused.errors?.[0]?.message).toMatch(/5,118,400 pairs.*"through".*"between".*"around".*export/);
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: "RESULT_TOO_LARGE", limit: 5_000_000 });
    expect(refused.statements).toHaveLength(1);
    const node = (a: string, b: string, weight: number) => ({ a: { id: a }, b: { id: b }, weight });
    const answers = await Promise.all(
      [
        '{ around: { id: "p7" }, weight: NEWMAN }',
        '{ between: { ids: ["p1", "p2", "p3"] } }',
        "{ through: [PROGRAMME] }",
        '{ between: { related: { entity: { id: "p5" } } } }',
      ].map(
        async (projection) =>
          (await graph.data<{ collaborations: unknown }>(query(projection))).collaborations,
      ),
    );
    expect(answers).toEqual([
      { totalCount: 3_199, nodes: [node("p7", "p1", 0.0003125977)] },
      { totalCount: 3, nodes: [node("p1", "p2", 1)] },
      { totalCount: 0, nodes: [] },
      { totalCount: 0, nodes: [] },
    ]);
  }, 120_000);
});
