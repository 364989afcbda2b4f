import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { loadConfig } from "../../src/config.ts";
import { openDatabase } from "../../src/neo4j/database.ts";
import { migrate } from "../../src/neo4j/migrations.ts";
import { findRunningServer } from "../../src/neo4j/server-file.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The environment by which test files reach the shared database. */
    readonly database: {
      NEO4J_URI: string;
      NEO4J_USER: string;
      NEO4J_PASSWORD: string;
      NEO4J_DATABASE: string;
    };
  }
}

/** Starts one real Neo4j for the run, in a temporary folder on a free port. */
export default async function startDatabase(project: TestProject): Promise<() => Promise<void>> {
  // Most statements run a few times only: compiling them thoroughly costs a JVM more than it brings.
  process.env.JAVA_TOOL_OPTIONS ??= "-XX:TieredStopAtLevel=1";
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
  project.provide("database", {
    NEO4J_URI: server.uri,
    NEO4J_USER: server.user,
    NEO4J_PASSWORD: server.password ?? "",
    NEO4J_DATABASE: "neo4j",
  });
  return async () => {
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
