import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { loadConfig } from "../../src/config.ts";
import { openDatabase } from "../../src/neo4j/database.ts";
import { migrate } from "../../src/neo4j/migrations.ts";
import { findRunningServer } from "../../src/neo4j/server-file.ts";
import { databases } from "./databases.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The environments by which test files reach the databases, one for each file that runs at once. */
    readonly databases: readonly {
      NEO4J_URI: string;
      NEO4J_USER: string;
      NEO4J_PASSWORD: string;
      NEO4J_DATABASE: string;
    }[];
  }
}

/** Starts real Neo4j servers for the run, each in a temporary folder on a free port. */
export default async function startDatabases(project: TestProject): Promise<() => Promise<void>> {
  const started: Awaited<ReturnType<typeof startOne>>[] = [];
  // One after the other: the first fetches the program files for all.
  for (let count = 0; count < databases; count++) started.push(await startOne());
  project.provide(
    "databases",
    started.map(({ environment }) => environment),
  );
  return async () => {
    await Promise.all(started.map(({ close }) => close()));
  };
}

async function startOne() {
  // Random graphs change the statistics all the time; making plans anew for that takes longer than the plans.
  const replanning = { EGOV_REPLAN_INTERVAL_S: "3600" };
  const dataDir = mkdtempSync(join(tmpdir(), "egov-graph-"));
  const config = loadConfig({ ...process.env, ...replanning, NEO4J_URI: "", EGOV_DATA_DIR: dataDir });
  const database = await openDatabase(config, (step) => console.error(step));
  await migrate(database);
  const server = findRunningServer(dataDir);
  if (server === undefined) {
    throw new Error(`${dataDir} holds no server.json after the start.`);
  }
  return {
    environment: {
      NEO4J_URI: server.uri,
      NEO4J_USER: server.user,
      NEO4J_PASSWORD: server.password ?? "",
      NEO4J_DATABASE: "neo4j",
    },
    close: async (): Promise<void> => {
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
