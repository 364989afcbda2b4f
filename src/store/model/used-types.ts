import type { Database } from "../../neo4j/calls/database.ts";
import { listRelationshipTypes } from "./schema-commands.ts";

/** The relationship types that occur in the graph, from the store's own counters. */
export async function listUsedTypes(database: Pick<Database, "read">): Promise<readonly string[]> {
  const types = listRelationshipTypes();
  const text = `RETURN ${types.map((type) => `COUNT { ()-[:${type}]->() }`).join(", ")}`;
  const [counts] = await database.read({ text, parameters: {} });
  return types.filter((_type, index) => counts?.[index] !== 0);
}
