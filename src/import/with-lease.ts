import { ConflictError } from "../errors.ts";
import type { Database } from "../neo4j/database.ts";
import { beginRest } from "../neo4j/graph-versions.ts";
import { type Lease, type LeaseOptions, takeLease } from "./lease.ts";
import { undoVersion } from "./undo-version.ts";
import { listUsedTypes } from "./used-types.ts";

/**
 * Runs work under the lease, after undoing what an earlier import left. What the work leaves when it fails is undone at
 * once, or before the next import.
 *
 * @throws ConflictError when another import is writing
 */
export async function withLease<T>(
  database: Database,
  options: LeaseOptions,
  work: (lease: Lease) => Promise<T>,
): Promise<T> {
  const lease = await takeLease(database, options);
  try {
    await undoUnfinished(database, lease);
    return await work(lease);
  } catch (error) {
    await undoUnfinished(database, lease).catch(() => undefined);
    throw error;
  } finally {
    await lease.release().catch(() => undefined);
  }
}

/**
 * Undoes what an import that did not come to its end has left. To be called before a graph is served.
 * @returns the version undone; null: there was none, or the import that writes it is alive
 */
export async function recoverUnfinished(database: Database): Promise<number | null> {
  const [row] = await database.read({ text: WRITING, parameters: {} });
  if (typeof row?.[0] !== "number") return null;
  try {
    return await withLease(database, { waitMs: 0 }, () => Promise.resolve(row[0] as number));
  } catch (error) {
    if (error instanceof ConflictError) return null;
    throw error;
  }
}

/** Ends a version of which nothing was written. */
export async function endVersion(lease: Lease): Promise<void> {
  await lease.write((run) => run({ text: END, parameters: {} }));
}

/** Marks the version after the published one as begun, so that it is undone if it does not come to its end. */
export async function beginVersion(lease: Lease): Promise<void> {
  await lease.write((run) => run({ text: BEGIN, parameters: { version: lease.version + 1 } }));
}

async function undoUnfinished(database: Database, lease: Lease): Promise<void> {
  const [row] = await lease.write((run) => run({ text: WRITING, parameters: {} }));
  if (typeof row?.[0] !== "number") return;
  await undoVersion(lease.write, row[0], await listUsedTypes(database));
  await endVersion(lease);
}

const WRITING = "MATCH (graph:Graph {id: 'graph'}) RETURN graph.writing";
const BEGIN =
  "MATCH (graph:Graph {id: 'graph'}) SET graph.writing = $version, graph.begun = coalesce(graph.begun, 0) + 1 REMOVE graph.rest";
const END = `MATCH (graph:Graph {id: 'graph'}) REMOVE graph.writing ${beginRest}`;
