import { setTimeout as pause } from "node:timers/promises";
import type { Config } from "../../config/config.ts";
import type { Database, Report } from "../calls/database.ts";
import { findLockOwner } from "../folder/lock-file.ts";
import { findRunningServer } from "../folder/server-file.ts";
import { openRunningDatabase } from "./external-database.ts";
import { openDatabase } from "./open-database.ts";

/**
 * Opens the database for a command: the server of NEO4J_URI, otherwise the one already running on the data
 * folder, otherwise an embedded one for the duration of the command.
 *
 * @throws what openDatabase throws
 */
export async function openDatabaseForCommand(config: Config, report: Report): Promise<Database> {
  if (config.neo4j !== undefined) {
    return openDatabase(config, report);
  }
  const until = Date.now() + config.startTimeoutMs;
  for (let attempt = 1; ; attempt += 1) {
    const running = findRunningServer(config.dataDir);
    if (running !== undefined) {
      return openRunningDatabase(config, running, report);
    }
    // Another process holds the folder; its server is not ready yet or is about to stop.
    if (findLockOwner(config.dataDir) === undefined || Date.now() > until) {
      return openDatabase(config, report);
    }
    if (attempt === 1) {
      report("Database: waiting for the server that another process is starting");
    }
    await pause(200);
  }
}
