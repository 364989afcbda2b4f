import type { Database } from "../neo4j/calls/database.ts";
import { checkRecords } from "../store/versions/check-records.ts";

/** Who is told, and how often it is looked. */
export interface WatchRecordsOptions {
  readonly database: Database;
  /** Told after each check: a sentence with the way out where published records cannot be read; undefined: all can. */
  readonly onChecked: (damage: string | undefined) => void;
  /** How often it is looked whether the server was started again, or an import has ended that kept the check from its work. Default 1,000 ms. */
  readonly everyMs?: number;
}

/** A check that goes on in the background. */
export interface RecordsWatch {
  /** Resolves when it was tried for the first time. */
  readonly tried: Promise<void>;
  readonly close: () => Promise<void>;
}

/** Checks in the background that all published records can be read: once, and after each time the server was away. */
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
