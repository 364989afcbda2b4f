import { availableParallelism, homedir } from "node:os";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { loadConfig } from "../src/config/config.ts";
import { settings } from "../src/config/settings.ts";
import type { GraphError } from "../src/errors/graph-error.ts";

const failureOf = (env: NodeJS.ProcessEnv): GraphError => {
  try {
    loadConfig(env);
  } catch (cause) {
    return cause as GraphError;
  }
  throw new Error("The settings were expected to be refused.");
};

test("without any setting everything has its default", () => {
  const { cacheDir, workerThreads, ...config } = loadConfig({});
  expect(config).toEqual({
    port: 4000,
    host: "127.0.0.1",
    dataDir: resolve("data"),
    logLevel: "info",
    neo4j: undefined,
    readTransport: "own",
    adoptDatabase: false,
    heapMb: 512,
    pageCacheMb: 512,
    transactionMb: 256,
    replanIntervalS: 10,
    startTimeoutMs: 120_000,
    minFreeMb: 200,
    nodeBudget: 50_000,
    filterNodes: 50,
    queryTimeoutMs: 10_000,
    answerCacheMb: 64,
    allowedHosts: [],
    corsOrigins: [],
    trustProxy: undefined,
    connectionsPerClient: 64,
    lameDuckMs: 1000,
    keepAliveMs: 80_000,
    tools: { javaHome: undefined, path: "" },
    warnings: [],
  });
  expect(cacheDir.startsWith(homedir())).toBe(true);
  expect(workerThreads).toBe(Math.min(4, Math.max(1, availableParallelism() - 1)));
});

test("every setting is read under its name", () => {
  const config = loadConfig({
    PORT: "0",
    HOST: "::1",
    LOG_LEVEL: "debug",
    NEO4J_URI: "neo4j+s://graph.example.org",
    NEO4J_USER: "egov",
    NEO4J_PASSWORD: "s3cret",
    NEO4J_DATABASE: "egov",
    EGOV_DATA_DIR: "/srv/Daten für Ämter",
    EGOV_CACHE_DIR: "/srv/cache",
    EGOV_ADOPT_DATABASE: "1",
    EGOV_HEAP_MB: "1024",
    EGOV_PAGE_CACHE_MB: "64",
    EGOV_TRANSACTION_MB: "512",
    EGOV_REPLAN_INTERVAL_S: "60",
    EGOV_START_TIMEOUT_MS: "5000",
    EGOV_MIN_FREE_MB: "0",
    EGOV_NODE_BUDGET: "1000",
    EGOV_FILTER_NODES: "200",
    EGOV_QUERY_TIMEOUT_MS: "2500",
    EGOV_ANSWER_CACHE_MB: "0",
    EGOV_READ_TRANSPORT: "driver",
    EGOV_WORKER_THREADS: "3",
    EGOV_ALLOWED_HOSTS: "graph.example.org, 192.0.2.7:4000",
    EGOV_CORS_ORIGINS: "https://example.org,loopback",
    EGOV_TRUST_PROXY: "loopback,10.0.0.0/8",
    EGOV_CONNECTIONS_PER_CLIENT: "10",
    EGOV_LAME_DUCK_MS: "0",
    EGOV_KEEP_ALIVE_MS: "5000",
    JAVA_HOME: "/opt/java",
    PATH: "/bin",
  });
  expect(config).toEqual({
    port: 0,
    host: "::1",
    logLevel: "debug",
    neo4j: { uri: "neo4j+s://graph.example.org", user: "egov", password: "s3cret", database: "egov" },
    dataDir: "/srv/Daten für Ämter",
    cacheDir: "/srv/cache",
    adoptDatabase: true,
    heapMb: 1024,
    pageCacheMb: 64,
    transactionMb: 512,
    replanIntervalS: 60,
    startTimeoutMs: 5000,
    minFreeMb: 0,
    nodeBudget: 1000,
    filterNodes: 200,
    queryTimeoutMs: 2500,
    answerCacheMb: 0,
    readTransport: "driver",
    workerThreads: 3,
    allowedHosts: ["graph.example.org", "192.0.2.7:4000"],
    corsOrigins: ["https://example.org", "loopback"],
    trustProxy: ["loopback", "10.0.0.0/8"],
    connectionsPerClient: 10,
    lameDuckMs: 0,
    keepAliveMs: 5000,
    tools: { javaHome: "/opt/java", path: "/bin" },
    warnings: [],
  });
});

test("an empty variable counts as not set", () => {
  const empty = Object.fromEntries(Object.keys(settings.shape).map((name) => [name, ""]));
  expect(loadConfig(empty)).toEqual(loadConfig({}));
});

test("the cache folder follows XDG_CACHE_HOME", () => {
  expect(loadConfig({ XDG_CACHE_HOME: "/var/cache/me" }).cacheDir).toBe("/var/cache/me/egov-graph");
});

test("all wrong settings are named at once, each with what was got and what is needed", () => {
  const failure = failureOf({ PORT: "70000", LOG_LEVEL: "loud", EGOV_HEAP_MB: "64", EGOV_DATA_DIR: "/ok" });
  expect(failure.code).toBe("BAD_USER_INPUT");
  expect(failure.message).toBe(
    [
      "Some settings cannot be used:",
      '  PORT is "70000"; needed: a whole number from 0 to 65535 (0: any free port); 4000 if not set.',
      '  LOG_LEVEL is "loud"; needed: one of silent, fatal, error, warn, info, debug, trace; info if not set.',
      '  EGOV_HEAP_MB is "64"; needed: a whole number from 256 to 65536; 512 if not set.',
    ].join("\n"),
  );
});

test("one transaction may use half of the heap, or what is set up to three quarters of it", () => {
  expect(loadConfig({ EGOV_HEAP_MB: "1000" }).transactionMb).toBe(500);
  expect(loadConfig({ EGOV_HEAP_MB: "1000", EGOV_TRANSACTION_MB: "750" }).transactionMb).toBe(750);
  expect(failureOf({ EGOV_HEAP_MB: "1000", EGOV_TRANSACTION_MB: "751" }).message).toBe(
    'Some settings cannot be used:\n  EGOV_TRANSACTION_MB is "751"; needed: a whole number from 16 to three quarters ' +
      "of EGOV_HEAP_MB; half of EGOV_HEAP_MB if not set.",
  );
});

test.each([
  ["PORT", "-1"],
  ["PORT", "4000.5"],
  ["PORT", "0x10"],
  ["PORT", "1e3"],
  ["HOST", "my host"],
  ["EGOV_ADOPT_DATABASE", "yes"],
  ["EGOV_QUERY_TIMEOUT_MS", "10s"],
  ["EGOV_NODE_BUDGET", "999999999999999999999"],
  ["EGOV_READ_TRANSPORT", "Own"],
  ["NEO4J_DATABASE", "a b"],
  ["NEO4J_URI", "http://127.0.0.1:7474"],
  ["NEO4J_URI", "127.0.0.1:7687"],
  ["NEO4J_URI", "bolt://"],
  ["NEO4J_URI", "bolt+tls://127.0.0.1"],
  ["NEO4J_URI", "neo4j://host/database"],
])("%s refuses %j", (name, value) => {
  const failure = failureOf({ [name]: value });
  expect(failure.message).toContain(`${name} is ${JSON.stringify(value)}; needed: `);
});

test.each([
  "bolt://127.0.0.1:7687",
  "bolt+s://graph.example.org",
  "bolt+ssc://graph:7687",
  "neo4j://graph:7687/",
  "neo4j+s://abc.databases.neo4j.io",
  "neo4j+ssc://[::1]:7687",
  "neo4j://graph:7687?policy=eu",
])("NEO4J_URI takes %s", (uri) => {
  expect(loadConfig({ NEO4J_URI: uri }).neo4j).toEqual({
    uri,
    user: "neo4j",
    password: undefined,
    database: undefined,
  });
});

test.each([
  [{}, "own"],
  [{ EGOV_READ_TRANSPORT: "driver" }, "driver"],
  [{ NEO4J_URI: "bolt://graph:7687" }, "driver"],
  [{ NEO4J_URI: "bolt://graph:7687", EGOV_READ_TRANSPORT: "own" }, "own"],
  [{ NEO4J_URI: "BOLT://graph:7687", EGOV_READ_TRANSPORT: "own" }, "own"],
  [{ NEO4J_URI: "neo4j+s://graph", EGOV_READ_TRANSPORT: "driver" }, "driver"],
])("with %j, reads are carried by %s", (env, transport) => {
  expect(loadConfig(env).readTransport).toBe(transport);
});

test.each(["neo4j://graph", "neo4j+s://graph", "bolt+s://graph", "bolt+ssc://graph"])(
  "own connections to %s are refused, because they know neither clusters nor encryption",
  (uri) => {
    expect(failureOf({ NEO4J_URI: uri, EGOV_READ_TRANSPORT: "own" }).message).toBe(
      'Some settings cannot be used:\n  EGOV_READ_TRANSPORT is "own"; needed: own or driver, and own only with a NEO4J_URI ' +
        "of bolt:// or without NEO4J_URI; if not set, driver with NEO4J_URI, otherwise own.",
    );
  },
);

test("a password inside NEO4J_URI is refused and not repeated", () => {
  const failure = failureOf({ NEO4J_URI: "bolt://neo4j:s3cret@127.0.0.1" });
  expect(failure.message).toContain("bolt://…@127.0.0.1");
  expect(`${failure.message}${JSON.stringify(failure.details)}`).not.toContain("s3cret");
});

test("an unknown EGOV_ name warns with the nearest known one, and changes nothing", () => {
  const { warnings, ...config } = loadConfig({ EGOV_DATADIR: "/srv", EGOV_PAGECACHE: "5", OTHER: "x" });
  expect(warnings).toEqual([
    "EGOV_DATADIR is not a setting and is ignored; the nearest one is EGOV_DATA_DIR.",
    "EGOV_PAGECACHE is not a setting and is ignored; the nearest one is EGOV_PAGE_CACHE_MB.",
  ]);
  expect({ ...config, warnings: [] }).toEqual(loadConfig({}));
});

test("credentials without NEO4J_URI warn that they have no effect", () => {
  expect(loadConfig({ NEO4J_PASSWORD: "x" }).warnings).toEqual([
    "NEO4J_PASSWORD is ignored, because NEO4J_URI is not set.",
  ]);
});

test("every setting says what it needs", () => {
  for (const schema of Object.values(settings.shape)) {
    expect(schema.description?.length).toBeGreaterThan(5);
  }
});
