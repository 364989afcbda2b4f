import { setTimeout as pause } from "node:timers/promises";
import type { DatabaseStatus, Report } from "./database.ts";
import type { Jvm } from "./jvm.ts";

/** Keeps a server running until it is told to stop. */
export interface Supervisor {
  status(): DatabaseStatus;
  stop(): Promise<void>;
}

const maxCrashes = 5;
const firstPauseMs = 250;
/** After so long without trouble, old crashes no longer count. */
const calmMs = 600_000;

/**
 * Starts the server, and starts it again whenever it ends by itself, after pauses of 0.25, 0.5, 1 and 2 seconds.
 * After the fifth crash it stays down, because then the same would happen again.
 *
 * @param start resolves when the server answers; rejects when it did not get so far
 * @throws what the first start throws
 */
export async function supervise(start: () => Promise<Jvm>, report: Report): Promise<Supervisor> {
  let jvm = await start();
  let status: DatabaseStatus = "up";
  const stopping = new AbortController();

  const restart = async (crash: number): Promise<void> => {
    await pause(firstPauseMs * 2 ** (crash - 1), undefined, { signal: stopping.signal });
    const startedAt = Date.now();
    jvm = await start();
    report(`Database: running again after ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  };
  const watch = async (): Promise<void> => {
    let crash = 0;
    let upSince = Date.now();
    for (;;) {
      await jvm.ended;
      if (stopping.signal.aborted) {
        return;
      }
      crash = Date.now() - upSince > calmMs ? 1 : crash + 1;
      if (crash >= maxCrashes) {
        status = "down";
        report(`Database: ended ${crash} times and stays down; see its logs, then start the program again`);
        return;
      }
      status = "starting";
      report(`Database: the server ended unexpectedly; starting it again (${crash} of ${maxCrashes - 1})`);
      try {
        await restart(crash);
        status = "up";
        upSince = Date.now();
      } catch (cause) {
        if (!stopping.signal.aborted) {
          report(`Database: ${cause instanceof Error ? cause.message : String(cause)}`);
        }
      }
    }
  };
  const watching = watch();
  return {
    status: () => status,
    async stop() {
      status = "down";
      stopping.abort();
      await jvm.stop();
      await watching;
      // A restart may have been under way when the order came.
      await jvm.stop();
    },
  };
}
