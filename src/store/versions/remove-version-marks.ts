import type { Database } from "../../neo4j/calls/database.ts";
import { ARCHIVED } from "../model/archived.ts";
import { VERSIONED_NODES, workThrough } from "../model/keyset.ts";
import { listUsedTypes } from "../model/used-types.ts";
import { beginRest } from "./graph-versions.ts";
import { noLeaseBefore, readGraceMs } from "./read-leases.ts";

/** Options for removing marks. */
export interface RemoveMarksOptions {
  readonly database: Database;
  /**
   * How long marks stay after a publication, in ms: enough for every server to learn of the new version, and
   * for a read without a lease to end. Default {@link readGraceMs}.
   */
  readonly graceMs?: number;
}

/**
 * Removes the marks that separate versions published long enough ago from their predecessors, so that reads
 * need not check them: the property `version` of records, and relationships whose end was published, since
 * archived copies exist (docs/data-model.md, "Versions"). May run during reads and imports, and be
 * interrupted. Running reads of an earlier version hold a lease; what they need is left for the next run.
 * @returns how many marks and relationships were removed
 */
export async function removeVersionMarks(options: RemoveMarksOptions): Promise<number> {
  const { database, graceMs = readGraceMs } = options;
  const [row] = await database.read({ text: OLD_VERSION, parameters: { graceMs } });
  const [version, cleaned, archivedIn, begun] = row ?? [];
  const hasEnded = typeof archivedIn === "number" && archivedIn <= Number(version);
  if (typeof version !== "number" || (version <= Number(cleaned) && !hasEnded)) return 0;
  const parameters = { version };
  await database.write((run) => run({ text: ANNOUNCE, parameters }));
  const [free] = await database.read({ text: IS_FREE, parameters });
  if (free?.[0] !== true) return 0;
  const work = { where: "x.version <= $version", action: "REMOVE x.version", parameters };
  let removed = 0;
  for (const [label, key] of [...VERSIONED_NODES, ["PastState", "id"] as const]) {
    removed += await workThrough(database.write, { ...work, pattern: `(x:${label})`, key });
  }
  for (const type of [...(await listUsedTypes(database)), ARCHIVED]) {
    const ties = { pattern: `()-[x:${type}]->()`, key: "id", parameters };
    removed += await workThrough(database.write, { ...work, ...ties });
    if (!hasEnded || type === ARCHIVED) continue;
    removed += await workThrough(database.write, { ...ties, where: ENDED, action: "DELETE x" });
  }
  await database.write((run) => run({ text: CLEANED, parameters: { version, begun } }));
  return removed;
}

const OLD_VERSION = `MATCH (graph:Graph {id: 'graph'})
RETURN head(COLLECT {
  MATCH (known:GraphVersion)
  WHERE known.version <= graph.version AND known.publishedAt <= timestamp() - $graceMs AND ${noLeaseBefore("known.version")}
  RETURN known.version
  ORDER BY known.version DESC
  LIMIT 1
}), coalesce(graph.unmarkedTo, 0), graph.archivedIn, coalesce(graph.begun, 0)`;

// A reader that takes a lease from now on sees that it is too late. Expired leases belong to servers that are
// gone.
const ANNOUNCE = `MATCH (graph:Graph {id: 'graph'})
SET graph.unmarking = CASE WHEN graph.unmarking > $version THEN graph.unmarking ELSE $version END
WITH graph
MATCH (lease:ReadLease)
WHERE lease.until < timestamp()
DELETE lease`;

const IS_FREE = `RETURN ${noLeaseBefore("$version")}`;

// Not while an import is writing, because it would wait for the locks.
const ENDED = `x.archivedIn <= $version AND NOT EXISTS { MATCH (graph:Graph) WHERE graph.writing IS NOT NULL }`;

// The first SET takes the lock. If an import has begun meanwhile, some marks may be left for the next run.
const CLEANED = `MATCH (graph:Graph {id: 'graph'})
SET graph.unmarkedTo = $version
WITH graph
WHERE graph.writing IS NULL AND coalesce(graph.begun, 0) = $begun AND graph.archivedIn <= $version
REMOVE graph.archivedIn
${beginRest}`;
