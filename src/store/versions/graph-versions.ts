import type { Database } from "../../neo4j/calls/database.ts";
import { createReadLeases, type HeldVersion, type ReadLeaseOptions, unheardMs } from "./read-leases.ts";

/** The published versions of the graph, kept up to date by polling the database. */
export interface GraphVersions {
  /** The version that reads show; 0 before the first publication. */
  readonly newest: number;
  /**
   * The number of the rest (the time without imports) that began with this version; null if an import is
   * writing, as far as is known.
   */
  readonly rest: number | null;
  /** Milliseconds since 1970; undefined for a version that was not published. */
  publishedAt(version: number): number | undefined;
  /** The version that was the newest at an instant (ms since 1970); undefined before the first. */
  versionAt(instantMs: number): number | undefined;
  /** Queries the database now. @returns the newest version */
  refresh(): Promise<number>;
  /**
   * False if the last answer from the database is so old that it must be queried again before a read begins.
   */
  readonly isHeard: boolean;
  /** Holds the version with which a read begins, until the read ends. */
  hold(version: number): HeldVersion;
  /** Calls `listener` after each change of the newest version. Call the result to stop. */
  onChange(listener: (version: number) => void): () => void;
  /** Stops polling and releases what is held. */
  close(): Promise<void>;
}

/** How to watch versions. */
export interface WatchOptions {
  readonly intervalMs?: number;
  readonly leases?: ReadLeaseOptions;
  /**
   * Called for each new version before anybody learns of it. If it fails, it is called again at the next
   * poll.
   */
  readonly onPublished?: () => Promise<void>;
}

/**
 * A rest ends when an import begins, and the next one starts when it ends. A rest's number is the version
 * times this, plus the number of imports begun so far (modulo this).
 */
const restsPerVersion = 2 ** 20;

/**
 * The clause that begins a rest, after the version was set. None begins while ended relationships still have
 * to be removed from the current ones. Use it only where the node is already locked.
 */
export const beginRest = `SET graph.rest = CASE WHEN graph.archivedIn IS NULL THEN graph.version * ${restsPerVersion} + graph.begun % ${restsPerVersion} END`;

/**
 * Loads the versions and keeps polling. While the database is down, the last known state remains.
 *
 * @throws UnavailableError when the first query fails
 */
export async function watchGraphVersions(
  database: Database,
  { intervalMs = 250, leases: leaseOptions = {}, onPublished = () => Promise.resolve() }: WatchOptions = {},
): Promise<GraphVersions> {
  const published: { version: number; publishedAt: number }[] = [];
  const listeners = new Set<(version: number) => void>();
  let newest = 0;
  let resting: number | null = null;
  let asking: Promise<number> | undefined;
  let heardAt = 0;
  const isHeard = (): boolean => performance.now() - heardAt < Math.max(unheardMs, 4 * intervalMs);

  const ask = async (): Promise<number> => {
    const last = published.at(-1);
    const askedAt = performance.now();
    const [row] = await database.read(
      { text: askText, parameters: { known: last?.version ?? 0 } },
      { isPoll: true },
    );
    const [version, rows, rest] = (row ?? [0, [], null]) as [number, [number, number][], number | null];
    heardAt = askedAt;
    resting = rest;
    // The first row is the last known version as it is stored now.
    if (version < newest || (last !== undefined && rows[0]?.[1] !== last.publishedAt)) {
      // The graph was emptied or a backup was restored, so what was known no longer applies.
      published.length = 0;
      newest = 0;
      tell(0);
      return version === 0 ? 0 : ask();
    }
    if (version !== newest) await onPublished();
    published.push(
      ...rows
        .slice(last === undefined ? 0 : 1)
        .map(([known, publishedAt]) => ({ version: known, publishedAt })),
    );
    return version === newest ? newest : tell(version);
  };
  const tell = (version: number): number => {
    newest = version;
    for (const listener of listeners) {
      listener(version);
    }
    return version;
  };
  const refresh = (): Promise<number> => {
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  };

  await refresh();
  const leases = createReadLeases(database, (version) => version === newest && isHeard(), leaseOptions);
  const timer = setInterval(() => {
    refresh().catch(() => undefined);
  }, intervalMs);
  timer.unref();
  return {
    get newest() {
      return newest;
    },
    get rest() {
      // `rest` was read after the version but is assigned before it, and a publication may have come in
      // between.
      return resting !== null && Math.floor(resting / restsPerVersion) === newest ? resting : null;
    },
    publishedAt: (version) => published.find((known) => known.version === version)?.publishedAt,
    versionAt: (instantMs) => published.findLast((known) => known.publishedAt <= instantMs)?.version,
    refresh,
    get isHeard() {
      return isHeard();
    },
    hold: leases.hold,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      clearInterval(timer);
      await asking?.catch(() => undefined);
      await leases.close();
    },
  };
}

const askText = `OPTIONAL MATCH (graph:Graph {id: 'graph'})
WITH graph, coalesce(graph.version, 0) AS newest
RETURN newest, COLLECT {
  MATCH (known:GraphVersion)
  WHERE known.version >= $known AND known.version <= newest
  RETURN [known.version, known.publishedAt]
  ORDER BY known.version
}, graph.rest`;
