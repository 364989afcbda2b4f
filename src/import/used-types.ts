import type { Database } from "../neo4j/database.ts";
import { loadSchema } from "../schema/load-schema.ts";

/** The relationship types of which the graph holds any, in any version. Counted from the store's own counters. */
export async function listUsedTypes(database: Pick<Database, "read">): Promise<readonly string[]> {
  const types = [...loadSchema().model.relationshipTypes.keys()];
  const text = `RETURN ${types.map((type) => `COUNT { ()-[:${type}]->() }`).join(", ")}`;
  const [counts] = await database.read({ text, parameters: {} });
  return types.filter((_type, index) => counts?.[index] !== 0);
}
