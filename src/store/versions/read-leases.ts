import { randomUUID } from "node:crypto";
import { UnavailableError } from "../../errors/graph-error.ts";
import type { Database } from "../../neo4j/calls/database.ts";

/**
 * How long the marks of the previous version are kept after a publication in any case (docs/data-model.md,
 * "Versions"), in ms. Longer reads hold a lease.
 */
export const readGraceMs = 60_000;

/** A server that has not confirmed the newest version for this long, in ms, queries it before a read. */
export const unheardMs = 20_000;

/**
 * A read that takes longer than this, in ms, needs a lease. If it began just before its server learned of the
 * next version, the grace period ends now.
 */
const neededAfterMs = readGraceMs - unheardMs;

/** Held by a read from its start to its end. */
export interface HeldVersion {
  /**
   * @throws UnavailableError if marks of later versions may have been removed, so that the read may have seen
   *   a later state
   */
  check(): void;
  release(): void;
}

/** The versions that running reads of this process began with, and its lease on the oldest of them. */
export interface ReadLeases {
  /** @param version the newest version that the reader knows, even if it reads an earlier one */
  hold(version: number): HeldVersion;
  /** Returns the lease. */
  close(): Promise<void>;
}

/** When leases are taken, in ms. */
export interface ReadLeaseOptions {
  /** A read takes a lease after this time, if a later version was published meanwhile. */
  readonly takenAfterMs?: number;
  /** How often reads are checked and leases renewed. */
  readonly everyMs?: number;
  /** How long a lease lasts without renewal. */
  readonly leaseMs?: number;
}

/**
 * Manages leases of long reads on the version they began with. While a lease is alive, {@link noLeaseBefore}
 * keeps the marks of later versions in place. Short reads cost the database nothing, because they end before
 * the grace period does.
 *
 * @param isNewest whether a version is known to be the newest published one
 */
export function createReadLeases(
  database: Database,
  isNewest: (version: number) => boolean,
  { takenAfterMs = 10_000, everyMs = 5000, leaseMs = 30_000 }: ReadLeaseOptions = {},
): ReadLeases {
  const id = randomUUID();
  const held = new Set<{ readonly version: number; readonly since: number }>();
  let lease: { readonly version: number; readonly until: number } | undefined;
  let renewing: Promise<void> | undefined;

  const renew = async (): Promise<void> => {
    const until = performance.now() + leaseMs;
    const isOld = ({ version, since }: { version: number; since: number }) =>
      !isNewest(version) && performance.now() - since >= takenAfterMs;
    const version = Math.min(...[...held].filter(isOld).map((read) => read.version));
    if (Number.isFinite(version)) {
      const isTaken = await take(database, { id, version, leaseMs });
      lease = isTaken ? { version, until } : undefined;
    } else if (lease) {
      lease = undefined;
      await database.write((run) => run({ text: RELEASE, parameters: { id } }), { usesReserve: true });
    }
  };
  const timer = setInterval(() => {
    // A failed renewal is tried again. Reads that needed it fail when they end.
    renewing ??= renew()
      .catch(() => undefined)
      .finally(() => {
        renewing = undefined;
      });
  }, everyMs);
  timer.unref();
  return {
    hold(version) {
      const read = { version, since: performance.now() };
      held.add(read);
      return {
        check() {
          const now = performance.now();
          if (now - read.since < neededAfterMs || isNewest(version)) return;
          if (lease && lease.version <= version && now < lease.until) return;
          throw new UnavailableError(
            `Version ${version} of the graph could not be read to the end, because a later one was published. Try again.`,
            { version },
          );
        },
        release: () => void held.delete(read),
      };
    },
    async close() {
      clearInterval(timer);
      await renewing;
      held.clear();
      await renew().catch(() => undefined);
    },
  };
}

/** @returns false if marks of a later version were already removed, or are being removed */
async function take(
  database: Database,
  parameters: { readonly id: string; readonly version: number; readonly leaseMs: number },
): Promise<boolean> {
  await database.write((run) => run({ text: TAKE, parameters }), { usesReserve: true });
  // Read after the write. The reader and the mark cleaner each write first and then look at what the other
  // wrote.
  const [row] = await database.read({ text: UNMARKING, parameters: {} });
  return Number(row?.[0]) <= parameters.version;
}

const TAKE = `MERGE (lease:ReadLease {id: $id})
SET lease.version = $version, lease.until = timestamp() + $leaseMs`;

const RELEASE = "MATCH (lease:ReadLease {id: $id}) DELETE lease";

const UNMARKING = `OPTIONAL MATCH (graph:Graph {id: 'graph'})
RETURN coalesce(graph.unmarking, graph.unmarkedTo, 0)`;

/** Predicate: no running read began with a version before the given one (a Cypher expression). */
export const noLeaseBefore = (version: string): string =>
  `NOT EXISTS { MATCH (lease:ReadLease) WHERE lease.until > timestamp() AND lease.version < ${version} }`;
