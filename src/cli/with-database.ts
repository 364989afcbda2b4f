import { loadConfig } from "../config/config.ts";
import type { Database } from "../neo4j/calls/database.ts";
import { openDatabaseForCommand } from "../neo4j/open/command-database.ts";
import type { Progress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";

/** Opens the configured database for the duration of the work. */
export async function withDatabase<T>(
  { env }: Terminal,
  progress: Progress,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const config = loadConfig(env);
  for (const warning of config.warnings) progress.step(`Warning: ${warning}`);
  const database = await openDatabaseForCommand(config, progress.step);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
