import { setMaxListeners } from "node:events";
import neo4j from "neo4j-driver";
import { maxCalls } from "../driver/driver.ts";
import { databaseUnavailable, isConnectivityFailure, tooManyStreams } from "../driver/failure.ts";
import { toBoltParameters } from "../driver/parameters.ts";
import {
  type BoltDatabaseOptions,
  type Context,
  closing,
  limitsOf,
  openSession,
  readAdmissionMs,
  transaction,
  within,
} from "./bolt-call.ts";
import { stream } from "./bolt-stream.ts";
import type { CallOptions, Database, Rows, Statement, StatementEvent } from "./database.ts";
import { openLane } from "./lane.ts";
import { type CarryRead, createHandOver, createReadCarrier, rowsOf } from "./read-carrier.ts";

/** Streams that may be open at once. Each holds a database transaction until its reader is done. */
const maxStreams = 20;
/** Usually only one poll runs at a time. */
const maxPolls = 5;
const writeAdmissionMs = 10_000;
const writeTimeoutMs = 60_000;
/** Pauses before retrying a call that lost its connection (or a write that lost a deadlock). */
const readPausesMs = [50, 250];
const writePausesMs = [100, 400, 1500];

/** Creates a Database over one driver. */
export function createBoltDatabase(options: BoltDatabaseOptions): Database {
  const { address, transport } = options;
  const listeners = new Set<(event: StatementEvent) => void>();
  const lanes = {
    calls: openLane({ ...options, places: maxCalls }),
    polls: openLane({ address, transport, places: maxPolls }),
    streams: openLane({ address, transport: "driver", places: maxStreams, full: tooManyStreams }),
  };
  const closed = new AbortController();
  // One listener per call, without limit.
  setMaxListeners(0, closed.signal);
  const shared = {
    ...options,
    closed: closed.signal,
    emit: (event: StatementEvent) => {
      for (const listener of listeners) {
        listener(event);
      }
    },
    // Only members of a cluster can lag behind each other; elsewhere bookmarks only add waiting.
    bookmarkManager: address.uri.startsWith("neo4j") ? neo4j.bookmarkManager() : undefined,
  };
  const calls: Context = { ...shared, ...lanes.calls };
  const polls: Context = { ...shared, ...lanes.polls };
  const streams: Context = { ...shared, ...lanes.streams };
  const handOver = createHandOver(options.report);
  const carryCall = createReadCarrier(calls, handOver);
  const carryPoll = createReadCarrier(polls, handOver);
  return {
    uri: address.uri,
    embedded: options.embedded,
    status: options.status,
    trouble: options.trouble ?? (() => undefined),
    read: (statement, call = {}) =>
      call.isPoll === true
        ? read(polls, carryPoll, statement, call)
        : read(calls, carryCall, statement, call),
    stream: (statement, call = {}) => stream(streams, statement, call),
    write: (work, call = {}) => write(calls, work, call),
    onStatement(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closed.abort(databaseUnavailable(undefined, "The connections to the database were closed."));
      await Promise.all(Object.values(lanes).map((lane) => lane.close()));
      await options.close?.();
    },
  };
}

async function read(
  context: Context,
  carry: CarryRead,
  statement: Statement,
  call: CallOptions,
): Promise<Rows> {
  const patience = { admissionMs: readAdmissionMs, pausesMs: readPausesMs };
  return within(context, limitsOf(context, call, context.queryTimeoutMs), patience, (deadline) =>
    told(context, statement, "read", () => carry(statement, call, deadline)),
  );
}

async function write<T>(
  context: Context,
  work: (run: (statement: Statement) => Promise<Rows>) => Promise<T>,
  call: CallOptions,
): Promise<T> {
  const patience = { admissionMs: writeAdmissionMs, pausesMs: writePausesMs };
  let isCommitting = false;
  const writing = within(context, limitsOf(context, call, writeTimeoutMs), patience, async (deadline) => {
    context.checkWritable?.(call.usesReserve === true);
    isCommitting = false;
    const session = openSession(context, "WRITE");
    return closing(session, deadline.passed, async () => {
      const running = await session.beginTransaction(transaction(deadline, call));
      const answer = await work((statement) =>
        told(context, statement, "write", async () =>
          rowsOf(await running.run(statement.text, toBoltParameters(statement.parameters))),
        ),
      );
      isCommitting = true;
      await running.commit().catch((cause) => {
        throw isConnectivityFailure(cause) ? commitUnknown(cause) : cause;
      });
      return answer;
    });
  });
  return writing.catch((cause) => {
    throw isCommitting && cause === context.closed.reason ? commitUnknown(cause) : cause;
  });
}

const commitUnknown = (cause: unknown): Error =>
  databaseUnavailable(
    cause,
    "The connection was lost while a change was being stored, and it is unknown whether it was stored. Check, then try again.",
  );

/** Notifies listeners of a statement when it has succeeded or failed. */
async function told(
  context: Context,
  statement: Statement,
  mode: StatementEvent["mode"],
  work: () => Promise<Rows>,
): Promise<Rows> {
  const startedAt = performance.now();
  try {
    return await work();
  } finally {
    const { text, parameters } = statement;
    context.emit({ text, parameters, durationMs: performance.now() - startedAt, mode });
  }
}
