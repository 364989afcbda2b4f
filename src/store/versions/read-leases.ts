import { randomUUID } from "node:crypto";
import { UnavailableError } from "../../errors/graph-error.ts";
import type { Database } from "../../neo4j/calls/database.ts";

/**
 * How long after a publication marks of the version before stay whatever happens (docs/data-model.md, "Versions"), in ms. Readers that take
 * longer hold a lease.
 */
export const readGraceMs = 60_000;

/** A server that has not heard of the newest version for so long asks before it begins a read. */
export const unheardMs = 20_000;

/** A read under way for so long needs a lease: had it begun the moment before its server heard of the next version, the grace would end now. */
const neededAfterMs = readGraceMs - unheardMs;

/** What a read holds on to, from its beginning to its end. */
export interface HeldVersion {
  /** @throws UnavailableError where marks of later versions may have been removed: what was read may be of a later state */
  check(): void;
  release(): void;
}

/** The versions that reads of this process began with, and its lease on the oldest of them. */
export interface ReadLeases {
  /** @param version the newest that the reader knows, also where it reads an earlier one */
  hold(version: number): HeldVersion;
  /** Gives the lease back. */
  close(): Promise<void>;
}

/** When a lease is taken, in ms. */
export interface ReadLeaseOptions {
  /** A read under way for so long takes one, where a later version was published meanwhile. */
  readonly takenAfterMs?: number;
  /** How often that is looked at, and a lease renewed. */
  readonly everyMs?: number;
  /** How long one holds without being renewed. */
  readonly leaseMs?: number;
}

/**
 * Leases of long reads on the version they began with: while one is alive, {@link noLeaseBefore} keeps marks of later versions in place. Quick
 * reads cost the database nothing; they end before the grace does.
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
    // One that failed is tried again; reads that needed it fail when they end.
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
            `Version ${version} of the graph could not be read to the end: a later one was published meanwhile. Ask again.`,
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

/** @returns false where marks of a later version were removed before, or are being removed */
async function take(
  database: Database,
  parameters: { readonly id: string; readonly version: number; readonly leaseMs: number },
): Promise<boolean> {
  await database.write((run) => run({ text: TAKE, parameters }), { usesReserve: true });
  // Afterwards: of this and the one who removes marks, each writes first and then looks what the other wrote.
  const [row] = await database.read({ text: UNMARKING, parameters: {} });
  return Number(row?.[0]) <= parameters.version;
}

const TAKE = `MERGE (lease:ReadLease {id: $id})
SET lease.version = $version, lease.until = timestamp() + $leaseMs`;

const RELEASE = "MATCH (lease:ReadLease {id: $id}) DELETE lease";

const UNMARKING = `OPTIONAL MATCH (graph:Graph {id: 'graph'})
RETURN coalesce(graph.unmarking, graph.unmarkedTo, 0)`;

/** Predicate: no read under way began with a version before another (Cypher expressions). */
export const noLeaseBefore = (version: string): string =>
  `NOT EXISTS { MATCH (lease:ReadLease) WHERE lease.until > timestamp() AND lease.version < ${version} }`;
