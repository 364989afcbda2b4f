import fc from "fast-check";
import { parse, validate } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadSchema } from "../../../src/schema/load-schema.ts";
import { openSeedGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { oracleRuns } from "../../setup/oracles/oracle-runs.ts";
import { comparable, plainAnswer } from "../../setup/oracles/plain-answer.ts";
import { randomQuery } from "../../setup/oracles/random-query.ts";
import { repeatUntil } from "../../setup/processes/repeat-until.ts";

const { schema } = loadSchema();
let graph: TestGraph;

beforeAll(async () => {
  graph = await openSeedGraph();
}, 120_000);
afterAll(() => graph.close());

/** Each is two statements that the database has to plan. */
const runs = Math.ceil(oracleRuns / 2);

test(
  "graphql-js answers random queries with the same bytes",
  async () => {
    let answered = 0;
    const compare = () =>
      fc.assert(
        fc.asyncProperty(randomQuery(schema), async ({ query, variables }) => {
          fc.pre(validate(schema, parse(query)).length === 0);
          const plain = await plainAnswer(graph, query, variables);
          const answer = comparable(await graph.ask(query, variables));
          expect(answer).toEqual(plain());
          answered += answer.data?.length ?? 0;
        }),
        { numRuns: runs, endOnFailure: true },
      );
    // Few that answer much may be among them.
    await repeatUntil(() => answered > 100 * runs, compare);
    expect(answered).toBeGreaterThan(100 * runs);
  },
  60_000 * runs,
);
