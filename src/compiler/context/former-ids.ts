import { type Cypher, cy, integer } from "../../cypher/cypher.ts";
import type { ReadVersion } from "../../store/visibility/read-version.ts";
import { begun, existed } from "../../store/visibility/visibility.ts";

/** How many merges are followed from one id. */
const maxMerges = 16;

/**
 * Expression for a list of pairs: each given id that no entity has at a version, and the id of the entity
 * into which it was merged, through any merges in between. When an entity is merged away its own former ids
 * end with it, but they still lead to the surviving entity.
 */
export function mergedOf(ids: Cypher, at: ReadVersion): Cypher {
  const own = (id: Cypher) => cy`MATCH (own:Entity {id: ${id}}) WHERE ${existed(cy`own`, at)}`;
  const missing = cy`COLLECT { UNWIND ${ids} AS id WITH id WHERE NOT EXISTS { ${own(cy`id`)} } RETURN [id, id] }`;
  const endedTogether = cy`EXISTS { MATCH (:Entity {id: i.entity, knownTo: i.knownTo}) }`;
  const isFormer = cy`own IS NULL AND ${begun(cy`i`, at)} AND (i.knownTo IS NULL OR i.knownTo > ${at.version} OR ${endedTogether})`;
  const former = cy`OPTIONAL MATCH (i:Identifier {key: 'formerId:' + pair[1]}) WHERE ${isFormer}`;
  const next = cy`WITH pair[0] AS given, coalesce(own.id, i.entity) AS next WHERE next IS NOT NULL RETURN DISTINCT [given, next]`;
  const step = cy`COLLECT { UNWIND met AS pair OPTIONAL ${own(cy`pair[1]`)} ${former} ${next} }`;
  return cy`reduce(met = ${missing}, step IN range(1, ${integer(maxMerges)}) | ${step})`;
}
