import type { Database } from "../../neo4j/calls/database.ts";
import { ARCHIVED } from "./archived.ts";
import { workThrough } from "./keyset.ts";
import { listUsedTypes } from "./used-types.ts";

/**
 * Archives the relationships of a graph of an earlier schema (1 and 2 kept them all under their own types) that ended or are deprecated, and takes
 * away the mark `current` of the others. What an unfinished import ended is left for its undoing. May be interrupted and begun again.
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
