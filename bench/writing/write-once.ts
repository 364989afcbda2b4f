import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadConfig } from "../../src/config/config.ts";
import { importDataset } from "../../src/import/run/import-dataset.ts";
import { createDriver } from "../../src/neo4j/driver/driver.ts";
import { findRunningServer } from "../../src/neo4j/folder/server-file.ts";
import { openDatabase } from "../../src/neo4j/open/open-database.ts";
import { migrate } from "../../src/store/model/migrations.ts";
import { loadBare } from "../network/bare-loader.ts";
import { createGeneratedDataset } from "../network/generated-dataset.ts";
import { readSample } from "./read-sample.ts";
import type { WriteRun } from "./write-run.ts";

// node … write-once.ts <bare | import> <relationships>: writes the generated network into a separate
// database. Prints one line of JSON: how long it took, what this process used, and what is in the graph.

const [contender, count] = process.argv.slice(2);
const options = { relationships: Number(count) };
const dataDir = mkdtempSync(join(tmpdir(), "egov-bench-"));
const config = loadConfig({ ...process.env, NEO4J_URI: "", EGOV_DATA_DIR: dataDir });
const database = await openDatabase(config, () => undefined);
try {
  await migrate(database);
  const databaseCpu = await readDatabaseCpu();
  const startedAt = performance.now();
  const cpu = process.cpuUsage();
  await (contender === "bare"
    ? writeBare()
    : importDataset({ database, dataset: createGeneratedDataset(options) }));
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const run: WriteRun = {
    seconds,
    nodeCpuSeconds: (user + system) / 1e6,
    databaseCpuSeconds: (await readDatabaseCpu()) - databaseCpu,
    nodePeakMb: process.resourceUsage().maxRSS / 1024,
    ...(await readSample(database, options)),
  };
  process.stdout.write(`${JSON.stringify(run)}\n`);
} finally {
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
}

async function readDatabaseCpu(): Promise<number> {
  const text =
    "CALL dbms.queryJmx('java.lang:type=OperatingSystem') YIELD attributes RETURN attributes.ProcessCpuTime.value";
  const [row] = await database.read({ text, parameters: {} });
  return Number(row?.[0]) / 1e9;
}

async function writeBare(): Promise<void> {
  const server = findRunningServer(dataDir);
  if (server === undefined) throw new Error(`${dataDir} holds no server.json after the start.`);
  const driver = createDriver(server);
  try {
    await loadBare(driver, options);
  } finally {
    await driver.close();
  }
}
