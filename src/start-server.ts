import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { AnswerCache } from "./api/answer-cache.ts";
import { connectionLimits } from "./api/connection-limits.ts";
import { createApp } from "./api/create-app.ts";
import { listen } from "./api/listen.ts";
import { createStartingGraph } from "./api/starting-graph.ts";
import { createTerminalLog } from "./api/terminal-log.ts";
import { traceReads } from "./api/trace-reads.ts";
import { createGraphExecutor } from "./compiler/create-graph-executor.ts";
import { StoreCounts } from "./compiler/store-counts.ts";
import type { Config } from "./config.ts";
import { findShrinkage } from "./import/check-shrink.ts";
import { type ImportResult, importPath } from "./import/import-path.ts";
import { startMarkCleaner } from "./import/start-mark-cleaner.ts";
import { mayBeLater, recoverUnfinished } from "./import/with-lease.ts";
import { type Database, openDatabase, type Report } from "./neo4j/database.ts";
import { type GraphVersions, watchGraphVersions } from "./neo4j/graph-versions.ts";
import { migrate } from "./neo4j/migrations.ts";
import { loadSchema } from "./schema/load-schema.ts";

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const seedsFolder = folder("../seeds");
/** Where Vite builds the page; not there when the sources run without a build, as in tests. */
const graphiqlFolder = folder("../dist/web/graphiql");

/** What has been opened so far, in the order in which it is closed: first what takes requests. */
export class Closers {
  readonly #closers: (() => Promise<unknown>)[] = [];

  add(close: () => Promise<unknown>): void {
    this.#closers.push(close);
  }

  /** Closes everything once; one that fails does not keep the others open. */
  async close(): Promise<void> {
    for (const close of this.#closers.splice(0)) {
      await close().catch(() => undefined);
    }
  }
}

/** A server that answers. */
export interface RunningServer {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  /** The version it serves now. */
  readonly version: number;
  readonly log: FastifyInstance["log"];
}

/**
 * Opens the port, then starts database, migrations and seeds; the port answers from the beginning that they are
 * starting. Whatever was opened is added to `closers`.
 *
 * @throws GraphError with what to do
 */
export async function startServer(config: Config, report: Report, closers: Closers): Promise<RunningServer> {
  const loaded = loadSchema();
  const graph = createStartingGraph();
  const answers = new AnswerCache(config.answerCacheMb * 2 ** 20);
  const terminal = process.stdout.isTTY ? await createTerminalLog(process.stdout) : undefined;
  const app = await createApp({
    schema: loaded.schema,
    execute: graph.execute,
    readiness: graph.readiness,
    answers,
    graphiqlFolder,
    logLevel: config.logLevel,
    logTo: terminal ?? openLog(),
    limits: connectionLimits(config),
    access: config,
  });
  closers.add(() => {
    graph.stopping("The server is stopping.");
    return app.close();
  });
  const url = await listen(app, config);
  report(`API: listening on ${url}; it answers when everything below has started`);

  const database = await openDatabase(config, report);
  let versions: GraphVersions | undefined;
  const cleaner = startMarkCleaner(database);
  closers.add(async () => {
    // First: a question whose connection is closed under it would only end at its deadline.
    await versions?.close();
    await cleaner.close();
    await database.close();
  });
  await prepare(database, report);
  const counts = new StoreCounts(loaded.model);
  // Nobody waits for them: the first time, the database takes a second to plan that.
  const onPublished = async (): Promise<void> => void counts.read(database).catch(() => undefined);
  versions = await watchGraphVersions(database, { onPublished });
  versions.onChange(() => answers.clear());
  const execute = createGraphExecutor({
    ...loaded,
    database: traceReads(database),
    versions,
    counts,
    nodeBudget: config.nodeBudget,
    filterNodes: config.filterNodes,
    timeoutMs: config.queryTimeoutMs,
  });
  graph.started({ execute, database, versions });
  const waited = terminal?.ready() ?? 0;
  if (waited > 0) report(`API: ${waited} ${waited === 1 ? "request was" : "requests were"} told to wait`);
  return { url, version: versions.newest, log: app.log };
}

/** Standard output in pieces of 4 kB, a fifth of a second late at most and whole at the end: a write for each line takes a tenth of what a kept answer does. */
function openLog(): { write(line: string): void } {
  const log = pino.destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: 200 });
  // The terminal may be gone, and with it whoever reads.
  return log.on("error", () => undefined);
}

async function prepare(database: Database, report: Report): Promise<void> {
  report("Migrations: constraints and indexes");
  await migrate(database);
  await recoverUnfinished(database);
  try {
    const result = await importPath({
      database,
      path: seedsFolder,
      report: (step) => report(`Seeds: ${step}`),
    });
    report(`Seeds: ${outcomeOf(result)}`);
  } catch (error) {
    const postponed = findShrinkage(error) ?? (mayBeLater(error) ? error : null);
    if (postponed === null) {
      throw error;
    }
    report(
      `Seeds: ${postponed.message} What is published is served, and the next start compares the seeds again.`,
    );
  }
}

function outcomeOf({ changed, version, counts }: ImportResult): string {
  return !changed || counts === null
    ? `unchanged, version ${version}`
    : `published as version ${version}: ${counts.entityCount} entities, ${counts.relationshipCount} relationships`;
}
