import { availableParallelism } from "node:os";
import { z } from "zod";
import { InvalidValueError } from "../errors/graph-error.ts";
import { hostList, originList, proxyList } from "./http-settings.ts";

/** From least to most verbose. */
const logLevels = ["silent", "fatal", "error", "warn", "info", "debug", "trace"] as const;
/** How much is logged. */
export type LogLevel = (typeof logLevels)[number];

/** What carries reads: the connections of src/neo4j/bolt, or neo4j-driver. */
const readTransports = ["own", "driver"] as const;
/** What carries reads. */
export type ReadTransport = (typeof readTransports)[number];

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

/** Leaves one processor for answering. */
const defaultThreads = Math.min(4, Math.max(1, availableParallelism() - 1));

/** Every setting, by the name of its environment variable; the description says what values are valid. */
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
    EGOV_READ_TRANSPORT: z
      .enum(readTransports)
      .optional()
      .describe(
        "own or driver, and own only with a NEO4J_URI of bolt:// or without NEO4J_URI; if not set, driver with NEO4J_URI, otherwise own",
      ),
    EGOV_WORKER_THREADS: whole(1, 64, defaultThreads),
    EGOV_ALLOWED_HOSTS: hostList,
    EGOV_CORS_ORIGINS: originList,
    EGOV_TRUST_PROXY: proxyList,
    EGOV_CONNECTIONS_PER_CLIENT: whole(1, 512, 64),
    EGOV_LAME_DUCK_MS: whole(0, 60_000, 1000),
    EGOV_KEEP_ALIVE_MS: whole(1000, 600_000, 80_000),
  })
  // The server needs the rest of the heap; without it the JVM would die during a large query.
  .refine((values) => (values.EGOV_TRANSACTION_MB ?? 0) <= 0.75 * values.EGOV_HEAP_MB, {
    path: ["EGOV_TRANSACTION_MB"],
  })
  // Our own client supports neither clusters nor encryption.
  .refine(
    ({ EGOV_READ_TRANSPORT: transport, NEO4J_URI: uri = "bolt://" }) =>
      transport !== "own" || /^bolt:/i.test(uri),
    { path: ["EGOV_READ_TRANSPORT"] },
  );

type SettingName = keyof typeof settings.shape;
/** The given settings, checked. */
export type Values = z.output<typeof settings>;
/** Environment variables. */
export type Given = Readonly<Record<string, string | undefined>>;

/**
 * Checks the settings.
 *
 * @throws InvalidValueError listing every wrong setting, with the value and what is needed
 */
export function checkSettings(given: Given): Values {
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
