import neo4j, { type BookmarkManager, type Driver, type Result, type Session } from "neo4j-driver";
import { createAdmission } from "./admission.ts";
import type { CallOptions, Database, DatabaseStatus, Rows, Statement, StatementEvent } from "./database.ts";
import { startDeadline } from "./deadline.ts";
import { type Address, maxCalls } from "./driver.ts";
import { databaseUnavailable, isConnectivityFailure, isDeadlock, toGraphError } from "./failure.ts";
import { toBoltParameters } from "./parameters.ts";

/** How long a read waits for one of the connections before it is OVERLOADED. */
const admissionMs = 1000;
const writeTimeoutMs = 60_000;
const streamTimeoutMs = 600_000;
/** Pauses before a call that lost its connection (or a write that lost a deadlock) is tried again. */
const readPausesMs = [50, 250];
const writePausesMs = [100, 400, 1500];

/** What a Database stands on. */
export interface BoltDatabaseOptions {
  readonly driver: Driver;
  readonly address: Address;
  readonly embedded: boolean;
  /** Of a read that brings no limit of its own. */
  readonly queryTimeoutMs: number;
  readonly status: () => DatabaseStatus;
  /** @throws GraphError when it is known that no call can succeed now */
  readonly checkAvailable?: () => void;
  /** Told after each call whether the server was there. */
  readonly onReachable?: (reachable: boolean) => void;
  /** Ends what the database owns beside the driver. */
  readonly close?: () => Promise<void>;
}

interface Context extends BoltDatabaseOptions {
  readonly enter: () => Promise<() => void>;
  readonly emit: (event: StatementEvent) => void;
  readonly bookmarkManager: BookmarkManager | undefined;
}

/** The calls of a Database over one driver. */
export function createBoltDatabase(options: BoltDatabaseOptions): Database {
  const listeners = new Set<(event: StatementEvent) => void>();
  const context: Context = {
    ...options,
    enter: createAdmission(maxCalls, admissionMs).enter,
    emit: (event) => {
      for (const listener of listeners) {
        listener(event);
      }
    },
    // Only members of a cluster can lag behind each other; elsewhere a bookmark is so much waiting for nothing.
    bookmarkManager: options.address.uri.startsWith("neo4j") ? neo4j.bookmarkManager() : undefined,
  };
  return {
    uri: options.address.uri,
    embedded: options.embedded,
    status: options.status,
    read: (statement, call = {}) => read(context, statement, call),
    stream: (statement, call = {}) => stream(context, statement, call),
    write: (work, call = {}) => write(context, work, call),
    onStatement(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      await options.driver.close();
      await options.close?.();
    },
  };
}

async function read(context: Context, statement: Statement, call: CallOptions): Promise<Rows> {
  const limits = { timeoutMs: call.timeoutMs ?? context.queryTimeoutMs, signal: call.signal };
  return within(context, limits, readPausesMs, async (until) => {
    const session = openSession(context, "READ");
    return closing(session, until, async () => {
      const result = session.run(
        statement.text,
        toBoltParameters(statement.parameters),
        transaction(limits.timeoutMs, call),
      );
      return collect(context, statement, "read", result);
    });
  });
}

async function write<T>(
  context: Context,
  work: (run: (statement: Statement) => Promise<Rows>) => Promise<T>,
  call: CallOptions,
): Promise<T> {
  const limits = { timeoutMs: call.timeoutMs ?? writeTimeoutMs, signal: call.signal };
  return within(context, limits, writePausesMs, async (until) => {
    const session = openSession(context, "WRITE");
    return closing(session, until, async () => {
      const running = await session.beginTransaction(transaction(limits.timeoutMs, call));
      const answer = await work((statement) =>
        collect(
          context,
          statement,
          "write",
          running.run(statement.text, toBoltParameters(statement.parameters)),
        ),
      );
      await running.commit().catch((cause) => {
        throw isConnectivityFailure(cause) ? commitUnknown(cause) : cause;
      });
      return answer;
    });
  });
}

async function* stream(context: Context, statement: Statement, call: CallOptions): AsyncGenerator<unknown[]> {
  const limits = { timeoutMs: call.timeoutMs ?? streamTimeoutMs, signal: call.signal };
  limits.signal?.throwIfAborted();
  const leave = await context.enter();
  const deadline = startDeadline(limits);
  const session = openSession(context, "READ");
  // The server is told at once, although a slow reader notices only at its next row.
  deadline.passed.catch(() => close(session));
  const startedAt = performance.now();
  try {
    context.checkAvailable?.();
    const result = session.run(
      statement.text,
      toBoltParameters(statement.parameters),
      transaction(limits.timeoutMs, call),
    );
    const records = result[Symbol.asyncIterator]();
    for (;;) {
      const step = await Promise.race([records.next(), deadline.passed]);
      if (step.done === true) {
        return;
      }
      yield [...step.value.values()];
    }
  } catch (cause) {
    throw failureOf(context, cause, call.signal);
  } finally {
    deadline.release();
    context.emit({ text: statement.text, durationMs: performance.now() - startedAt, mode: "read" });
    close(session);
    leave();
  }
}

/** Runs tries of a call under one deadline, one place among the calls, and the pauses allowed between tries. */
async function within<T>(
  context: Context,
  limits: { readonly timeoutMs: number; readonly signal: AbortSignal | undefined },
  pausesMs: readonly number[],
  attempt: (until: Promise<never>) => Promise<T>,
): Promise<T> {
  limits.signal?.throwIfAborted();
  const leave = await context.enter();
  const deadline = startDeadline(limits);
  try {
    const answer = await retrying(pausesMs, deadline.passed, () => {
      context.checkAvailable?.();
      return attempt(deadline.passed);
    });
    context.onReachable?.(true);
    return answer;
  } catch (cause) {
    throw failureOf(context, cause, limits.signal);
  } finally {
    deadline.release();
    leave();
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

/** Leaves the work when the deadline passes; closing its session tells the server to stop it. */
async function closing<T>(session: Session, until: Promise<never>, work: () => Promise<T>): Promise<T> {
  try {
    const answer = await Promise.race([work(), until]);
    await session.close();
    return answer;
  } catch (cause) {
    close(session);
    throw cause;
  }
}

/** Nobody waits for it: over a dead network it would take minutes. An open transaction is rolled back. */
function close(session: Session): void {
  session.close().catch(() => undefined);
}

function openSession({ driver, address, bookmarkManager }: Context, mode: "READ" | "WRITE"): Session {
  return driver.session({
    defaultAccessMode: mode === "READ" ? neo4j.session.READ : neo4j.session.WRITE,
    ...(address.database === undefined ? {} : { database: address.database }),
    ...(bookmarkManager === undefined ? {} : { bookmarkManager }),
  });
}

function transaction(timeoutMs: number, { metadata }: CallOptions): { timeout: number; metadata?: object } {
  return { timeout: timeoutMs, ...(metadata === undefined ? {} : { metadata }) };
}

async function collect(
  context: Context,
  statement: Statement,
  mode: StatementEvent["mode"],
  result: Result,
): Promise<Rows> {
  const startedAt = performance.now();
  try {
    const { records } = await result;
    return records.map((record) => [...record.values()]);
  } finally {
    context.emit({ text: statement.text, durationMs: performance.now() - startedAt, mode });
  }
}

function failureOf(context: Context, cause: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted === true) {
    return signal.reason;
  }
  const failure = toGraphError(cause);
  if (failure.code === "DATABASE_UNAVAILABLE") {
    context.onReachable?.(false);
  }
  return failure;
}

const commitUnknown = (cause: unknown): Error =>
  databaseUnavailable(
    cause,
    "The connection was lost while a change was being stored; whether it was is not known. Look, then try again.",
  );
