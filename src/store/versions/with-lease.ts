import { setTimeout as pause } from "node:timers/promises";
import { ConflictError, GraphError, UnavailableError } from "../../errors/graph-error.ts";
import type { Database } from "../../neo4j/calls/database.ts";
import { listUsedTypes } from "../model/used-types.ts";
import { beginRest } from "./graph-versions.ts";
import { type Lease, type LeaseOptions, takeLease } from "./lease.ts";
import { undoVersion } from "./undo-version.ts";

/**
 * Runs work under the lease, after undoing what an earlier import left unfinished. If the work fails, its
 * changes are undone at once, or before the next import.
 *
 * @throws ConflictError when another import is writing
 * @throws GraphError with `details.notUndone` = the version, if the changes could not be undone. Its code and
 *   first words are those of the work's own error; `cause` holds both errors.
 */
export async function withLease<T>(
  database: Database,
  options: LeaseOptions,
  work: (lease: Lease) => Promise<T>,
): Promise<T> {
  const lease = await takeLease(database, options);
  try {
    await undoUnfinished(lease);
    return await work(lease);
  } catch (error) {
    return await undoAfter(lease, error);
  } finally {
    await lease.release().catch(() => undefined);
  }
}

/**
 * Undoes what an unfinished import has left. Call it before a graph is served.
 * @returns the version undone; null: there was none, the import that writes it is alive, or nothing can be
 *   written now
 */
export async function recoverUnfinished(database: Database): Promise<number | null> {
  const [row] = await database.read({ text: WRITING, parameters: {} });
  if (typeof row?.[0] !== "number") return null;
  try {
    return await withLease(database, { waitMs: 0 }, () => Promise.resolve(row[0] as number));
  } catch (error) {
    if (mayBeLater(error)) return null;
    throw error;
  }
}

/**
 * Whether a graph can be served despite this error: another import is writing, or the database is read-only
 * at the moment.
 */
export function mayBeLater(error: unknown): error is GraphError {
  return error instanceof GraphError && (error.code === "CONFLICT" || error.code === "READ_ONLY");
}

/** Ends an unpublished version of which nothing is, or is still, stored. */
export async function endVersion(lease: Pick<Lease, "write">): Promise<void> {
  await lease.write((run) => run({ text: END, parameters: {} }));
}

/** Marks the next version as begun, so that it is undone if it does not finish. */
export async function beginVersion(lease: Lease): Promise<void> {
  await lease.write((run) => run({ text: BEGIN, parameters: { version: lease.version + 1 } }));
}

/**
 * Undoes what failed work has left. @throws the work's error, together with that of the undoing if it failed
 * too
 */
async function undoAfter(lease: Lease, error: unknown): Promise<never> {
  try {
    await undoUnfinished(lease);
  } catch (failure) {
    // An import that took over the lease undoes it first.
    if (!isLeaseLost(failure)) throw notUndone(lease.version + 1, error, failure);
  }
  throw error;
}

async function undoUnfinished(lease: Lease): Promise<void> {
  for (const pauseMs of UNDO_PAUSES_MS) {
    try {
      return await undo(lease);
    } catch (error) {
      if (isLeaseLost(error) || !mayPass(error)) throw error;
      await pause(pauseMs);
    }
  }
  return undo(lease);
}

async function undo(lease: Lease): Promise<void> {
  // Uses the reserve, so that a begun version can be ended even if the disk is too full to begin anything.
  const write: Lease["write"] = (work) => lease.write(work, { usesReserve: true });
  const [row] = await write((run) => run({ text: WRITING, parameters: {} }));
  if (typeof row?.[0] !== "number") return;
  // In a transaction of the lease, which may take minutes. As a user read it timed out on a busy machine, and
  // nothing was undone.
  const types = await listUsedTypes({ read: (statement) => write((run) => run(statement)) });
  await undoVersion(write, row[0], types);
  await endVersion({ write });
}

/**
 * Pauses before undoing is tried again, in ms. An abandoned transaction may hold its locks until the server
 * has rolled it back.
 */
const UNDO_PAUSES_MS = [200, 1000, 4000];

function isLeaseLost(error: unknown): boolean {
  return error instanceof ConflictError && error.cause === undefined;
}

/** Whether waiting may help: another transaction holds a lock, or the server is busy or restarting. */
function mayPass(error: unknown): boolean {
  return error instanceof UnavailableError || error instanceof ConflictError;
}

function notUndone(version: number, error: unknown, failure: unknown): GraphError {
  const { code, details } =
    error instanceof GraphError ? error : { code: "INTERNAL_SERVER_ERROR" as const, details: {} };
  const message = `${sentenceOf(error)} Whatever was written of version ${version} could not be undone yet: ${sentenceOf(failure)} Nobody sees it, and version ${version - 1} is served as before. The next import, or the next start of the server, undoes it before anything else: run one of them when the database answers again.`;
  return new GraphError(code, message, {
    details: { ...details, notUndone: version },
    cause: new AggregateError([error, failure], message),
  });
}

function sentenceOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

const WRITING = "MATCH (graph:Graph {id: 'graph'}) RETURN graph.writing";
const BEGIN =
  "MATCH (graph:Graph {id: 'graph'}) SET graph.writing = $version, graph.begun = coalesce(graph.begun, 0) + 1 REMOVE graph.rest";
const END = `MATCH (graph:Graph {id: 'graph'})
REMOVE graph.writing, graph.archiving
${beginRest}`;
