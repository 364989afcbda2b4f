import { availableParallelism, homedir } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";
import { InvalidValueError } from "../errors/graph-error.ts";
import { hostList, originList, proxyList } from "./http-settings.ts";

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

/** From least to most said. */
const logLevels = ["silent", "fatal", "error", "warn", "info", "debug", "trace"] as const;
export type LogLevel = (typeof logLevels)[number];

const whole = (min: number, max: number, fallback: number, note = "") =>
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max))
    .default(fallback)
    .describe(`a whole number from ${min} to ${max}${note}; ${fallback} if not set`);
const word = (needed: string, pattern = /./s) => z.string().regex(pattern).optional().describe(needed);

const boltUri = /^(bolt|neo4j)(\+s|\+ssc)?:\/\/([a-z0-9.-]+|\[[0-9a-f:.]+\])(:[1-9]\d{0,4})?\/?(\?\S*)?$/i;

/** One processor is left to answering. */
const defaultThreads = Math.min(4, Math.max(1, availableParallelism() - 1));

/** Every setting, by the name of its environment variable; its description says what is needed there. */
export const settings = z
  .object({
    PORT: whole(0, 65_535, 4000, " (0: any free port)"),
    HOST: z
      .string()
      .regex(/^[a-z0-9.:-]+$/i)
      .default("127.0.0.1")
      .describe("a host name or an address to listen on; 127.0.0.1 if not set"),
    LOG_LEVEL: z
      .enum(logLevels)
      .default("info")
      .describe(`one of ${logLevels.join(", ")}; info if not set`),
    NEO4J_URI: word("bolt://host:7687, neo4j://host or the same with +s or +ssc, without a user", boltUri),
    NEO4J_USER: word("a user's name; neo4j if not set"),
    NEO4J_PASSWORD: word("the user's password; no authentication if not set"),
    NEO4J_DATABASE: word("3 to 63 letters, digits, dots and hyphens", /^[a-z][a-z0-9.-]{2,62}$/i),
    EGOV_DATA_DIR: word("a folder; ./data if not set"),
    EGOV_CACHE_DIR: word("a folder; egov-graph in the user's cache folder if not set"),
    EGOV_ADOPT_DATABASE: z
      .enum(["0", "1"])
      .default("0")
      .transform((value) => value === "1")
      .describe("0 or 1; 0 if not set"),
    EGOV_HEAP_MB: whole(256, 65_536, 512),
    EGOV_PAGE_CACHE_MB: whole(16, 1_048_576, 512),
    EGOV_TRANSACTION_MB: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().min(16))
      .optional()
      .describe("a whole number from 16 to three quarters of EGOV_HEAP_MB; half of EGOV_HEAP_MB if not set"),
    EGOV_REPLAN_INTERVAL_S: whole(1, 86_400, 10),
    EGOV_START_TIMEOUT_MS: whole(1000, 600_000, 120_000),
    EGOV_MIN_FREE_MB: whole(0, 1_048_576, 200, " (0: no limit)"),
    EGOV_NODE_BUDGET: whole(100, 10_000_000, 50_000),
    EGOV_FILTER_NODES: whole(1, 10_000, 50),
    EGOV_QUERY_TIMEOUT_MS: whole(100, 600_000, 10_000),
    EGOV_ANSWER_CACHE_MB: whole(0, 4096, 64),
    EGOV_WORKER_THREADS: whole(1, 64, defaultThreads),
    EGOV_ALLOWED_HOSTS: hostList,
    EGOV_CORS_ORIGINS: originList,
    EGOV_TRUST_PROXY: proxyList,
    EGOV_CONNECTIONS_PER_CLIENT: whole(1, 512, 64),
    EGOV_LAME_DUCK_MS: whole(0, 60_000, 1000),
    EGOV_KEEP_ALIVE_MS: whole(1000, 600_000, 80_000),
  })
  // The rest of the heap is the server's own; without it the JVM ends in the middle of a large query.
  .refine((values) => (values.EGOV_TRANSACTION_MB ?? 0) <= 0.75 * values.EGOV_HEAP_MB, {
    path: ["EGOV_TRANSACTION_MB"],
  });

type SettingName = keyof typeof settings.shape;
type Values = z.output<typeof settings>;
type Given = Readonly<Record<string, string | undefined>>;

/**
 * Reads and checks the settings. An empty variable counts as not set.
 *
 * @throws InvalidValueError naming every wrong setting at once, with what was got and what is needed
 */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const given: Given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const values = check(given);
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: resolve(values.EGOV_DATA_DIR ?? "data"),
    cacheDir: resolve(values.EGOV_CACHE_DIR ?? defaultCacheDir(given)),
    logLevel: values.LOG_LEVEL,
    neo4j: externalServer(values),
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
    warnings: [...unknownNames(given), ...idleNames(given)],
  };
}

/** Whether npm is this process's parent: `npm start` and `npm run egov` leave no shell between them. */
export function isRunByNpm({ npm_lifecycle_event: script = "" }: NodeJS.ProcessEnv): boolean {
  return script === "start" || script === "egov";
}

function check(given: Given): Values {
  const result = settings.safeParse(given);
  if (result.success) {
    return result.data;
  }
  const names = new Set(result.error.issues.map((issue) => issue.path[0] as SettingName));
  const problems = [...names].map((name) => ({
    setting: name,
    got: name === "NEO4J_URI" ? withoutPassword(given[name]) : given[name],
    needed: settings.shape[name].description,
  }));
  const lines = problems.map(
    ({ setting, got, needed }) => `  ${setting} is ${JSON.stringify(got)}; needed: ${needed}.`,
  );
  throw new InvalidValueError(`Some settings cannot be used:\n${lines.join("\n")}`, { problems });
}

const withoutPassword = (uri: string | undefined): string | undefined => uri?.replace(/\/\/[^/]*@/, "//…@");

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

function unknownNames(given: Given): readonly string[] {
  const known = Object.keys(settings.shape);
  return Object.keys(given)
    .filter((name) => name.startsWith("EGOV_") && !known.includes(name))
    .map((name) => `${name} is no setting and is ignored; the nearest one is ${nearest(name, known)}.`);
}

function idleNames(given: Given): readonly string[] {
  return given.NEO4J_URI === undefined
    ? ["NEO4J_USER", "NEO4J_PASSWORD", "NEO4J_DATABASE"]
        .filter((name) => given[name] !== undefined)
        .map((name) => `${name} is ignored, because NEO4J_URI is not set.`)
    : [];
}

function nearest(name: string, known: readonly string[]): string {
  return known.reduce((best, candidate) =>
    distance(name, candidate) < distance(name, best) ? candidate : best,
  );
}

/** Levenshtein's edit distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...b].entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
