import { ConflictError, UnavailableError } from "../../errors/graph-error.ts";
import type { Database } from "../../neo4j/calls/database.ts";
import { archiveEnded } from "./archive-ended.ts";
import { createPropertyKeys } from "./property-keys.ts";
import { refoldSearch } from "./refold-search.ts";
import { listSchemaCommands } from "./schema-commands.ts";

/** Increased by every change to the stored model that needs its own migration step. */
export const schemaVersion = 4;

const indexTimeoutMs = 600_000;

/**
 * Prepares the database for this version of the program: constraints, indexes, and the `:Graph` node that
 * marks the database as ours. Running it again changes nothing and takes only two queries.
 *
 * @throws ConflictError when a later version of the program has written to it
 */
export async function migrate(database: Database): Promise<void> {
  const found = await readSchemaVersion(database);
  if (found > schemaVersion) {
    const message =
      `The database was written by a later version of egov-graph (its schema is ${found}, this program's is ` +
      `${schemaVersion}), and nothing was changed. Use that version or a later one.`;
    throw new ConflictError(message, { found, known: schemaVersion });
  }
  if (found === 0) {
    await refuseLost(database);
    await database.write((run) => run(createPropertyKeys));
  }
  await createMissing(database);
  if (found === 1 || found === 2) await archiveEnded(database);
  if (found >= 1 && found <= 3) await refoldSearch(database);
  if (found !== schemaVersion) {
    await database.write((run) => run(markGraph));
  }
}

/**
 * Whether the graph's marker has this program's schema version, so no migration step is needed. Indexes may
 * still be missing.
 */
export async function isMigrated(database: Database): Promise<boolean> {
  return (await readSchemaVersion(database)) === schemaVersion;
}

/**
 * Refuses a database without the marker but with versions. The marker is created once, and only damage
 * removes it; Neo4j's counters then still show versions.
 * @throws UnavailableError
 */
async function refuseLost(database: Database): Promise<void> {
  const [row] = await database.read({ text: "RETURN COUNT { (:GraphVersion) }", parameters: {} });
  if (Number(row?.[0]) === 0) return;
  const message =
    'The database is damaged: the node that says which version is published cannot be read. Restore a backup with "egov restore FILE"; ' +
    "without one, import into an empty data folder.";
  throw new UnavailableError(message);
}

async function createMissing(database: Database): Promise<void> {
  const [row] = await database.read({
    text: "SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN collect(name)",
    parameters: {},
  });
  const ready = new Set(row?.[0] as readonly string[]);
  const commands = listSchemaCommands().filter(({ name }) => !ready.has(name));
  if (commands.length === 0) {
    return;
  }
  await database.write(
    async (run) => {
      for (const { text } of commands) {
        await run({ text, parameters: {} });
      }
    },
    { timeoutMs: indexTimeoutMs },
  );
  await database.read(
    { text: "CALL db.awaitIndexes($seconds)", parameters: { seconds: indexTimeoutMs / 1000 } },
    { timeoutMs: indexTimeoutMs },
  );
}

const markGraph = {
  text: `MERGE (graph:Graph {id: 'graph'})
ON CREATE SET graph.version = 0
SET graph.schemaVersion = $schemaVersion`,
  parameters: { schemaVersion },
};

/** @returns 0 if the graph has no marker yet */
async function readSchemaVersion(database: Database): Promise<number> {
  const [row] = await database.read({
    text: "MATCH (graph:Graph {id: 'graph'}) RETURN graph.schemaVersion",
    parameters: {},
  });
  return Number(row?.[0] ?? 0);
}
