import neo4j, { type BookmarkManager, type Driver, Neo4jError, type Session } from "neo4j-driver";
import type { ReadTransport } from "../../config/settings.ts";
import { UnavailableError } from "../../errors/graph-error.ts";
import type { Address } from "../driver/driver.ts";
import { isConnectivityFailure, isDeadlock, isPanic, toGraphError } from "../driver/failure.ts";
import type { CallOptions, Cancellation, DatabaseStatus, Report, StatementEvent } from "./database.ts";
import { type Deadline, type Limits, startDeadline } from "./deadline.ts";
import type { Lane } from "./lane.ts";

/** What a Database is built on. */
export interface BoltDatabaseOptions {
  /** For reads and writes; the database closes it. */
  readonly driver: Driver;
  readonly address: Address;
  readonly embedded: boolean;
  /** What carries reads. `own` connections need a `bolt://` address. */
  readonly transport: ReadTransport;
  /** Limit of a read that sets none. */
  readonly queryTimeoutMs: number;
  readonly status: () => DatabaseStatus;
  /** See {@link Database.trouble}; unknown by default. */
  readonly trouble?: () => string | undefined;
  /** @throws GraphError when it is known that no call can succeed now */
  readonly checkAvailable?: () => void;
  /** Called before each attempt of a write. @throws GraphError when the database must take no changes now */
  readonly checkWritable?: (usesReserve: boolean) => void;
  /** Called after a failure that only a restart of the server cures. */
  readonly onPanic?: () => void;
  /** Called after each call with whether the server was reachable. */
  readonly onReachable?: (reachable: boolean) => void;
  /** Called once if reads have to fall back to the driver. */
  readonly report?: Report;
  /** Closes what the database owns besides the driver. */
  readonly close?: () => Promise<void>;
}

/** What all calls of one Database share, plus the lane for one kind of call. */
export interface Context extends Omit<BoltDatabaseOptions, "close">, Omit<Lane, "close"> {
  readonly emit: (event: StatementEvent) => void;
  readonly bookmarkManager: BookmarkManager | undefined;
  /** Aborted when the database is closed; the driver alone would let running calls reach their deadline. */
  readonly closed: Cancellation;
}

/** A read is OVERLOADED if no connection became free for this long. */
export const readAdmissionMs = 1000;

/**
 * Runs all attempts of a call under one deadline, which includes the wait for a place and the pauses between
 * attempts.
 */
export async function within<T>(
  context: Context,
  limits: Limits,
  { admissionMs, pausesMs }: { readonly admissionMs: number; readonly pausesMs: readonly number[] },
  attempt: (deadline: Deadline) => Promise<T>,
): Promise<T> {
  const deadline = startDeadline(limits);
  let leave: (() => void) | undefined;
  try {
    deadline.throwIfPassed();
    leave = await context.enter(admissionMs, deadline.passed);
    const answer = await retrying(pausesMs, deadline.passed, () => {
      // Send nothing for a caller that has gone.
      deadline.throwIfPassed();
      context.checkAvailable?.();
      return attempt(deadline);
    });
    context.onReachable?.(true);
    return answer;
  } catch (cause) {
    throw failureOf(context, cause, limits.signal);
  } finally {
    deadline.release();
    leave?.();
  }
}

async function retrying<T>(
  pausesMs: readonly number[],
  until: Promise<never>,
  attempt: () => Promise<T>,
): Promise<T> {
  for (const pauseMs of pausesMs) {
    try {
      return await attempt();
    } catch (cause) {
      if (!isConnectivityFailure(cause) && !isDeadlock(cause)) {
        throw cause;
      }
      await Promise.race([new Promise((resolve) => setTimeout(resolve, pauseMs)), until]);
    }
  }
  return attempt();
}

/** Abandons the work when the deadline passes; closing its session tells the server to stop it. */
export async function closing<T>(
  session: Session,
  until: Promise<never>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    const answer = await Promise.race([work(), until]);
    await session.close();
    return answer;
  } catch (cause) {
    close(session);
    throw cause;
  }
}

/**
 * Closes a session without waiting, which over a dead network would take minutes. An open transaction is
 * rolled back.
 */
export function close(session: Session): void {
  session.close().catch(() => undefined);
}

/** Opens a session. In READ mode any member of a cluster may answer. */
export function openSession({ driver, address, bookmarkManager }: Context, mode: "READ" | "WRITE"): Session {
  return driver.session({
    defaultAccessMode: mode === "READ" ? neo4j.session.READ : neo4j.session.WRITE,
    ...(address.database === undefined ? {} : { database: address.database }),
    ...(bookmarkManager === undefined ? {} : { bookmarkManager }),
  });
}

/** The limits that end a call early. */
export function limitsOf(
  { closed }: Context,
  { timeoutMs, since, signal }: CallOptions,
  defaultMs: number,
): Limits {
  return { timeoutMs: timeoutMs ?? defaultMs, since, signal, closed };
}

/** The server-side limits of a transaction that starts now. */
export function transaction(
  deadline: Deadline,
  { metadata }: CallOptions,
): { timeout: number; metadata?: object } {
  return { timeout: deadline.remainingMs(), ...(metadata === undefined ? {} : { metadata }) };
}

/** What a failed call rejects with. Errors not from the driver come from the caller's code. */
export function failureOf(context: Context, cause: unknown, signal: Cancellation | undefined): unknown {
  if (signal?.aborted === true) {
    return signal.reason;
  }
  if (isPanic(cause)) context.onPanic?.();
  const failure = cause instanceof Neo4jError ? toGraphError(cause) : cause;
  if (failure instanceof UnavailableError && failure.code === "DATABASE_UNAVAILABLE") {
    context.onReachable?.(false);
  }
  return failure;
}
