import type { Database } from "./database.ts";
import { workThrough } from "./keyset.ts";
import { listRelationshipTypes } from "./schema-commands.ts";

/** Cypher for whether the relationship `x` is `current` while it has not ended; docs/data-model.md, "Versions". One of rank NORMAL carries no `rank`. */
export const IS_CURRENT = "(x.rank IS NULL OR x.rank = 'PREFERRED')";

/** Sets `current` on all relationships of a graph that has none: since schema 2 they carry it. May be interrupted and begun again. */
export async function markCurrent(database: Database): Promise<void> {
  for (const type of listRelationshipTypes()) {
    await workThrough(database.write, {
      pattern: `()-[x:${type}]->()`,
      key: "id",
      where: `x.current IS NULL AND x.knownTo IS NULL AND ${IS_CURRENT}`,
      action: "SET x.current = true",
      parameters: {},
    });
  }
}
