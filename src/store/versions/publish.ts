import type { Database } from "../../neo4j/calls/database.ts";
import { withoutUndefined } from "../../values/without-undefined.ts";
import { ARCHIVED, isLive } from "../model/archived.ts";
import { beginRest } from "./graph-versions.ts";
import type { Lease } from "./lease.ts";

/** Number of records visible at a version. */
export interface GraphCounts {
  readonly entityCount: number;
  readonly relationshipCount: number;
  readonly statementCount: number;
  readonly sourceCount: number;
}

/** What a data set says about itself. */
export interface DatasetDescription {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly licence?: string;
  /** Properties whose rival values are a conflict, in addition to those that the rules name. */
  readonly singleProperties?: readonly string[];
}

/** What is stored about an imported data set. */
export interface StoredDataset {
  /** Digest of its content; see digest-dataset.ts. */
  readonly digest: string | undefined;
  /** Digest of the rules that resolved it. */
  readonly rules: string | undefined;
  /** Digest of the files it was read from; undefined if it has another origin. */
  readonly filesDigest: string | undefined;
}

/**
 * Counts what is visible once a version is published. Call it under that version's lease.
 * @param version the version being written; in the first one everything is current, so Neo4j's counters
 *   suffice
 */
export function countCurrent(
  database: Database,
  relationshipTypes: readonly string[],
  version: number,
): Promise<GraphCounts> {
  return countRecords(database, relationshipTypes, { isFirst: version === 1 });
}

/** Which records to count, and how. */
export interface CountOptions {
  /** Nothing has ended yet, so Neo4j's own counters are used. */
  readonly isFirst?: boolean;
  /**
   * Counts only records that can really be read. An index still returns ids of lost records; `knownFrom` has
   * no index.
   */
  readonly isRead?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Counts the current records: those that no import has ended. */
export async function countRecords(
  database: Database,
  relationshipTypes: readonly string[],
  { isFirst = false, isRead = false, signal }: CountOptions,
): Promise<GraphCounts> {
  const count = async (pattern: string, live = "x.knownTo IS NULL"): Promise<number> => {
    const text = `MATCH ${pattern}${isFirst ? "" : ` WHERE ${live}`} RETURN count(${isRead ? readable : "*"})`;
    const rows = await database.read({ text, parameters: {} }, { timeoutMs: 600_000, signal });
    return Number(rows[0]?.[0]);
  };
  return {
    entityCount: await count("(x:Entity)"),
    relationshipCount: await count(`()-[x:${[...relationshipTypes, ARCHIVED].join("|")}]->()`, isLive("x")),
    statementCount: await count("(x:Statement)"),
    sourceCount: await count("(x:Source)"),
  };
}

const readable = "CASE WHEN x.knownFrom IS NOT NULL AND x.id IS NOT NULL THEN 1 END";

/** The stored data set with an id; null if it was never imported. */
export async function findDataset(database: Database, id: string): Promise<StoredDataset | null> {
  const rows = await database.read({ text: DATASET, parameters: { id } });
  const [row] = rows;
  return row === undefined
    ? null
    : { digest: textOf(row[0]), rules: textOf(row[1]), filesDigest: textOf(row[2]) };
}

/** What is published with a version. */
export interface Publication extends StoredDataset {
  readonly dataset: DatasetDescription;
  /** Folder or file that gave the data set its name; undefined if it has its own id. */
  readonly place?: string | undefined;
  readonly counts: GraphCounts;
  /** Milliseconds since 1970; null means the database's clock. */
  readonly now: number | null;
}

/** Makes the written version visible to everybody, in one small transaction. */
export async function publishVersion(lease: Lease, publication: Publication): Promise<number> {
  const version = lease.version + 1;
  await lease.write(async (run) => {
    await storeDataset(run, publication);
    const parameters = {
      version,
      now: publication.now,
      counts: publication.counts,
      dataset: publication.dataset.id,
    };
    await run({ text: PUBLISH, parameters });
  });
  return version;
}

/** Stores the data set's description when none of its content changed. */
export async function noteDataset(
  lease: Lease,
  publication: Omit<Publication, "counts" | "now">,
): Promise<void> {
  await lease.write((run) => storeDataset(run, publication));
}

async function storeDataset(
  run: Parameters<Parameters<Lease["write"]>[0]>[0],
  { dataset, digest, rules, filesDigest, place }: Omit<Publication, "counts" | "now">,
): Promise<void> {
  const { id, title, description, licence, singleProperties } = dataset;
  const stored = { digest, rules, filesDigest, place };
  const properties = withoutUndefined({ id, title, description, licence, singleProperties, ...stored });
  await run({ text: STORE_DATASET, parameters: { id, properties } });
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

const DATASET = "MATCH (d:Dataset {id: $id}) RETURN d.digest, d.rules, d.filesDigest";

const STORE_DATASET = `MERGE (d:Dataset {id: $id})
SET d = $properties`;

// Versions have distinct, increasing instants, whatever the clocks say.
const PUBLISH = `MATCH (graph:Graph {id: 'graph'})
SET graph.version = $version, graph.archivedIn = coalesce(graph.archiving, graph.archivedIn)
REMOVE graph.writing, graph.archiving
${beginRest}
WITH head(COLLECT { MATCH (known:GraphVersion) RETURN known.publishedAt ORDER BY known.version DESC LIMIT 1 }) AS last,
  COLLECT { MATCH (d:Dataset) WHERE d.licence IS NOT NULL RETURN DISTINCT d.licence ORDER BY d.licence } AS licences,
  coalesce($now, timestamp()) AS now
CREATE (published:GraphVersion {version: $version, dataset: $dataset})
SET published += $counts,
  published.publishedAt = CASE WHEN now > coalesce(last, -1) THEN now ELSE last + 1 END,
  published.licence = CASE WHEN size(licences) = 0 THEN null ELSE reduce(text = head(licences), next IN tail(licences) | text + ', ' + next) END`;
