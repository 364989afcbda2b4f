import type { Database } from "../neo4j/database.ts";
import { VERSIONED_NODES, workThrough } from "../neo4j/keyset.ts";
import { listUsedTypes } from "./used-types.ts";

/** What to remove and when. */
export interface RemoveMarksOptions {
  readonly database: Database;
  /**
   * How long after a publication its marks stay, in ms: at least the time of the longest read and the time until
   * every server has heard of the new version. Default 60,000.
   */
  readonly graceMs?: number;
}

const GRACE_MS = 60_000;

/**
 * Removes the property `version` from records of versions that were published long enough ago, so that reads need not
 * compare it (docs/data-model.md, "Versions"). May run beside reads and imports, and be interrupted.
 * @returns how many marks were removed
 */
export async function removeVersionMarks(options: RemoveMarksOptions): Promise<number> {
  const { database, graceMs = GRACE_MS } = options;
  const [row] = await database.read({ text: OLD_VERSION, parameters: { graceMs } });
  const [version, cleaned] = row ?? [];
  if (typeof version !== "number" || version <= Number(cleaned)) return 0;
  const work = { where: "x.version <= $version", action: "REMOVE x.version", parameters: { version } };
  let removed = 0;
  for (const [label, key] of [...VERSIONED_NODES, ["PastState", "id"] as const]) {
    removed += await workThrough(database.write, { ...work, pattern: `(x:${label})`, key });
  }
  for (const type of await listUsedTypes(database)) {
    removed += await workThrough(database.write, { ...work, pattern: `()-[x:${type}]->()`, key: "id" });
  }
  await database.write((run) => run({ text: CLEANED, parameters: { version } }));
  return removed;
}

const OLD_VERSION = `MATCH (graph:Graph {id: 'graph'})
RETURN head(COLLECT {
  MATCH (known:GraphVersion)
  WHERE known.version <= graph.version AND known.publishedAt <= timestamp() - $graceMs
  RETURN known.version
  ORDER BY known.version DESC
  LIMIT 1
}), coalesce(graph.unmarkedTo, 0)`;

const CLEANED = `MATCH (graph:Graph {id: 'graph'})
SET graph.unmarkedTo = $version`;
