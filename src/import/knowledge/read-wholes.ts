import type { Database } from "../../neo4j/calls/database.ts";
import { ARCHIVED } from "../../store/model/archived.ts";
import { visibleNow } from "../../store/visibility/visible-now.ts";
import { chunks } from "../../values/group-by.ts";

const BATCH = 2000;

/**
 * Reads what the given entities are a part of according to other data sets, and so on upwards: wholes by
 * part. Reads only the paths upwards from the given ids, one layer at a time.
 */
export async function readWholes(
  database: Database,
  dataset: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const wholes = new Map<string, readonly string[]>();
  for (let layer = [...new Set(ids)]; layer.length > 0; ) {
    const found = new Set<string>();
    for (const batch of chunks(layer, BATCH)) {
      for (const id of batch) wholes.set(id, []);
      const rows = await database.read({ text: WHOLES, parameters: { ids: batch, dataset } });
      for (const [part, list] of rows as [string, string[]][]) {
        wholes.set(part, list);
        for (const whole of list) found.add(whole);
      }
    }
    layer = [...found].filter((id) => !wholes.has(id));
  }
  return wholes;
}

const WHOLES = `MATCH (graph:Graph {id: 'graph'})
UNWIND $ids AS id
MATCH (:Entity {id: id})-[r:PART_OF|${ARCHIVED}]->(whole:Entity)
WHERE (r.type IS NULL OR r.type = 'PART_OF') AND r.archivedIn IS NULL AND ${visibleNow("r")} AND EXISTS {
  MATCH (s:Statement {about: r.id})
  WHERE s.dataset <> $dataset AND ${visibleNow("s")}
}
WITH id, whole.id AS whole
ORDER BY whole
RETURN id, collect(DISTINCT whole)`;
