import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { findWarnings } from "./setting-warnings.ts";
import { checkSettings, type Given, type LogLevel, type ReadTransport, type Values } from "./settings.ts";

/** A Neo4j server that runs elsewhere. If it is set, none is started here. */
interface ExternalServer {
  readonly uri: string;
  readonly user: string;
  /** Undefined for no authentication. */
  readonly password: string | undefined;
  /** Undefined for the user's home database. */
  readonly database: string | undefined;
}

/** All settings, checked. Folders are absolute. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly cacheDir: string;
  readonly logLevel: LogLevel;
  /** Undefined if the embedded server is used. */
  readonly neo4j: ExternalServer | undefined;
  readonly readTransport: ReadTransport;
  /** Whether to use a database that contains nodes that are not ours. */
  readonly adoptDatabase: boolean;
  readonly heapMb: number;
  readonly pageCacheMb: number;
  /** Maximum memory of one transaction, in MiB. */
  readonly transactionMb: number;
  /**
   * How long the embedded server keeps a statement's plan before changed statistics may replace it, in
   * seconds.
   */
  readonly replanIntervalS: number;
  readonly startTimeoutMs: number;
  /**
   * Minimum free space on the data folder's disk, in MiB; with less, the embedded server takes no changes. 0
   * turns the check off.
   */
  readonly minFreeMb: number;
  readonly nodeBudget: number;
  /** Maximum number of filters inside all the filters of one operation. */
  readonly filterNodes: number;
  readonly queryTimeoutMs: number;
  /** Maximum number of threads that compute what is derived from a version. */
  readonly workerThreads: number;
  /** Memory for cached answers, in MiB; 0 turns the cache off. */
  readonly answerCacheMb: number;
  /** Hosts that requests may name besides loopback and `host`, with or without a port; `*` for any. */
  readonly allowedHosts: readonly string[];
  /** Origins whose pages may read answers, `*` or `loopback`; if empty, `host` decides. */
  readonly corsOrigins: readonly string[];
  /** Trusted proxies: how many are chained, or their addresses; undefined for none. */
  readonly trustProxy: number | readonly string[] | undefined;
  /** Connections that one client may have at once; behind a trusted proxy, requests. */
  readonly connectionsPerClient: number;
  /** How long a stopping server still accepts requests, in milliseconds. */
  readonly lameDuckMs: number;
  /** How long an idle connection is kept open between two requests, in milliseconds. */
  readonly keepAliveMs: number;
  /** Where to look for Java and Maven: JAVA_HOME and PATH, unchanged. */
  readonly tools: { readonly javaHome: string | undefined; readonly path: string };
  /** Probable mistakes that do not prevent a start, in sentences. */
  readonly warnings: readonly string[];
}

/**
 * Reads and checks the settings. An empty variable counts as not set.
 *
 * @throws InvalidValueError listing every wrong setting, with the value and what is needed
 */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const given: Given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const values = checkSettings(given);
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: resolve(values.EGOV_DATA_DIR ?? "data"),
    cacheDir: resolve(values.EGOV_CACHE_DIR ?? defaultCacheDir(given)),
    logLevel: values.LOG_LEVEL,
    neo4j: externalServer(values),
    readTransport: values.EGOV_READ_TRANSPORT ?? (values.NEO4J_URI === undefined ? "own" : "driver"),
    adoptDatabase: values.EGOV_ADOPT_DATABASE,
    heapMb: values.EGOV_HEAP_MB,
    pageCacheMb: values.EGOV_PAGE_CACHE_MB,
    transactionMb: values.EGOV_TRANSACTION_MB ?? Math.floor(values.EGOV_HEAP_MB / 2),
    replanIntervalS: values.EGOV_REPLAN_INTERVAL_S,
    startTimeoutMs: values.EGOV_START_TIMEOUT_MS,
    minFreeMb: values.EGOV_MIN_FREE_MB,
    nodeBudget: values.EGOV_NODE_BUDGET,
    filterNodes: values.EGOV_FILTER_NODES,
    queryTimeoutMs: values.EGOV_QUERY_TIMEOUT_MS,
    answerCacheMb: values.EGOV_ANSWER_CACHE_MB,
    workerThreads: values.EGOV_WORKER_THREADS,
    allowedHosts: values.EGOV_ALLOWED_HOSTS,
    corsOrigins: values.EGOV_CORS_ORIGINS,
    trustProxy: values.EGOV_TRUST_PROXY,
    connectionsPerClient: values.EGOV_CONNECTIONS_PER_CLIENT,
    lameDuckMs: values.EGOV_LAME_DUCK_MS,
    keepAliveMs: values.EGOV_KEEP_ALIVE_MS,
    tools: { javaHome: given.JAVA_HOME, path: given.PATH ?? "" },
    warnings: findWarnings(given),
  };
}

function externalServer(values: Values): ExternalServer | undefined {
  return values.NEO4J_URI === undefined
    ? undefined
    : {
        uri: values.NEO4J_URI,
        user: values.NEO4J_USER ?? "neo4j",
        password: values.NEO4J_PASSWORD,
        database: values.NEO4J_DATABASE,
      };
}

/**
 * https://specifications.freedesktop.org/basedir-spec: $XDG_CACHE_HOME, otherwise ~/.cache; macOS has its own
 * folder.
 */
function defaultCacheDir(given: Given): string {
  const base =
    process.platform === "darwin" ? join(homedir(), "Library", "Caches") : join(homedir(), ".cache");
  return join(given.XDG_CACHE_HOME ?? base, "egov-graph");
}
