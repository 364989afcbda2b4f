import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { writeGraph } from "../../setup/database/write-graph.ts";
import { randomAskedTime, randomGraph } from "../../setup/graphs/random-graph.ts";
import { certaintyOf } from "../../setup/oracles/oracle.ts";
import { oracleRuns } from "../../setup/oracles/oracle-runs.ts";

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

interface Seen {
  readonly id: string;
  readonly validAt: string | null;
  readonly during: string | null;
  readonly both: string | null;
}

const query = `query Q($validAt: EDTF, $during: EDTF, $other: EDTF) {
  relationships(first: 1000, asOf: { validAt: $other }, via: { minRank: DEPRECATED }) { nodes {
    id validAt: certaintyAt(validAt: $validAt) during: certaintyAt(during: $during)
    both: certaintyAt(validAt: $validAt, during: $during)
  } }
}`;

test("certaintyAt judges every relationship at its own times, whatever time the list is of", {
  timeout: 60_000 + oracleRuns * 3_000,
}, async () => {
  const seen = new Set<string | null>();
  const other = fc.option(randomAskedTime, { nil: null });
  await fc.assert(
    fc.asyncProperty(
      randomGraph(),
      randomAskedTime,
      randomAskedTime,
      other,
      async (plain, validAt, during, listed) => {
        await writeGraph(graph.database, plain);
        const { relationships } = await graph.data<{ relationships: { nodes: readonly Seen[] } }>(query, {
          validAt,
          during,
          other: listed,
        });
        const ties = new Map(plain.relationships.map((tie) => [tie.id, tie]));
        for (const { id, ...judged } of relationships.nodes) {
          const tie = ties.get(id);
          if (!tie) throw new Error(`No relationship ${id} was written.`);
          expect(judged).toEqual({
            validAt: certaintyOf(tie, { validAt }) ?? null,
            during: certaintyOf(tie, { via: { during } }) ?? null,
            both: certaintyOf(tie, { validAt, via: { during } }) ?? null,
          });
          seen.add(judged.both);
        }
      },
    ),
    { numRuns: oracleRuns, endOnFailure: true },
  );
  expect(seen.size).toBeGreaterThan(1);
});

test.each([
  ["no time", "", {}],
  ["times that are null", "(validAt: $at, during: null)", { at: null }],
  ["a day without a year", "(during: $at)", { at: "XXXX-06-25" }],
])("certaintyAt with %s is refused", async (_, args, variables) => {
  const declared = args.includes("$at") ? "query Q($at: EDTF)" : "query Q";
  const { errors } = await graph.ask(
    `${declared} { relationships(first: 1) { nodes { certaintyAt${args} } } }`,
    variables,
  );
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
});
