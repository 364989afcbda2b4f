import type { Config } from "../config/config.ts";
import { GraphError } from "../errors/graph-error.ts";
import type { Report } from "../neo4j/calls/database.ts";
import { prepareDataFolder } from "../neo4j/folder/data-folder.ts";
import { findLockOwner } from "../neo4j/folder/lock-file.ts";
import { openDatabaseForCommand } from "../neo4j/open/command-database.ts";
import { openAdminTool } from "../neo4j/server/admin-tool.ts";
import { checkStore, type StoreCheck } from "./check-store.ts";
import { examineGraph, type Finding } from "./examine-graph.ts";
import { withStoppedStore } from "./stopped-store.ts";

/** How to examine the store and the graph of a database. */
export interface DiagnoseOptions {
  readonly report: Report;
  /** Whether a running server may be stopped while its store is checked. */
  readonly mayPause: boolean;
}

const storeCheck = "Neo4j's consistency check of the store";

/**
 * Runs Neo4j's check of the store, if the server can be stopped, then the checks of the graph. Damage is a
 * finding, never an error.
 */
export async function diagnose(config: Config, options: DiagnoseOptions): Promise<readonly Finding[]> {
  const store = await diagnoseStore(config, options);
  try {
    const database = await openDatabaseForCommand(config, options.report);
    try {
      return [store, ...(await examineGraph(database))];
    } finally {
      await database.close();
    }
  } catch (error) {
    // A damaged store may not open at all; report that as well.
    if (store.state !== "wrong" || !(error instanceof GraphError)) throw error;
    return [store, { check: "the database opens", state: "wrong", message: error.message, examples: [] }];
  }
}

async function diagnoseStore(config: Config, { report, mayPause }: DiagnoseOptions): Promise<Finding> {
  const leaveOut = (message: string): Finding => ({
    check: storeCheck,
    state: "left out",
    message,
    examples: [],
  });
  if (config.neo4j !== undefined) {
    return leaveOut(
      'NEO4J_URI is set: stop that server, and run "neo4j-admin database check neo4j" where it is',
    );
  }
  const owner = findLockOwner(config.dataDir);
  if (owner !== undefined && !mayPause) {
    return leaveOut(
      `process ${owner.pid} uses the store: stop it, or use --pause to stop it during the check`,
    );
  }
  const { state, findings } = await checkStoppedStore(config, report);
  return state === "consistent"
    ? { check: storeCheck, state: "ok", message: "", examples: [] }
    : { check: storeCheck, state: "wrong", message: "the store is damaged", examples: findings };
}

/** Checks the store while the server is stopped. */
async function checkStoppedStore(config: Config, report: Report): Promise<StoreCheck> {
  const folder = prepareDataFolder(config.dataDir);
  const admin = await openAdminTool(config, folder, report);
  const check = (): Promise<StoreCheck> => {
    report("Checking the store");
    return checkStore(admin);
  };
  const options = { reason: "The database's store is being checked.", report };
  const found = await withStoppedStore(config, options, check);
  if (found.state !== "unrecovered") return found;
  report("The database was killed: starting it once, so that it recovers");
  await (await openDatabaseForCommand(config, report)).close();
  return withStoppedStore(config, options, check);
}
