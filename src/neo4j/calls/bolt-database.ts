import neo4j from "neo4j-driver";
import { ReadPool } from "../bolt/read-pool.ts";
import { connectionLimits, maxCalls } from "../driver/driver.ts";
import { databaseUnavailable, isConnectivityFailure } from "../driver/failure.ts";
import { toBoltParameters } from "../driver/parameters.ts";
import { createAdmission } from "./admission.ts";
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
import { type CarryRead, createReadCarrier, rowsOf } from "./read-carrier.ts";

const writeAdmissionMs = 10_000;
const writeTimeoutMs = 60_000;
/** Pauses before a call that lost its connection (or a write that lost a deadlock) is tried again. */
const readPausesMs = [50, 250];
const writePausesMs = [100, 400, 1500];

/** The calls of a Database over one driver. */
export function createBoltDatabase(options: BoltDatabaseOptions): Database {
  const { address } = options;
  const listeners = new Set<(event: StatementEvent) => void>();
  const pool = options.transport === "own" ? new ReadPool({ ...connectionLimits, address }) : undefined;
  const context: Context = {
    ...options,
    enter: createAdmission(maxCalls).enter,
    emit: (event) => {
      for (const listener of listeners) {
        listener(event);
      }
    },
    // Only members of a cluster can lag behind each other; elsewhere a bookmark is so much waiting for nothing.
    bookmarkManager: address.uri.startsWith("neo4j") ? neo4j.bookmarkManager() : undefined,
    pool,
  };
  const carry = createReadCarrier(context);
  return {
    uri: address.uri,
    embedded: options.embedded,
    status: options.status,
    trouble: options.trouble ?? (() => undefined),
    read: (statement, call = {}) => read(context, carry, statement, call),
    stream: (statement, call = {}) => stream(context, statement, call),
    write: (work, call = {}) => write(context, work, call),
    onStatement(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      pool?.close();
      await options.driver.close();
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
  return within(context, limitsOf(call, context.queryTimeoutMs), patience, (deadline) =>
    told(context, statement, "read", () => carry(statement, call, deadline)),
  );
}

async function write<T>(
  context: Context,
  work: (run: (statement: Statement) => Promise<Rows>) => Promise<T>,
  call: CallOptions,
): Promise<T> {
  const patience = { admissionMs: writeAdmissionMs, pausesMs: writePausesMs };
  return within(context, limitsOf(call, writeTimeoutMs), patience, async (deadline) => {
    context.checkWritable?.(call.usesReserve === true);
    const session = openSession(context, "WRITE");
    return closing(session, deadline.passed, async () => {
      const running = await session.beginTransaction(transaction(deadline, call));
      const answer = await work((statement) =>
        told(context, statement, "write", async () =>
          rowsOf(await running.run(statement.text, toBoltParameters(statement.parameters))),
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

/** Tells listeners of a statement when it has ended, well or not. */
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
