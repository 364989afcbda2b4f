import type { Database } from "../../neo4j/calls/database.ts";
import { ARCHIVED } from "../model/archived.ts";
import { VERSIONED_NODES, workThrough } from "../model/keyset.ts";
import { listUsedTypes } from "../model/used-types.ts";
import { beginRest } from "./graph-versions.ts";
import { noLeaseBefore, readGraceMs } from "./read-leases.ts";

/** What to remove and when. */
export interface RemoveMarksOptions {
  readonly database: Database;
  /**
   * How long after a publication its marks stay at least, in ms: the time until every server has heard of the new version, and that of a
   * read without a lease. Default {@link readGraceMs}.
   */
  readonly graceMs?: number;
}

/**
 * Removes what told versions that were published long enough ago from those before them, so that reads need not look at it: the property
 * `version` of records, and relationships whose end was published, which stand archived since (docs/data-model.md, "Versions"). May run beside
 * reads and imports, and be interrupted. Reads under way that began with an earlier version hold a lease; what they need is left for the next time.
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

// Who takes a lease from now on sees that it is too late. Leases of servers that are no more have ended long ago.
const ANNOUNCE = `MATCH (graph:Graph {id: 'graph'})
SET graph.unmarking = CASE WHEN graph.unmarking > $version THEN graph.unmarking ELSE $version END
WITH graph
MATCH (lease:ReadLease)
WHERE lease.until < timestamp()
DELETE lease`;

const IS_FREE = `RETURN ${noLeaseBefore("$version")}`;

// Not while an import writes, which would wait for the locks.
const ENDED = `x.archivedIn <= $version AND NOT EXISTS { MATCH (graph:Graph) WHERE graph.writing IS NOT NULL }`;

// The first SET takes the lock. Where an import has begun meanwhile some may be left: then this is for the next time.
const CLEANED = `MATCH (graph:Graph {id: 'graph'})
SET graph.unmarkedTo = $version
WITH graph
WHERE graph.writing IS NULL AND coalesce(graph.begun, 0) = $begun AND graph.archivedIn <= $version
REMOVE graph.archivedIn
${beginRest}`;
