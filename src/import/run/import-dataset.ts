import type { Database } from "../../neo4j/calls/database.ts";
import { loadSchema } from "../../schema/load-schema.ts";
import { refuseDamaged } from "../../store/versions/check-records.ts";
import type { Lease, LeaseOptions } from "../../store/versions/lease.ts";
import {
  countCurrent,
  findDataset,
  type GraphCounts,
  noteDataset,
  publishVersion,
} from "../../store/versions/publish.ts";
import { beginVersion, endVersion, withLease } from "../../store/versions/with-lease.ts";
import type { Dataset } from "../dataset.ts";
import { SINGLE_PROPERTIES } from "../resolve/find-rivals.ts";
import { createEntityModel } from "../shapes/entity-model.ts";
import { readSeedConflicts, type StoredSeedConflict } from "../write/read-conflicts.ts";
import { addCounts, type ChangeCounts, NO_CHANGES, type WriteContext } from "../write/write-context.ts";
import { writeSeedConflicts } from "../write/write-seed-conflicts.ts";
import { writeSources } from "../write/write-sources.ts";
import { writeThings } from "../write/write-things.ts";
import { createDatasetDigest, digestDataset, digestRules } from "./digest-dataset.ts";

/** What to import, and who hears of its progress. */
export interface ImportDatasetOptions extends LeaseOptions {
  readonly database: Database;
  readonly dataset: Dataset;
  /** Called after each batch with the number of things checked so far. */
  readonly onBatch?: ((things: number) => void) | undefined;
  /** Milliseconds since 1970 for the publication; default: the database's clock. */
  readonly now?: (() => number) | undefined;
  /** Aborting stops the import before its next transaction and undoes what was written. */
  readonly signal?: AbortSignal | undefined;
}

/** Options of an import whose caller already holds the lease. */
export interface ImportUnderLeaseOptions extends Omit<ImportDatasetOptions, keyof LeaseOptions> {
  /** Digest of the files the data set was read from; see digest-files.ts. */
  readonly filesDigest?: string | undefined;
  /** Folder or file that the data set is named after; see find-files.ts. */
  readonly place?: string | undefined;
}

/** The outcome of an import. */
export interface ImportOutcome {
  /** The version that shows the data set. */
  readonly version: number;
  /** False if the graph already showed all of it, so no new version was published. */
  readonly changed: boolean;
  readonly changes: ChangeCounts;
  /** Counts of the whole graph; null if nothing changed. */
  readonly counts: GraphCounts | null;
}

/**
 * Writes a checked data set as the next version, all or nothing. Readers see the previous version until it is
 * published; a failed import is undone. Statements of other data sets are not touched.
 *
 * @throws ConflictError when another import is writing
 */
export async function importDataset(options: ImportDatasetOptions): Promise<ImportOutcome> {
  return withLease(options.database, options, async (lease) => {
    await refuseDamaged(options.database);
    return importUnderLease(options, lease);
  });
}

/** Like {@link importDataset}, for a caller that already holds the lease. */
export async function importUnderLease(
  { database, dataset, filesDigest, place, onBatch = () => undefined, now, signal }: ImportUnderLeaseOptions,
  given: Lease,
): Promise<ImportOutcome> {
  const lease = abortable(given, signal);
  const model = createEntityModel(loadSchema());
  const rules = digestRules(model, dataset.singleProperties);
  const known = await findDataset(database, dataset.id);
  const unchanged = { version: lease.version, changed: false, changes: NO_CHANGES, counts: null };
  // With nothing to compare, the digest is computed while the things are written.
  const before = known === null ? null : await digestDataset(dataset);
  if (known !== null && known.digest === before && known.rules === rules) {
    if (known.filesDigest !== filesDigest)
      await noteDataset(lease, { dataset, digest: known.digest, rules, filesDigest, place });
    return unchanged;
  }

  await beginVersion(lease);
  const conflicts = await readSeedConflicts(database);
  const isReplacing = known !== null;
  const resolveAll = known !== null && known.rules !== rules;
  const context = await createContext({
    database,
    dataset,
    model,
    lease,
    conflicts,
    isReplacing,
    resolveAll,
  });
  const digest = createDatasetDigest(dataset);
  let changes = addCounts(NO_CHANGES, await writeSources(context, dataset.sources));
  changes = addCounts(changes, await writeThings(context, dataset, { onBatch, onThing: digest.add }));
  changes = addCounts(changes, await writeSeedConflicts(context, dataset.conflicts, conflicts));
  const note = { dataset, digest: digest.toText(), rules, filesDigest, place };
  if (Object.values(changes).every((count) => count === 0)) {
    await noteDataset(lease, note);
    await endVersion(lease);
    return unchanged;
  }
  const counts = await countCurrent(database, model.relationshipTypes, context.version);
  const version = await publishVersion(lease, { ...note, counts, now: now?.() ?? null });
  return { version, changed: true, changes, counts };
}

/** A lease that starts no further transactions once the signal is aborted. */
function abortable(lease: Lease, signal: AbortSignal | undefined): Lease {
  return {
    ...lease,
    write: async (work) => {
      signal?.throwIfAborted();
      return lease.write(work);
    },
  };
}

interface ContextParts extends Pick<WriteContext, "database" | "model" | "isReplacing" | "resolveAll"> {
  readonly dataset: Dataset;
  readonly lease: Lease;
  readonly conflicts: readonly StoredSeedConflict[];
}

async function createContext({ dataset, lease, conflicts, ...parts }: ContextParts): Promise<WriteContext> {
  const others = conflicts.filter((conflict) => conflict.dataset !== dataset.id);
  const rows = await parts.database.read({ text: SINGLE_ELSEWHERE, parameters: { id: dataset.id } });
  const elsewhere = rows.map(([property]) => String(property));
  return {
    ...parts,
    dataset: dataset.id,
    version: lease.version + 1,
    single: new Set([...SINGLE_PROPERTIES, ...(dataset.singleProperties ?? []), ...elsewhere]),
    comparedFacts: [...dataset.conflicts, ...others].map(({ facts }) => new Set(facts)),
    write: lease.write,
  };
}

const SINGLE_ELSEWHERE = `MATCH (d:Dataset)
WHERE d.id <> $id
UNWIND d.singleProperties AS property
RETURN DISTINCT property`;
