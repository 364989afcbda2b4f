import { fileURLToPath } from "node:url";
import type { ExecutionResult } from "graphql";
import { publicViewer } from "../../../src/access/viewer.ts";
import { createGraphExecutor } from "../../../src/compiler/operation/create-graph-executor.ts";
import type { KnownOperation } from "../../../src/compiler/operation/known-operation.ts";
import { importPath } from "../../../src/import/run/import-path.ts";
import type { Database, StatementEvent } from "../../../src/neo4j/calls/database.ts";
import { loadSchema } from "../../../src/schema/load-schema.ts";
import { StoreCounts } from "../../../src/store/model/store-counts.ts";
import { type GraphVersions, watchGraphVersions } from "../../../src/store/versions/graph-versions.ts";
import { validOperation } from "../operations/valid-operation.ts";
import { clearGraph, openTestDatabase } from "./test-database.ts";
import { testWorkers } from "./test-workers.ts";

/** The graph of this test run, queried in this process through the real compiler and the real database. */
export interface TestGraph {
  readonly database: Database;
  readonly versions: GraphVersions;
  /**
   * Answers a valid query, and returns the statements sent for it. Every second query is read as if an import
   * were writing, which must not make a difference.
   */
  ask(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<ExecutionResult & { readonly statements: readonly StatementEvent[] }>;
  /** The answer's data; fails on any error. */
  data<T = Record<string, never>>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Opens the database of this run, with other settings if given, and an executor on it. If given, `counts`
 * replaces the graph's own counts.
 */
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
  // As in the API, a repeated query reuses the operation and its plans.
  const operations = new Map<string, KnownOperation>();
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
    const operation = operations.get(query) ?? validOperation(query);
    operations.set(query, operation);
    await versions.refresh();
    asked += 1;
    const statements: StatementEvent[] = [];
    const stop = database.onStatement((event) => statements.push(event));
    try {
      const request = { viewer: publicViewer, operation, variables, requestId: "test" };
      return { ...(await execute(request)), statements };
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

/** {@link openTestGraph} on a graph of only the shipped seeds. */
export async function openSeedGraph(): Promise<TestGraph> {
  const graph = await openTestGraph();
  await clearGraph(graph.database);
  await importPath({ database: graph.database, path: seedsFolder });
  return graph;
}
