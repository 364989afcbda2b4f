import type { FastifyInstance, InjectOptions } from "fastify";
import { AnswerCache } from "../../src/api/answers/answer-cache.ts";
import { type AppOptions, createApp } from "../../src/api/app/create-app.ts";
import { createStartingGraph } from "../../src/api/health/starting-graph.ts";
import { connectionLimits } from "../../src/api/http/connection-limits.ts";
import { traceReads } from "../../src/api/log/trace-reads.ts";
import { createGraphExecutor } from "../../src/compiler/operation/create-graph-executor.ts";
import type { Database } from "../../src/neo4j/calls/database.ts";
import { loadSchema } from "../../src/schema/load-schema.ts";
import { type GraphVersions, watchGraphVersions } from "../../src/store/versions/graph-versions.ts";
import { openTestDatabase, testConfig } from "../setup/database/test-database.ts";
import { testWorkers } from "../setup/database/test-workers.ts";

/** The API as `main.ts` puts it together, on the database of this test run. */
export interface TestApp {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly versions: GraphVersions;
  /** Lines of the log, parsed, oldest first. */
  readonly logs: Record<string, unknown>[];
  close(): Promise<void>;
}

/** Opens the API on the database of this test run, with other options if some are given. */
export async function openTestApp(overrides: Partial<AppOptions> = {}): Promise<TestApp> {
  const config = testConfig({ EGOV_LAME_DUCK_MS: "0" });
  const database = await openTestDatabase();
  const versions = await watchGraphVersions(database);
  const answers = new AnswerCache(1_000_000);
  versions.onChange(() => answers.clear());
  const { schema, model } = loadSchema();
  const workers = testWorkers();
  const execute = createGraphExecutor({
    schema,
    model,
    database: traceReads(database),
    versions,
    nodeBudget: config.nodeBudget,
    filterNodes: config.filterNodes,
    timeoutMs: config.queryTimeoutMs,
    workers,
  });
  const graph = createStartingGraph();
  graph.started({ execute, database, versions });
  graph.planned();
  const logs: Record<string, unknown>[] = [];
  const app = await createApp({
    schema,
    execute: graph.execute,
    readiness: graph.readiness,
    answers,
    logLevel: "info",
    logTo: { write: (line) => logs.push(JSON.parse(line)) },
    limits: connectionLimits(config),
    access: config,
    ...overrides,
  });
  const close = async (): Promise<void> => {
    await app.close();
    await versions.close();
    await workers.close();
    await database.close();
  };
  return { app, database, versions, logs, close };
}

/** A POST of a query, as a program would send it. */
export function post(body: unknown, headers: Readonly<Record<string, string>> = {}): InjectOptions {
  const payload = typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  return {
    method: "POST",
    url: "/graphql",
    headers: { "content-type": "application/json", ...headers },
    payload,
  };
}
