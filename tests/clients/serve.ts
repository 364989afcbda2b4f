import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { loadConfig } from "../../src/config/config.ts";
import { importDataset } from "../../src/import/run/import-dataset.ts";
import { openDatabase } from "../../src/neo4j/open/open-database.ts";
import { Closers } from "../../src/server/closers.ts";
import { startServer } from "../../src/server/start-server.ts";
import { createClientsDataset } from "./clients-dataset.ts";

// node … serve.ts: starts the API with the shipped seeds and a dated membership in a temporary folder, and prints its
// address, and an instant before the group got its name. Ends, with its database,
// when its standard input does.

const dataDir = mkdtempSync(join(tmpdir(), "egov-clients-"));
const closers = new Closers();
const report = (step: string): void => console.error(step);

async function start(): Promise<void> {
  const config = loadConfig({
    ...process.env,
    NEO4J_URI: "",
    EGOV_DATA_DIR: dataDir,
    PORT: "0",
    LOG_LEVEL: "error",
    EGOV_LAME_DUCK_MS: "0",
  });
  const opening = openDatabase(config, report);
  opening.catch(() => undefined);
  const { url } = await startServer({ config, opening, report, closers });
  const database = await opening;
  await importDataset({ database, dataset: createClientsDataset("Old name") });
  await pause(5);
  const knownAt = new Date().toISOString();
  await pause(5);
  const { version } = await importDataset({ database, dataset: createClientsDataset("New name") });
  // The server hears of it within a quarter of a second.
  while (!(await isServed(url, version))) await pause(50);
  console.log(JSON.stringify({ url, knownAt }));
}

async function isServed(url: string, version: number): Promise<boolean> {
  const answer = await fetch(`${url}/graphql?query=${encodeURIComponent("{ graph { version } }")}`);
  const { data } = (await answer.json()) as { data: { graph: { version: number } } };
  return data.graph.version >= version;
}

async function stop(): Promise<void> {
  await closers.close();
  rmSync(dataDir, { recursive: true, force: true });
}

process.stdin.on("end", () => void stop().then(() => process.exit(0))).resume();
start().catch(async (error: unknown) => {
  console.error(error);
  await stop();
  process.exit(1);
});
