import neo4j, { type Result } from "neo4j-driver";
import { createAdmission } from "./admission.ts";
import {
  type BoltDatabaseOptions,
  type Context,
  closing,
  openSession,
  readAdmissionMs,
  transaction,
  within,
} from "./bolt-call.ts";
import { stream } from "./bolt-stream.ts";
import type { CallOptions, Database, Rows, Statement, StatementEvent } from "./database.ts";
import { maxCalls } from "./driver.ts";
import { databaseUnavailable, isConnectivityFailure } from "./failure.ts";
import { toBoltParameters } from "./parameters.ts";

const writeAdmissionMs = 10_000;
const writeTimeoutMs = 60_000;
/** Pauses before a call that lost its connection (or a write that lost a deadlock) is tried again. */
const readPausesMs = [50, 250];
const writePausesMs = [100, 400, 1500];

/** The calls of a Database over one driver. */
export function createBoltDatabase(options: BoltDatabaseOptions): Database {
  const listeners = new Set<(event: StatementEvent) => void>();
  const context: Context = {
    ...options,
    enter: createAdmission(maxCalls).enter,
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
  const patience = { admissionMs: readAdmissionMs, pausesMs: readPausesMs };
  return within(context, limits, patience, async (until) => {
    const session = openSession(context, "READ");
    return closing(session, until, async () => {
      const parameters = toBoltParameters(statement.parameters);
      const result = withoutStack(() =>
        session.run(statement.text, parameters, transaction(limits.timeoutMs, call)),
      );
      return collect(context, statement, "read", result);
    });
  });
}

/**
 * The driver notes for each result where it was asked for, which is always here: a fifteenth of this process's time under load. What
 * a caller sees of a failure is made anew from its code.
 */
function withoutStack<T>(work: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

async function write<T>(
  context: Context,
  work: (run: (statement: Statement) => Promise<Rows>) => Promise<T>,
  call: CallOptions,
): Promise<T> {
  const limits = { timeoutMs: call.timeoutMs ?? writeTimeoutMs, signal: call.signal };
  const patience = { admissionMs: writeAdmissionMs, pausesMs: writePausesMs };
  return within(context, limits, patience, async (until) => {
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

const commitUnknown = (cause: unknown): Error =>
  databaseUnavailable(
    cause,
    "The connection was lost while a change was being stored; whether it was is not known. Look, then try again.",
  );

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
    context.emit({ ...statement, durationMs: performance.now() - startedAt, mode });
  }
}
