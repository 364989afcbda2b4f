import { setTimeout as pause } from "node:timers/promises";
import type { DatabaseStatus, Report } from "../calls/database.ts";
import type { Jvm } from "./jvm.ts";

/** Keeps a server running until it is told to stop. */
export interface Supervisor {
  status(): DatabaseStatus;
  /** Why it is not up, in a sentence; undefined if it is up or the reason is unknown. */
  trouble(): string | undefined;
  /** Stops the server cleanly and starts it again when `over` resolves. Resolves when it has stopped. */
  pause(reason: string, over: Pause["over"]): Promise<void>;
  /** Kills the server, so that it is started again. Does nothing if it is not running. */
  restart(): void;
  stop(): Promise<void>;
}

interface Pause {
  readonly reason: string;
  /** Resolves early if the signal is aborted. */
  readonly over: (signal: AbortSignal) => Promise<void>;
}

const maxCrashes = 5;
const firstPauseMs = 250;
/** After this long without a crash, earlier crashes no longer count. */
const calmMs = 600_000;

/**
 * Starts the server, and restarts it whenever it ends by itself, after pauses of 0.25, 0.5, 1 and 2 seconds.
 * After the fifth crash it stays down: another start would most likely fail too.
 *
 * @param start resolves when the server answers; rejects if it does not get that far or the signal is aborted
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
  let trouble: string | undefined;
  let asked: Pause | undefined;

  const startAgain = async (): Promise<void> => {
    jvm = await start(signal);
    status = "up";
    trouble = undefined;
    report("Database: running again");
  };
  const startAfterCrash = async (crash: number): Promise<void> => {
    report(`Database: the server ended unexpectedly; starting it again (${crash} of ${maxCrashes - 1})`);
    await pause(firstPauseMs * 2 ** (crash - 1), undefined, { signal });
    await startAgain();
  };
  const startAfterPause = async ({ reason, over }: Pause): Promise<void> => {
    report(`Database: stopped for a while. ${reason}`);
    await over(signal);
    if (!signal.aborted) await startAgain();
  };
  const tell = (cause: unknown): void => {
    if (signal.aborted) return;
    trouble = cause instanceof Error ? cause.message : String(cause);
    report(`Database: ${trouble}`);
  };
  const watch = async (): Promise<void> => {
    let crash = 0;
    while (!signal.aborted) {
      const upSince = Date.now();
      await jvm.ended;
      if (signal.aborted) {
        return;
      }
      if (asked !== undefined) {
        const given = asked;
        asked = undefined;
        await startAfterPause(given).catch(tell);
        continue;
      }
      crash = Date.now() - upSince > calmMs ? 1 : crash + 1;
      status = crash < maxCrashes ? "starting" : "down";
      if (status === "down") {
        report(`Database: ended ${crash} times and stays down; see its logs, then start the program again`);
        return;
      }
      await startAfterCrash(crash).catch(tell);
    }
  };
  const watching = watch();
  return {
    status: () => status,
    trouble: () => (status === "up" ? undefined : trouble),
    async pause(reason, over) {
      if (status !== "up") return;
      asked = { reason, over };
      status = "starting";
      trouble = reason;
      await jvm.stop();
    },
    restart() {
      if (status === "up") jvm.kill();
    },
    async stop() {
      stopping.abort();
      await jvm.stop();
      await watching;
      // A restart may have finished just before the stop.
      await jvm.stop();
      status = "down";
    },
  };
}
