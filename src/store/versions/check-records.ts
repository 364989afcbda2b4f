import { UnavailableError } from "../../errors/graph-error.ts";
import type { Database } from "../../neo4j/calls/database.ts";
import { listRelationshipTypes } from "../model/schema-commands.ts";
import { countRecords, type GraphCounts } from "./publish.ts";

/** Record counts of the published version: when it was published, and as readable now. */
export interface RecordCheck {
  readonly version: number;
  /** Null if the version's record, which holds the counts, cannot be read. */
  readonly published: GraphCounts | null;
  readonly readable: GraphCounts;
  /** One sentence on what cannot be read and what to do; undefined if everything can. */
  readonly damage: string | undefined;
}

/**
 * Reads and counts every record that the published version shows. Counting alone would not find a zeroed page
 * of the store, because Neo4j's own counters and indexes stay intact.
 *
 * @returns null if no version is published, or an import wrote meanwhile, so that the counts say nothing
 */
export async function checkRecords(database: Database, signal?: AbortSignal): Promise<RecordCheck | null> {
  const before = await readPublished(database);
  if (before === null) return null;
  const { version, begun, counts: published } = before;
  const readable = await countRecords(database, listRelationshipTypes(), { isRead: true, signal });
  const after = await readPublished(database);
  if (after?.begun !== begun) return null;
  return { version, published, readable, damage: damageOf(version, published, readable) };
}

/**
 * Refuses to write to a damaged graph: the next version's counts would take the remaining records for all of
 * them.
 * @throws UnavailableError READ_ONLY
 */
export async function refuseDamaged(database: Database): Promise<void> {
  const found = await checkRecords(database);
  if (found?.damage !== undefined) throw new UnavailableError(found.damage, {}, "READ_ONLY");
}

const kinds = [
  ["entityCount", "entities"],
  ["relationshipCount", "relationships"],
  ["statementCount", "statements"],
  ["sourceCount", "sources"],
] as const;

function damageOf(version: number, published: GraphCounts | null, readable: GraphCounts): string | undefined {
  if (published === null) return damageSentence(`the record of version ${version} cannot be read`);
  const missing = kinds
    .filter(([key]) => published[key] !== readable[key])
    .map(([key, name]) => `${readable[key]} of ${published[key]} ${name}`);
  if (missing.length === 0) return undefined;
  return damageSentence(`of version ${version}, only ${missing.join(", ")} can be read`);
}

const damageSentence = (what: string): string =>
  `The database is damaged: ${what}. "egov doctor" shows more; "egov restore FILE" brings a backup back. Without one, import into an ` +
  "empty data folder.";

interface Published {
  readonly version: number;
  /** How many imports have begun to write. */
  readonly begun: number;
  /** Null if the version's record cannot be read. */
  readonly counts: GraphCounts | null;
}

/** The published version; null if there is none, or an import is writing. */
async function readPublished(database: Database): Promise<Published | null> {
  const [row] = await database.read({ text: PUBLISHED, parameters: {} });
  if (row === undefined) return null;
  const [version = 0, begun = 0, ...counts] = row.map(Number);
  const [entityCount = 0, relationshipCount = 0, statementCount = 0, sourceCount = 0] = counts;
  const isLost = row.includes(null);
  return {
    version,
    begun,
    counts: isLost ? null : { entityCount, relationshipCount, statementCount, sourceCount },
  };
}

const PUBLISHED = `MATCH (graph:Graph {id: 'graph'})
WHERE graph.writing IS NULL AND graph.version > 0
OPTIONAL MATCH (v:GraphVersion {version: graph.version})
RETURN graph.version, coalesce(graph.begun, 0), v.entityCount, v.relationshipCount, v.statementCount, v.sourceCount`;
