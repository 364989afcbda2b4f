import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { ConflictError, GraphError } from "../../errors/graph-error.ts";
import type { CallOptions, Database, Rows, Statement } from "../../neo4j/calls/database.ts";

/** Runs one statement of a transaction. */
export type Run = (statement: Statement) => Promise<Rows>;

/** The right to write the next version. Only one import has it at a time. */
export interface Lease {
  readonly holder: string;
  /** The published version. */
  readonly version: number;
  /** Runs work in one transaction, which is rolled back if the lease is no longer ours. */
  write<T>(work: (run: Run) => Promise<T>, options?: Pick<CallOptions, "usesReserve">): Promise<T>;
  /** Stops renewing and returns the lease. */
  release(): Promise<void>;
}

/** How long a lease lasts without renewal, and how long another import waits for it. */
export interface LeaseOptions {
  readonly leaseMs?: number;
  readonly waitMs?: number;
}

const LEASE_MS = 8000;
/** Longer than a lease, so that the lease of a crashed import can be taken over within the wait. */
const WAIT_MS = 10_000;
const PAUSE_MS = 200;
/** Limit for one transaction of an import on a slow machine with a cold database. */
const ENDING = { usesReserve: true };
const WRITE_LIMITS = { timeoutMs: 600_000 };

/**
 * Takes the lease. It is renewed every third of its time and with every transaction, until it is released.
 *
 * @throws ConflictError when another import keeps it for longer than the wait
 */
export async function takeLease(database: Database, options: LeaseOptions = {}): Promise<Lease> {
  const { leaseMs = LEASE_MS, waitMs = WAIT_MS } = options;
  const holder = `${hostname()}:${process.pid}:${randomUUID()}`;
  const giveUpAt = Date.now() + waitMs;
  for (;;) {
    const version = await tryToTake(database, holder, leaseMs);
    if (version !== null) return createLease(database, holder, leaseMs, version);
    if (Date.now() >= giveUpAt) {
      throw new ConflictError("Another import is writing. Wait until it has ended, then import again.", {
        waitMs,
      });
    }
    await pause(PAUSE_MS);
  }
}

/**
 * Waits until no import is writing, or its lease has expired. Takes no lease itself.
 * @throws ConflictError when an import goes on for longer than a lease
 */
export async function untilNoLease(database: Database): Promise<void> {
  const giveUpAt = Date.now() + WAIT_MS;
  for (;;) {
    const rows = await database.read({ text: HELD, parameters: {} });
    if (rows.length === 0) return;
    if (Date.now() >= giveUpAt) throw new ConflictError(busyMessage, { waitMs: WAIT_MS });
    await pause(PAUSE_MS);
  }
}

const busyMessage = "Another import is writing. Wait until it has ended, then try again.";

function createLease(database: Database, holder: string, leaseMs: number, version: number): Lease {
  const renew = async (run: Run): Promise<void> => {
    const rows = await run({ text: RENEW, parameters: { holder, leaseMs } });
    if (rows.length > 0) return;
    throw new ConflictError("Another import took over because this one stalled. Import again.", {
      holder,
    });
  };
  let isWriting = false;
  const write: Lease["write"] = async (work, options) => {
    isWriting = true;
    try {
      return await database.write(
        async (run) => {
          await renew(run);
          return work(run);
        },
        { ...WRITE_LIMITS, ...options },
      );
    } finally {
      isWriting = false;
    }
  };
  // A failed renewal shows at the next write, which checks the lease itself. A write in progress locks the
  // lease: nobody can take it, and a renewal would only wait.
  const timer = setInterval(() => {
    if (!isWriting) database.write(renew, ENDING).catch(() => undefined);
  }, leaseMs / 3);
  timer.unref();
  return {
    version,
    holder,
    write,
    async release() {
      clearInterval(timer);
      await database.write((run) => run({ text: RELEASE, parameters: { holder } }), ENDING);
    },
  };
}

async function tryToTake(database: Database, holder: string, leaseMs: number): Promise<number | null> {
  try {
    const [row] = await database.read({ text: HOLDER, parameters: {} });
    if (row === undefined) {
      throw new ConflictError(
        "The database has not been prepared for a graph. Start the program on it once.",
      );
    }
    const dead = typeof row[0] === "string" && isDeadNeighbour(row[0]) ? row[0] : null;
    const rows = await database.write((run) => run({ text: TAKE, parameters: { holder, leaseMs, dead } }));
    const version = rows[0]?.[0];
    return typeof version === "number" ? version : null;
  } catch (error) {
    // A lock held for long means that somebody has the lease.
    if (error instanceof GraphError && error.code === "CONFLICT" && error.cause !== undefined) return null;
    throw error;
  }
}

/**
 * Whether the holder was a process of this machine that is gone. If this is wrong, the other import fails at
 * its lease check.
 */
function isDeadNeighbour(holder: string): boolean {
  const [host, pid] = holder.split(":");
  if (host !== hostname() || Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

const HELD =
  "MATCH (graph:Graph {id: 'graph'}) WHERE graph.leaseUntil >= timestamp() RETURN graph.leaseHolder";

const HOLDER = "MATCH (graph:Graph {id: 'graph'}) RETURN graph.leaseHolder";

// The first SET takes the lock, so that the second of two imports sees what the first wrote.
const TAKE = `MATCH (graph:Graph {id: 'graph'})
SET graph.leaseAsked = $holder
WITH graph
WHERE graph.leaseHolder IS NULL OR graph.leaseHolder = $dead OR graph.leaseUntil < timestamp()
SET graph.leaseHolder = $holder, graph.leaseUntil = timestamp() + $leaseMs
REMOVE graph.leaseAsked
RETURN graph.version`;

const RENEW = `MATCH (graph:Graph {id: 'graph'})
SET graph.leaseAsked = $holder
REMOVE graph.leaseAsked
WITH graph
WHERE graph.leaseHolder = $holder
SET graph.leaseUntil = timestamp() + $leaseMs
RETURN graph.version`;

const RELEASE = `MATCH (graph:Graph {id: 'graph', leaseHolder: $holder})
REMOVE graph.leaseHolder, graph.leaseUntil`;
