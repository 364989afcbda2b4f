import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadConfig } from "../../src/config/config.ts";
import { importPath } from "../../src/import/run/import-path.ts";
import type { Database } from "../../src/neo4j/calls/database.ts";
import { createDriver } from "../../src/neo4j/driver/driver.ts";
import { findRunningServer, type RunningServer } from "../../src/neo4j/folder/server-file.ts";
import { openDatabase } from "../../src/neo4j/open/open-database.ts";
import { migrate } from "../../src/store/model/migrations.ts";
import { countCurrent, publishVersion } from "../../src/store/versions/publish.ts";
import { removeVersionMarks } from "../../src/store/versions/remove-version-marks.ts";
import { beginVersion, withLease } from "../../src/store/versions/with-lease.ts";
import { loadBare } from "../network/bare-loader.ts";
import { createGeneratedDataset } from "../network/generated-dataset.ts";
import { type Size, sizes } from "../network/generator.ts";

/** The checkout's folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Folder of the prepared databases; kept for the next run, safe to delete. */
const dataRoot = join(root, "bench", "data");

/** Paths that determine the content of a prepared database. */
const sources = ["bench/network", "schema", "seeds", "src/import", "src/store", "src/values"];

/** An embedded Neo4j with the data of one size. */
export interface BenchGraph {
  readonly database: Database;
  /** Call before changing the data, so that the next run rewrites it. */
  spoil(): void;
  /** Environment with which other processes reach it. */
  readonly env: Readonly<Record<"NEO4J_URI" | "NEO4J_USER" | "NEO4J_PASSWORD" | "NEO4J_DATABASE", string>>;
}

/**
 * Opens the database of a size with the server's default settings. Writes the data first if they are missing
 * or outdated.
 */
export async function openGraph(size: Size, say: (line: string) => void): Promise<BenchGraph> {
  const dataDir = join(dataRoot, size);
  const key = digestSources();
  const marker = join(dataDir, "prepared");
  const isPrepared = existsSync(marker) && readFileSync(marker, "utf8") === key;
  if (!isPrepared) rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  const config = loadConfig({ ...process.env, NEO4J_URI: "", EGOV_DATA_DIR: dataDir });
  const database = await openDatabase(config, () => undefined);
  if (!isPrepared) {
    await prepare({ database, dataDir }, size, say);
    writeFileSync(marker, key);
  }
  const { uri, user, password } = findServer(dataDir);
  return {
    database,
    spoil: () => rmSync(marker, { force: true }),
    env: { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: "neo4j" },
  };
}

interface Prepared {
  readonly database: Database;
  readonly dataDir: string;
}

function findServer(dataDir: string): RunningServer {
  const server = findRunningServer(dataDir);
  if (server === undefined) throw new Error(`${dataDir} holds no server.json after the start.`);
  return server;
}

/**
 * Writes the data with the bare loader, which is faster than the importer and writes the same
 * (`measure/writing.ts` compares the two), and publishes it like an import. Then imports the seeds, as the
 * server would at its first start.
 */
async function prepare(
  { database, dataDir }: Prepared,
  size: Size,
  say: (line: string) => void,
): Promise<void> {
  const startedAt = performance.now();
  const options = { relationships: sizes[size] };
  await migrate(database);
  await withLease(database, {}, async (lease) => {
    await beginVersion(lease);
    const driver = createDriver(findServer(dataDir));
    await loadBare(driver, options);
    await driver.close();
    const dataset = createGeneratedDataset(options);
    const counts = await countCurrent(database, ["PARTICIPATES_IN"], 1);
    const note = { dataset, digest: undefined, rules: undefined, filesDigest: undefined };
    await publishVersion(lease, { ...note, counts, now: null });
  });
  await importPath({ database, path: join(root, "seeds") });
  await removeVersionMarks({ database, graceMs: 0 });
  say(`${size}: data written in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
}

/** SHA-256 over the names and contents of everything that determines the data. */
function digestSources(): string {
  const hash = createHash("sha256");
  for (const source of sources) {
    const path = join(root, source);
    const files = source.endsWith(".ts")
      ? [path]
      : readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort();
    for (const file of files) hash.update(`${file.slice(root.length)}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}
