import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CollaborationInput } from "../../../src/generated/schema.ts";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { writeGraph } from "../../setup/database/write-graph.ts";
import type { PlainGraph } from "../../setup/graphs/plain-graph.ts";
import { randomAskedTime, randomGraph } from "../../setup/graphs/random-graph.ts";
import { listCollaborations } from "../../setup/oracles/collaboration-oracle.ts";
import { oracleRuns } from "../../setup/oracles/oracle-runs.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph({ nodeBudget: 1_000_000 });
});

afterAll(() => graph.close());

const timeout = 60_000 + oracleRuns * 3_000;
const ids = ["e0", "e1", "e2", "e3", "e4", "e5", "e6"];
const weight = fc.constantFrom("COUNT" as const, "NEWMAN" as const);
const minWeight = fc.constantFrom(0, 0.3333333333, 1, 1.5);

/** Few shapes with many values: the database plans each shape anew. */
const shapes: readonly fc.Arbitrary<CollaborationInput>[] = [
  fc.record({ weight: fc.constant("COUNT"), minWeight: fc.constantFrom(0, 1, 2) }),
  fc.record({ weight: fc.constant("NEWMAN"), minWeight, via: fc.constant({}) }),
  fc
    .record({ during: randomAskedTime, sourceIds: fc.subarray(["s0", "s1", "s2"]) })
    .map(({ during, sourceIds }) => ({
      weight: "NEWMAN",
      via: { during, sourceIds, minRank: "DEPRECATED" },
      between: { not: { kinds: ["PERSON"] } },
    })),
  fc.constantFrom(...ids).map((id) => ({ weight: "NEWMAN", around: { id }, via: {} })),
  fc.record({
    weight: fc.constant("COUNT"),
    via: fc.constant({ direction: "IN" }),
    through: fc.constant(["TOPIC", "PERSON", "CONSORTIUM"]),
    around: fc.constantFrom(...ids).map((id) => ({ id })),
    between: fc.constantFrom("D", "H", "Dü").map((nameStartsWith) => ({ not: { nameStartsWith } })),
    minWeight,
  }),
  fc.record({
    weight,
    via: fc.constant({}),
    between: fc.subarray(ids, { minLength: 3 }).map((list) => ({ ids: list, not: { kinds: ["PERSON"] } })),
  }),
] as readonly fc.Arbitrary<CollaborationInput>[];

/** Ties of few types, and many of them, so that things are shared. */
const plain = randomGraph({
  entities: 8,
  relationships: 50,
  atLeast: 20,
  types: ["PARTICIPATES_IN", "FUNDS", "MEMBER_OF"],
});

const whole = `query Q($projection: CollaborationInput!, $validAt: EDTF) {
  collaborations(projection: $projection, asOf: { validAt: $validAt }, first: 1000) {
    totalCount
    nodes {
      a { id } b { id } weight sharedCount
      shared(first: 100) { entity { id } a { id certainty } b { id certainty } }
      period { start end observedOn ongoing earliestStart latestStart earliestEnd latestEnd }
      sources { totalCount nodes { id } }
    }
  }
}`;

describe("collaborations", () => {
  test.each(shapes.map((shape, index) => ({ shape, index })))(
    "are what a projection by hand gives, with all that ties the two (shape $index)",
    { timeout },
    async ({ shape }) => {
      const questions = fc.record({
        projection: shape,
        validAt: fc.option(randomAskedTime, { nil: undefined }),
      });
      await fc.assert(
        fc.asyncProperty(plain, questions, async (described, { projection, validAt }) => {
          const asked = within(described, projection);
          await writeGraph(graph.database, described);
          const { collaborations } = await graph.data(whole, { projection: asked, validAt });
          const expected = listCollaborations(described, asked, validAt);
          expect(collaborations).toEqual({ totalCount: expected.length, nodes: expected });
        }),
        { numRuns: Math.ceil(oracleRuns / shapes.length), endOnFailure: true },
      );
    },
  );

  test("come in pages that make up the whole, whatever their size", { timeout }, async () => {
    const sizes = fc.integer({ min: 1, max: 4 });
    await fc.assert(
      fc.asyncProperty(plain, weight, sizes, async (described, chosen, first) => {
        await writeGraph(graph.database, described);
        const projection: CollaborationInput = { weight: chosen, via: {} };
        const expected = listCollaborations(described, projection, undefined);
        const pages = await readPages({ projection, first });
        const shown = expected.map(({ a, b, weight: weighed }) => ({ a, b, weight: weighed }));
        expect(pages.flatMap(({ nodes }) => nodes)).toEqual(shown);
        expect(pages).toHaveLength(Math.max(1, Math.ceil(expected.length / first)));
      }),
      { numRuns: Math.ceil(oracleRuns / 4), endOnFailure: true },
    );
  });
});

/** The question, around an actor that is there. */
function within({ entities }: PlainGraph, projection: CollaborationInput): CollaborationInput {
  if (!projection.around?.id) return projection;
  const id = `e${Number(projection.around.id.slice(1)) % entities.length}`;
  return { ...projection, around: { id } };
}

interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly unknown[];
}

async function readPages(variables: Readonly<Record<string, unknown>>): Promise<readonly Page[]> {
  const query = `query Q($projection: CollaborationInput!, $first: Int!, $after: String) {
    collaborations(projection: $projection, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor } nodes { a { id } b { id } weight }
    }
  }`;
  const pages: Page[] = [];
  let after: string | undefined;
  do {
    const answer: { readonly collaborations: Page } = await graph.data(query, { ...variables, after });
    pages.push(answer.collaborations);
    after = answer.collaborations.pageInfo.endCursor;
  } while (pages.at(-1)?.pageInfo.hasNextPage);
  return pages;
}
