import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { loadConfig } from "../../../src/config/config.ts";
import { importDataset } from "../../../src/import/run/import-dataset.ts";
import type { Database } from "../../../src/neo4j/calls/database.ts";
import { findRunningServer } from "../../../src/neo4j/folder/server-file.ts";
import { openDatabase } from "../../../src/neo4j/open/open-database.ts";
import { findFreePort } from "../../../src/neo4j/server/free-port.ts";
import { migrate } from "../../../src/store/model/migrations.ts";
import { stopChild } from "../../setup/processes/child-process.ts";
import { type Client, createClient } from "./client.ts";
import { createWideDataset } from "./wide-dataset.ts";

const main = fileURLToPath(new URL("../../../dist/main.js", import.meta.url));

/** A server process with its database, as a user starts them, and a second connection to the database to look at it. */
export interface Target {
  readonly port: number;
  readonly process: ChildProcess;
  readonly database: Database;
  /** A client with an address of its own, closed with the target. */
  client(): Client;
  close(): Promise<void>;
}

/** Starts Neo4j in a temporary folder, loads the seeds and a wide network, and starts the compiled server in front of it. */
export async function openTarget(
  say: (line: string) => void,
  { env = {}, nodeArgs = [] }: { env?: Readonly<Record<string, string>>; nodeArgs?: readonly string[] } = {},
): Promise<Target> {
  const dataDir = mkdtempSync(join(tmpdir(), "egov-hostile-"));
  const config = loadConfig({ ...process.env, NEO4J_URI: "", EGOV_DATA_DIR: dataDir });
  const database = await openDatabase(config, say);
  const closers: (() => unknown)[] = [
    () => rmSync(dataDir, { recursive: true, force: true }),
    () => database.close(),
  ];
  const close = async (): Promise<void> => {
    for (const end of closers.splice(0).reverse()) await end();
  };
  try {
    await migrate(database);
    await importDataset({ database, dataset: createWideDataset() });
    const neo4j = findRunningServer(dataDir);
    const port = await findFreePort();
    const child = spawn(process.execPath, [...nodeArgs, main], {
      env: {
        ...process.env,
        NEO4J_URI: neo4j?.uri ?? "",
        EGOV_READ_TRANSPORT: "own",
        NEO4J_USER: neo4j?.user ?? "",
        NEO4J_PASSWORD: neo4j?.password ?? "",
        PORT: String(port),
        EGOV_ADOPT_DATABASE: "1",
        LOG_LEVEL: "error",
        ...env,
      },
      stdio: ["ignore", "inherit", "pipe", ...(nodeArgs.length > 0 ? (["ipc"] as const) : [])],
    });
    let said = "";
    child.stderr?.on("data", (chunk) => {
      said = (said + chunk).slice(-5000);
    });
    closers.push(() => stopChild(child, 15_000));
    await untilReady(child, port, () => said);
    return {
      port,
      process: child,
      database,
      client() {
        const client = createClient(port);
        closers.push(() => client.close());
        return client;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function untilReady(child: ChildProcess, port: number, said: () => string): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (child.exitCode !== null) break;
    const response = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
    if (response?.status === 200) return;
    await pause(100);
  }
  throw new Error(`The server did not start:\n${said()}`);
}
