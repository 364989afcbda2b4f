import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { loadConfig } from "../../../src/config/config.ts";
import { findRunningServer } from "../../../src/neo4j/folder/server-file.ts";
import { openDatabase } from "../../../src/neo4j/open/open-database.ts";
import { migrate } from "../../../src/store/model/migrations.ts";
import { databases } from "./databases.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Environments for connecting to the databases, one for each test file that runs at once. */
    readonly databases: readonly {
      NEO4J_URI: string;
      NEO4J_USER: string;
      NEO4J_PASSWORD: string;
      NEO4J_DATABASE: string;
    }[];
  }
}

/**
 * Tests plan thousands of statements and run each a few times, so optimising for long runs never pays off.
 * With these arguments a run takes 0.9 of the time.
 */
const compileLittle = [
  "-XX:CICompilerCount=2",
  "-XX:Tier3InvocationThreshold=1000",
  "-XX:Tier3MinInvocationThreshold=500",
  "-XX:Tier3CompileThreshold=10000",
  "-XX:Tier4InvocationThreshold=20000",
  "-XX:Tier4MinInvocationThreshold=2400",
  "-XX:Tier4CompileThreshold=60000",
  "-XX:Tier4BackEdgeThreshold=160000",
];

/** Starts real Neo4j servers for the run, each in a temporary folder on a free port. */
export default async function startDatabases(project: TestProject): Promise<() => Promise<void>> {
  // The only variable that overrides a JVM's arguments.
  process.env._JAVA_OPTIONS = [process.env._JAVA_OPTIONS, ...compileLittle].join(" ").trim();
  const started: Awaited<ReturnType<typeof startOne>>[] = [];
  // One after another: the first fetches the program files for all.
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
  // Random graphs change the statistics all the time; replanning for that takes longer than running the
  // plans.
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
