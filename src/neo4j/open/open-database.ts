import type { Config } from "../../config/config.ts";
import type { Database, Report } from "../calls/database.ts";
import { openEmbeddedDatabase } from "./embedded-database.ts";
import { openExternalDatabase } from "./external-database.ts";

/**
 * Opens the server named by NEO4J_URI, otherwise an embedded one on the data folder.
 *
 * @throws UnavailableError when it cannot be reached or started, naming the setting or the missing program
 * @throws ConflictError when the data folder is in use, or the database contains nodes that are not ours
 */
export function openDatabase(config: Config, report: Report): Promise<Database> {
  return config.neo4j === undefined
    ? openEmbeddedDatabase(config, report)
    : openExternalDatabase(config, config.neo4j, report);
}
