import fc from "fast-check";
import { type DocumentNode, getOperationAST, type OperationDefinitionNode, parse, validate } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadSchema } from "../../src/schema/load-schema.ts";
import { executePlainly, widen } from "../setup/execute-plainly.ts";
import { oracleRuns } from "../setup/oracle-runs.ts";
import { randomQuery } from "../setup/random-query.ts";
import { openSeedGraph, type TestGraph } from "../setup/test-graph.ts";
import { queryShapes } from "./query-shapes.ts";

const { schema } = loadSchema();
let graph: TestGraph;

beforeAll(async () => {
  graph = await openSeedGraph();
}, 120_000);
afterAll(() => graph.close());

type Variables = Readonly<Record<string, unknown>>;
type IsLost = (id: unknown, field: string) => boolean;

function read(query: string): { document: DocumentNode; operation: OperationDefinitionNode } {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error("one operation expected");
  return { document, operation };
}

/** The answer of graphql-js over the values that the graph holds for a query. */
async function plainAnswer(query: string, variables: Variables, isLost: IsLost = () => false) {
  const { document, operation } = read(query);
  const widened = widen(schema, document, operation);
  // Where null does not fit, graphql-js finds that itself, whatever value stands there.
  const used = Object.entries(variables).filter(
    ([name, value]) => value !== null && widened.includes(`$${name}:`),
  );
  // Introspection alone reads no values.
  const tree = widened.includes(":") ? await graph.data(widened, Object.fromEntries(used)) : {};
  return () => comparable(executePlainly({ schema, document, operation, variables, isLost }, tree));
}

/** An answer as text: data byte for byte, errors by message, path and place; codes are ours alone. */
function comparable({
  data,
  errors = [],
}: Awaited<ReturnType<TestGraph["ask"]>> | ReturnType<typeof executePlainly>) {
  const told = errors.map(({ message, path, locations }) => JSON.stringify({ message, path, locations }));
  return { data: JSON.stringify(data), errors: told.toSorted() };
}

test.each(queryShapes)(
  "$title: graphql-js answers the same",
  async ({ query, variables = {} }) => {
    const plain = await plainAnswer(query, variables);
    expect(comparable(await graph.ask(query, variables))).toEqual(plain());
  },
  60_000,
);

/** Each is two statements that the database has to plan. */
const runs = Math.ceil(oracleRuns / 2);

test(
  "graphql-js answers random queries with the same bytes",
  async () => {
    let fields = 0;
    await fc.assert(
      fc.asyncProperty(randomQuery(schema), async ({ query, variables }) => {
        fc.pre(validate(schema, parse(query)).length === 0);
        const plain = await plainAnswer(query, variables);
        const answer = comparable(await graph.ask(query, variables));
        expect(answer).toEqual(plain());
        fields += answer.data?.length ?? 0;
      }),
      { numRuns: runs, endOnFailure: true },
    );
    expect(fields).toBeGreaterThan(100 * runs);
  },
  60_000 * runs,
);
