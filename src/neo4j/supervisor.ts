import { setTimeout as pause } from "node:timers/promises";
import type { DatabaseStatus, Report } from "./database.ts";
import type { Jvm } from "./jvm.ts";

/** Keeps a server running until it is told to stop. */
export interface Supervisor {
  status(): DatabaseStatus;
  /** Ends the server at once, so that it is started again. Nothing happens where it does not run. */
  restart(): void;
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
 * @param start resolves when the server answers; rejects when it did not get so far, or the signal told it to stop
 * @throws what the first start throws
 */
export async function supervise(
  start: (signal: AbortSignal) => Promise<Jvm>,
  report: Report,
): Promise<Supervisor> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let jvm = await start(signal);
  let status: DatabaseStatus = "up";

  const startAgain = async (crash: number): Promise<void> => {
    report(`Database: the server ended unexpectedly; starting it again (${crash} of ${maxCrashes - 1})`);
    await pause(firstPauseMs * 2 ** (crash - 1), undefined, { signal });
    jvm = await start(signal);
    status = "up";
    report("Database: running again");
  };
  const watch = async (): Promise<void> => {
    let crash = 0;
    while (!signal.aborted) {
      const upSince = Date.now();
      await jvm.ended;
      if (signal.aborted) {
        return;
      }
      crash = Date.now() - upSince > calmMs ? 1 : crash + 1;
      status = crash < maxCrashes ? "starting" : "down";
      if (status === "down") {
        report(`Database: ended ${crash} times and stays down; see its logs, then start the program again`);
        return;
      }
      await startAgain(crash).catch((cause) => {
        if (!signal.aborted) {
          report(`Database: ${cause instanceof Error ? cause.message : String(cause)}`);
        }
      });
    }
  };
  const watching = watch();
  return {
    status: () => status,
    restart() {
      if (status === "up") jvm.kill();
    },
    async stop() {
      stopping.abort();
      await jvm.stop();
      await watching;
      // A restart may have come through just before the order.
      await jvm.stop();
      status = "down";
    },
  };
}
