import type { Database } from "../../neo4j/calls/database.ts";
import { removeVersionMarks } from "./remove-version-marks.ts";

/** When marks are removed. */
export interface MarkCleanerOptions {
  /** See {@link removeVersionMarks}. */
  readonly graceMs?: number;
  /** How often to look for marks, in ms. A look is one small read. */
  readonly everyMs?: number;
}

/** Removes version marks in the background while a server runs. Waits while the database is down. */
export function startMarkCleaner(
  database: Database,
  { everyMs = 30_000, ...options }: MarkCleanerOptions = {},
): { readonly close: () => Promise<void> } {
  let running: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    running ??= removeVersionMarks({ database, ...options })
      .catch(() => undefined)
      .finally(() => {
        running = undefined;
      });
  }, everyMs);
  timer.unref();
  return {
    async close() {
      clearInterval(timer);
      await running;
    },
  };
}
