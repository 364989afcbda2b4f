import { constants } from "node:os";

/** Signals that stop a process: Ctrl-C, a supervisor, a closing terminal. */
const stopSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** A signal that stops the program. */
export type StopSignal = (typeof stopSignals)[number];

/**
 * npm forwards a terminal signal that has already reached this process: a repeat within this time counts as
 * the same one.
 */
const sameOrderMs = 500;
const parentCheckMs = 500;

/** Options for stopping on a signal. */
interface StopOptions {
  /** npm forwards SIGINT and SIGTERM, perhaps a second time; on any other signal it ends alone. */
  readonly isRunByNpm: boolean;
  readonly stop: (signal: StopSignal) => void;
}

/**
 * Calls `stop` on the first signal; the next one ends the process at once, with exit code 128 plus the
 * signal's number.
 */
export function onStopSignals({ isRunByNpm, stop }: StopOptions): void {
  let first: { readonly signal: StopSignal; readonly at: number } | undefined;
  const order = (signal: StopSignal): void => {
    if (first === undefined) {
      first = { signal, at: performance.now() };
      stop(signal);
      return;
    }
    const isSame = isRunByNpm && first.signal === signal && performance.now() - first.at < sameOrderMs;
    if (!isSame) process.exit(128 + constants.signals[signal]);
  };
  for (const signal of stopSignals) process.on(signal, () => order(signal));
  if (isRunByNpm) whenParentEnds(() => first === undefined && order("SIGHUP"));
  // The terminal may be gone, and with it the reader.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
}

/** Calls back once when the parent process has changed. */
function whenParentEnds(call: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    call();
  }, parentCheckMs);
  timer.unref();
}
