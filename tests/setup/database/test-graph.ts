import { fileURLToPath } from "node:url";
import { type DocumentNode, type ExecutionResult, type GraphQLSchema, parse, validate } from "graphql";
import { createGraphExecutor } from "../../../src/compiler/operation/create-graph-executor.ts";
import { importPath } from "../../../src/import/run/import-path.ts";
import type { Database, StatementEvent } from "../../../src/neo4j/calls/database.ts";
import { loadSchema } from "../../../src/schema/load-schema.ts";
import { StoreCounts } from "../../../src/store/model/store-counts.ts";
import { type GraphVersions, watchGraphVersions } from "../../../src/store/versions/graph-versions.ts";
import { clearGraph, openTestDatabase } from "./test-database.ts";
import { testWorkers } from "./test-workers.ts";

/** The graph of this test run, asked in this process through the real compiler and the real database. */
export interface TestGraph {
  readonly database: Database;
  readonly versions: GraphVersions;
  /**
   * Answers a valid query, and tells the statements that were sent for it. Every other question is read as while an import is writing, which
   * must not make a difference.
   */
  ask(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<ExecutionResult & { readonly statements: readonly StatementEvent[] }>;
  /** The answer's data; fails on any error. */
  data<T = Record<string, never>>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<T>;
  close(): Promise<void>;
}

function parseValid(schema: GraphQLSchema, query: string): DocumentNode {
  const document = parse(query);
  const [invalid] = validate(schema, document);
  if (invalid) throw invalid;
  return document;
}

/** Opens the database of this run, by other settings if some are given, and an executor on it. `counts` that are given are taken for those of the graph. */
export async function openTestGraph({
  nodeBudget = 50_000,
  timeoutMs = 30_000,
  counts: given = undefined as StoreCounts | undefined,
  env = {} as Readonly<Record<string, string>>,
} = {}): Promise<TestGraph> {
  const database = await openTestDatabase(env);
  // Tests refresh by hand; the interval only has to be longer than any of them.
  const { schema, model } = loadSchema();
  const counts = given ?? new StoreCounts(model);
  const onPublished = given ? () => Promise.resolve() : () => counts.read(database);
  const versions = await watchGraphVersions(database, { intervalMs: 3_600_000, onPublished });
  // As in the API, a query that is asked again is the same document, whose plans are kept.
  const documents = new Map<string, DocumentNode>();
  let asked = 0;
  const workers = testWorkers();
  const execute = createGraphExecutor({
    schema,
    model,
    database,
    versions: {
      ...versions,
      get newest() {
        return versions.newest;
      },
      get rest() {
        return asked % 2 === 0 ? null : versions.rest;
      },
    },
    counts,
    nodeBudget,
    timeoutMs,
    workers,
  });
  const ask: TestGraph["ask"] = async (query, variables) => {
    const document = documents.get(query) ?? parseValid(schema, query);
    documents.set(query, document);
    await versions.refresh();
    asked += 1;
    const statements: StatementEvent[] = [];
    const stop = database.onStatement((event) => statements.push(event));
    try {
      return { ...(await execute({ document, variables, requestId: "test" })), statements };
    } finally {
      stop();
    }
  };
  return {
    database,
    versions,
    ask,
    data: async <T>(query: string, variables?: Readonly<Record<string, unknown>>) => {
      const { data, errors } = await ask(query, variables);
      if (errors) throw errors[0];
      return data as T;
    },
    close: async () => {
      await versions.close();
      await workers.close();
      await database.close();
    },
  };
}

/** The instant to cite for the newest version. */
export async function newestInstant(graph: TestGraph): Promise<string> {
  const { extensions } = await graph.ask("{ graph { version } }");
  return (extensions as { graph: { knownAt: string } }).graph.knownAt;
}

const seedsFolder = fileURLToPath(new URL("../../../seeds", import.meta.url));

/** {@link openTestGraph} on a graph of the shipped seeds alone. */
export async function openSeedGraph(): Promise<TestGraph> {
  const graph = await openTestGraph();
  await clearGraph(graph.database);
  await importPath({ database: graph.database, path: seedsFolder });
  return graph;
}
