import type { Config } from "../config/config.ts";
import { InvalidValueError } from "../errors/graph-error.ts";

/**
 * Refuses a command for a server that this program did not start and so must not stop.
 * @throws InvalidValueError with the equivalent Neo4j commands
 */
export function refuseExternal({ neo4j }: Config, command: "backup" | "restore"): void {
  if (neo4j === undefined) return;
  const database = neo4j.database ?? "neo4j";
  const own =
    command === "backup"
      ? `Community Edition: stop it, and run "neo4j-admin database dump ${database} --to-path=FOLDER" where it is. Enterprise Edition: "neo4j-admin database backup ${database} --to-path=FOLDER", while it runs. Aura makes snapshots by itself.`
      : `Community Edition: stop it, and run "neo4j-admin database load ${database} --from-path=FOLDER --overwrite-destination" where it is. Enterprise Edition: "neo4j-admin database restore ${database} --from-path=FOLDER". Aura restores its snapshots.`;
  const message = `NEO4J_URI names a server that egov-graph does not stop; "egov ${command}" is for the embedded database. ${own}`;
  throw new InvalidValueError(message, { uri: neo4j.uri });
}
