import type { Cancellation } from "./database.ts";
import { queryTimeout } from "./failure.ts";

/** What ends a call early. */
export interface Limits {
  readonly timeoutMs: number;
  readonly signal?: Cancellation | undefined;
}

/** A promise that only ever rejects, when time is up or the caller has gone; `release` stops the clock. */
export interface Deadline {
  readonly passed: Promise<never>;
  release(): void;
}

/**
 * Starts the clock. The driver's own limits do not hold when the network swallows packets, and the server's
 * limit is not heard then; this one always is.
 */
export function startDeadline({ timeoutMs, signal }: Limits): Deadline {
  let release = (): void => undefined;
  const passed = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(queryTimeout(timeoutMs)), timeoutMs);
    const onAbort = (): void => reject(signal?.reason);
    signal?.addEventListener("abort", onAbort);
    release = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    };
  });
  passed.catch(() => undefined);
  return { passed, release };
}
