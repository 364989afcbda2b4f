import type { Database } from "../neo4j/calls/database.ts";
import { checkRecords } from "../store/versions/check-records.ts";

/** Options of the watch. */
export interface WatchRecordsOptions {
  readonly database: Database;
  /**
   * Called after each check: with what is wrong and what to do, or undefined if all published records can be
   * read.
   */
  readonly onChecked: (damage: string | undefined) => void;
  /** How often to look whether the server was restarted, or a blocking import has ended. Default 1,000 ms. */
  readonly everyMs?: number;
}

/** A check that runs in the background. */
export interface RecordsWatch {
  /** Resolves after the first attempt. */
  readonly tried: Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Checks in the background that all published records can be read: once, and after each restart of the
 * server.
 */
export function watchRecords({ database, onChecked, everyMs = 1000 }: WatchRecordsOptions): RecordsWatch {
  const closing = new AbortController();
  let isDue = true;
  let running: Promise<void> | undefined;
  const check = async (): Promise<void> => {
    const found = await checkRecords(database, closing.signal);
    if (found === null) return;
    isDue = false;
    onChecked(found.damage);
  };
  const look = (): void => {
    const isUp = database.status() === "up";
    if (!isUp) isDue = true;
    if (!isDue || !isUp) return;
    running ??= check()
      .catch(() => undefined)
      .finally(() => {
        running = undefined;
      });
  };
  look();
  const tried = Promise.resolve(running);
  const timer = setInterval(look, everyMs);
  timer.unref();
  return {
    tried,
    async close() {
      clearInterval(timer);
      closing.abort();
      await running;
    },
  };
}
