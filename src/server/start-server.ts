import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { AnswerCache } from "../api/answers/answer-cache.ts";
import { createApp } from "../api/app/create-app.ts";
import { planQuestions } from "../api/health/plan-questions.ts";
import { createStartingGraph } from "../api/health/starting-graph.ts";
import { listTypicalQuestions } from "../api/health/typical-questions.ts";
import { connectionLimits } from "../api/http/connection-limits.ts";
import { listen } from "../api/http/listen.ts";
import { createTerminalLog } from "../api/log/terminal-log.ts";
import { traceReads } from "../api/log/trace-reads.ts";
import { createGraphExecutor } from "../compiler/operation/create-graph-executor.ts";
import type { Config } from "../config/config.ts";
import { WorkerPool } from "../derived/worker-pool.ts";
import { type RecordsWatch, watchRecords } from "../maintenance/watch-records.ts";
import type { Database, Report } from "../neo4j/calls/database.ts";
import { loadSchema } from "../schema/load-schema.ts";
import { isMigrated, migrate } from "../store/model/migrations.ts";
import { StoreCounts } from "../store/model/store-counts.ts";
import { type GraphVersions, watchGraphVersions } from "../store/versions/graph-versions.ts";
import { startMarkCleaner } from "../store/versions/start-mark-cleaner.ts";
import { recoverUnfinished } from "../store/versions/with-lease.ts";
import type { Closers } from "./closers.ts";
import { importSeeds } from "./import-seeds.ts";

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const seedsFolder = folder("../../seeds");
/** Where Vite builds the page; missing if the sources run without a build, as in tests. */
const graphiqlFolder = folder("../../dist/web/graphiql");

/** A large graph becomes ready after this time, even before all its records were checked. */
const longestCheckMs = 5000;

/** A server that answers. */
export interface RunningServer {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  /** The version it currently serves. */
  readonly version: number;
  readonly log: FastifyInstance["log"];
}

/** Options of a start. */
interface StartOptions {
  readonly config: Config;
  /** The database, which is already starting. */
  readonly opening: Promise<Database>;
  readonly report: Report;
  /** Collects everything that is opened. */
  readonly closers: Closers;
}

/**
 * Opens the port, then runs migrations and imports seeds once the database is up. Until then the port answers
 * that the server is starting.
 *
 * @throws GraphError with what to do
 */
export async function startServer({
  config,
  opening,
  report,
  closers,
}: StartOptions): Promise<RunningServer> {
  const loaded = loadSchema();
  const graph = createStartingGraph();
  const answers = new AnswerCache(config.answerCacheMb * 2 ** 20);
  const terminal = process.stdout.isTTY ? await createTerminalLog(process.stdout) : undefined;
  const app = await createApp({
    schema: loaded.schema,
    execute: graph.execute,
    readiness: graph.readiness,
    checkReadiness: graph.checkReadiness,
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
  report(`API: listening on ${url}; it answers when the database has started`);

  const database = await opening;
  let versions: GraphVersions | undefined;
  const stopping = new AbortController();
  let records: RecordsWatch | undefined;
  const cleaner = startMarkCleaner(database);
  closers.add(async () => {
    stopping.abort();
    // First, because a query whose connection is closed would only end at its deadline.
    await versions?.close();
    await records?.close();
    await cleaner.close();
    await database.close();
  });
  const counts = new StoreCounts(loaded.model);
  // Nothing waits for the counts.
  const onPublished = async (): Promise<void> => void counts.read(database).catch(() => undefined);
  const watching = watchGraphVersions(database, { onPublished });
  const [watched, wasMigrated] = await Promise.all([watching, isMigrated(database)]);
  versions = watched;
  versions.onChange(() => answers.clear());
  const workers = new WorkerPool({ size: config.workerThreads });
  closers.add(() => workers.close());
  const execute = createGraphExecutor({
    ...loaded,
    database: traceReads(database),
    versions,
    counts,
    nodeBudget: config.nodeBudget,
    filterNodes: config.filterNodes,
    timeoutMs: config.queryTimeoutMs,
    workers,
  });
  const plan = (): Promise<void> =>
    planQuestions({ ...loaded, execute }, listTypicalQuestions(), stopping.signal);
  let planning: Promise<void> | undefined;
  const begin = (watched: GraphVersions): void => {
    graph.started({ execute, database, versions: watched });
    report("Answering; the first typical questions are being planned");
    planning = plan();
  };
  // An existing graph is served while the seeds are compared.
  if (wasMigrated && versions.newest > 0) begin(versions);
  const published = await prepare(database, report);
  while (versions.newest < published) await versions.refresh();
  if (!planning) begin(versions);
  await planning;
  // Not during the first queries, which need both processors of a small machine.
  if (!stopping.signal.aborted) {
    records = watchRecords({
      database,
      onChecked: (damage) => {
        graph.refuse(damage);
        if (damage === undefined) return;
        answers.clear();
        report(damage);
      },
    });
    await Promise.race([records.tried, pause(longestCheckMs, undefined, { ref: false })]);
  }
  graph.planned();
  const waited = terminal?.ready() ?? 0;
  if (waited > 0) report(`API: ${waited} ${waited === 1 ? "request was" : "requests were"} told to wait`);
  return { url, version: versions.newest, log: app.log };
}

/**
 * Buffers standard output in pieces of 4 kB, at most a fifth of a second late and complete at the end: a
 * write per line takes a tenth of the time of a cached answer.
 */
function openLog(): { write(line: string): void } {
  const log = pino.destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: 200 });
  // The terminal may be gone, and with it the reader.
  return log.on("error", () => undefined);
}

/** @returns the version that contains the seeds; 0 if unknown */
async function prepare(database: Database, report: Report): Promise<number> {
  report("Migrations: constraints and indexes");
  await migrate(database);
  await recoverUnfinished(database);
  return importSeeds({ database, path: seedsFolder, report });
}
