import { Neo4jError } from "neo4j-driver";
import { ConflictError, GraphError, LimitExceededError, UnavailableError } from "../../errors/graph-error.ts";

/** Prefixes of error codes from the driver or the server, grouped by what can be done about them. */
const connectivity = [
  "ServiceUnavailable",
  "SessionExpired",
  // A new connection logs on again.
  "Neo.ClientError.Security.AuthorizationExpired",
  "Neo.ClientError.Security.TokenExpired",
  "Neo.ClientError.Cluster.NotALeader",
  "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
  "Neo.TransientError.Cluster",
  "Neo.TransientError.Database",
  "Neo.TransientError.General.DatabaseUnavailable",
];
/** The database met a critical error: it starts no transaction until the server is restarted. */
const panic = ["Neo.DatabaseError.Transaction.TransactionStartFailed"];
const logFailed = "Neo.DatabaseError.Transaction.TransactionLogError";
const unavailable = [
  ...connectivity,
  ...panic,
  "Neo.ClientError.Database.DatabaseNotFound",
  "Neo.ClientError.Security",
  "Neo.DatabaseError.Database",
  "Neo.DatabaseError.General.StorageDamageDetected",
  "Neo.TransientError.Security",
  // A shutdown ends running transactions with this code; our own cancellations never get here (see
  // deadline.ts).
  "Neo.ClientError.Transaction.Terminated",
  "Neo.ClientError.Transaction.TransactionTerminated",
  "Neo.TransientError.Transaction.Terminated",
];
const timeout = ["Neo.ClientError.Transaction.TransactionTimedOut"];
const memory = [
  "Neo.TransientError.General.MemoryPoolOutOfMemory",
  "Neo.TransientError.General.OutOfMemory",
  "Neo.TransientError.General.StackOverFlow",
  "Neo.TransientError.General.TransactionMemoryLimit",
  "Neo.TransientError.General.TransactionOutOfMemory",
  "Neo.DatabaseError.General.OutOfMemory",
  "Neo.DatabaseError.General.StackOverFlow",
];
const lock = [
  "Neo.ClientError.Schema.ConstraintValidationFailed",
  "Neo.ClientError.Transaction.LockAcquisitionTimeout",
  "Neo.TransientError.Transaction.ConstraintsChanged",
  "Neo.TransientError.Transaction.DeadlockDetected",
  "Neo.TransientError.Transaction.LockAcquisitionTimeout",
  "Neo.TransientError.Transaction.LockClientStopped",
];
const readOnly = [
  "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase",
  "Neo.DatabaseError.Transaction.TransactionCommitFailed",
];

/** Codes: https://neo4j.com/docs/status-codes/5/errors/all-errors/ */
export function codeOf(cause: unknown): string {
  return cause instanceof Neo4jError ? cause.code : "";
}

const isOneOf = (code: string, starts: readonly string[]): boolean =>
  starts.some((start) => code.startsWith(start));

/** The driver reports an exhausted pool without a code. */
const isPoolBusy = (cause: Neo4jError): boolean =>
  /acquisition timed out.*Active conn count = [1-9]/i.test(cause.message);

/** Nor has it a code if the pool gave no connection in time for other reasons, or is closed. */
const isPoolFailure = (cause: unknown): boolean =>
  cause instanceof Neo4jError && /acquisition timed out|pool is closed/i.test(cause.message);

/**
 * True if the connection can serve no further statement because its authorization has expired. FORBIDDEN, in
 * contrast, concerns a single statement.
 */
export function hasEndedAuthorization(cause: unknown): boolean {
  const code = codeOf(cause);
  return code.startsWith("Neo.ClientError.Security.") && code !== "Neo.ClientError.Security.Forbidden";
}

/** True if the connection or the leader was lost, so the same call may work on another connection. */
export function isConnectivityFailure(cause: unknown): boolean {
  return isOneOf(codeOf(cause), connectivity);
}

/**
 * True if the server must be restarted: it can no longer write its log, as on a full disk, and refuses reads
 * too.
 */
export function isPanic(cause: unknown): boolean {
  return isOneOf(codeOf(cause), [...panic, logFailed]);
}

/** True if two writers blocked each other and the loser can simply try again. */
export function isDeadlock(cause: unknown): boolean {
  return codeOf(cause) === "Neo.TransientError.Transaction.DeadlockDetected";
}

/**
 * Converts an error to this project's messages and codes. Neo4j's texts stay in `cause`, because they quote
 * statements, values and addresses.
 */
export function toGraphError(cause: Neo4jError): GraphError {
  const code = codeOf(cause);
  if (isOneOf(code, timeout)) {
    return queryTimeout(undefined, cause);
  }
  if (isOneOf(code, memory)) {
    const message =
      "The answer needs more memory than one request may use. Ask for less: fewer hops, smaller pages.";
    return new LimitExceededError(message, {}, "RESULT_TOO_LARGE", cause);
  }
  if (isOneOf(code, lock)) {
    return new ConflictError("Somebody else changed the same thing at the same time. Try again.", {}, cause);
  }
  if (code === logFailed) {
    const message =
      "The database cannot write to its disk, which is full or fails. Make room there, then try again.";
    return new UnavailableError(message, {}, "READ_ONLY", cause);
  }
  if (isOneOf(code, readOnly)) {
    return new UnavailableError(
      "The database takes no changes at the moment. Try again later.",
      {},
      "READ_ONLY",
      cause,
    );
  }
  if (isPoolBusy(cause)) {
    return overloaded(Number(/Active conn count = (\d+)/i.exec(cause.message)?.[1]), cause);
  }
  if (isOneOf(code, unavailable) || isPoolFailure(cause)) {
    return databaseUnavailable(cause);
  }
  return new GraphError("INTERNAL_SERVER_ERROR", "The database could not carry out the request.", { cause });
}

/** @param timeoutMs the exceeded limit, if known */
export function queryTimeout(timeoutMs?: number, cause?: unknown): LimitExceededError {
  const after = timeoutMs === undefined ? "in time" : `within ${timeoutMs} ms`;
  const message = `The database did not answer ${after}. Ask for less: fewer hops, smaller pages, narrower filters.`;
  return new LimitExceededError(
    message,
    timeoutMs === undefined ? {} : { timeoutMs },
    "QUERY_TIMEOUT",
    cause,
  );
}

/** @param connections number of connections, all busy */
export function overloaded(connections: number, cause?: unknown): UnavailableError {
  const message = `All ${connections} connections to the database are busy. Try again in some seconds.`;
  return new UnavailableError(message, { connections }, "OVERLOADED", cause);
}

/** @param streams number of streams that may be open at once */
export function tooManyStreams(streams: number): UnavailableError {
  const message = `All ${streams} places for streams of rows are taken. Try again when one of them has ended.`;
  return new UnavailableError(message, { streams }, "OVERLOADED");
}

/** @param cause kept for the log */
export function databaseUnavailable(cause?: unknown, reason?: string): UnavailableError {
  const message = reason ?? "The database cannot be reached at the moment. Try again in some seconds.";
  return new UnavailableError(message, {}, "DATABASE_UNAVAILABLE", cause);
}
