import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { findWarnings } from "./setting-warnings.ts";
import { checkSettings, type Given, type LogLevel, type ReadTransport, type Values } from "./settings.ts";

/** A Neo4j server that runs elsewhere; nothing is launched when it is given. */
interface ExternalServer {
  readonly uri: string;
  readonly user: string;
  /** Undefined: the server is asked without authentication. */
  readonly password: string | undefined;
  /** Undefined: the user's home database. */
  readonly database: string | undefined;
}

/** Everything that can be set from outside, checked. Folders are absolute. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly cacheDir: string;
  readonly logLevel: LogLevel;
  /** Undefined: the embedded server is used. */
  readonly neo4j: ExternalServer | undefined;
  readonly readTransport: ReadTransport;
  /** Take over a database that holds nodes which are not ours. */
  readonly adoptDatabase: boolean;
  readonly heapMb: number;
  readonly pageCacheMb: number;
  /** What one transaction may hold in memory, in MiB. */
  readonly transactionMb: number;
  /** How long the embedded server keeps a statement's plan before changed statistics may have it made anew, in seconds. */
  readonly replanIntervalS: number;
  readonly startTimeoutMs: number;
  /** In MiB: with less free space than this on the data folder's disk the embedded server takes no changes; 0: it does in any case. */
  readonly minFreeMb: number;
  readonly nodeBudget: number;
  /** At most so many filters within the filters of one operation. */
  readonly filterNodes: number;
  readonly queryTimeoutMs: number;
  /** Threads that work out what is derived from a version, at most. */
  readonly workerThreads: number;
  /** Memory for kept answers, in MiB; 0: none are kept. */
  readonly answerCacheMb: number;
  /** Hosts that requests may name beside loopback and `host`, with or without a port; `*`: any. */
  readonly allowedHosts: readonly string[];
  /** Origins whose pages may read answers, `*` or `loopback`; empty: by `host`. */
  readonly corsOrigins: readonly string[];
  /** Proxies that say truly for whom they ask: how many stand in a row, or their addresses; undefined: none. */
  readonly trustProxy: number | readonly string[] | undefined;
  /** Connections that one client may have at once, behind a trusted proxy requests. */
  readonly connectionsPerClient: number;
  /** How long a server that is told to stop still takes requests, in milliseconds. */
  readonly lameDuckMs: number;
  /** How long a connection is kept open between two requests, in milliseconds. */
  readonly keepAliveMs: number;
  /** Where Java and Maven are looked for: JAVA_HOME and PATH as they are. */
  readonly tools: { readonly javaHome: string | undefined; readonly path: string };
  /** What looks like a mistake but stops nothing, in sentences. */
  readonly warnings: readonly string[];
}

/**
 * Reads and checks the settings. An empty variable counts as not set.
 *
 * @throws InvalidValueError naming every wrong setting at once, with what was got and what is needed
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

/** https://specifications.freedesktop.org/basedir-spec: $XDG_CACHE_HOME, else ~/.cache; macOS has its own. */
function defaultCacheDir(given: Given): string {
  const base =
    process.platform === "darwin" ? join(homedir(), "Library", "Caches") : join(homedir(), ".cache");
  return join(given.XDG_CACHE_HOME ?? base, "egov-graph");
}
