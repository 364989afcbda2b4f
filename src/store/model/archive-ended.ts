import type { Database } from "../../neo4j/calls/database.ts";
import { ARCHIVED } from "./archived.ts";
import { workThrough } from "./keyset.ts";
import { listUsedTypes } from "./used-types.ts";

/**
 * Migrates a graph of schema 1 or 2, which kept all relationships under their own types. Archives those that
 * ended or are deprecated, and removes the mark `current` from the others. Leaves alone what an unfinished
 * import ended, so that it can be undone. May be interrupted and run again.
 */
export async function archiveEnded(database: Database): Promise<void> {
  for (const type of await listUsedTypes(database)) {
    const work = { pattern: `()-[x:${type}]->()`, key: "id", parameters: {} };
    await workThrough(database.write, {
      ...work,
      where: `x.knownTo > ${PUBLISHED}`,
      action: "SET x.archivedIn = x.knownTo REMOVE x.knownTo",
    });
    await workThrough(database.write, {
      ...work,
      where: "(x.knownTo IS NOT NULL OR x.rank = 'DEPRECATED')",
      action: `WITH x, key, startNode(x) AS from, endNode(x) AS to
CREATE (from)-[archived:${ARCHIVED}]->(to)
SET archived = properties(x)
SET archived.type = '${type}', archived.current = null
DELETE x
WITH x, key`,
    });
    await workThrough(database.write, { ...work, where: "x.current", action: "REMOVE x.current" });
  }
}

const PUBLISHED = "head(COLLECT { MATCH (graph:Graph {id: 'graph'}) RETURN graph.version })";
