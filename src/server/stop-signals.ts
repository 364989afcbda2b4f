import { constants } from "node:os";

/** What orders a process to stop: Ctrl-C, a supervisor, a terminal that closes. */
const stopSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
export type StopSignal = (typeof stopSignals)[number];

/** npm passes a signal of the terminal on, which has reached this process already: the same again so soon is the same order. */
const sameOrderMs = 500;
const parentCheckMs = 500;

/** What to do when a process is told to stop. */
interface StopOptions {
  /** npm passes on SIGINT and SIGTERM, perhaps a second time, and ends alone on everything else. */
  readonly isRunByNpm: boolean;
  readonly stop: (signal: StopSignal) => void;
}

/** Calls `stop` on the first order; the next one ends the process at once, with 128 and the signal's number. */
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
  // The terminal may be gone, and with it whoever reads.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
}

/** Calls once when another process has taken the parent's place. */
function whenParentEnds(call: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    call();
  }, parentCheckMs);
  timer.unref();
}
