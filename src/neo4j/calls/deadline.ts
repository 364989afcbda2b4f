import { queryTimeout } from "../driver/failure.ts";
import type { Cancellation } from "./database.ts";

/** What ends a call early. */
export interface Limits {
  readonly timeoutMs: number;
  /** When the time began to count, by `performance.now()`; undefined: now. */
  readonly since?: number | undefined;
  readonly signal?: Cancellation | undefined;
  /** Aborted when the database is closed. */
  readonly closed?: Cancellation | undefined;
}

/** A promise that only ever rejects, when time is up, the caller has gone or the database is closed; `release` stops the clock. */
export interface Deadline {
  readonly passed: Promise<never>;
  /** Whole milliseconds that are left, 1 at least: Bolt takes 0 for no limit. */
  remainingMs(): number;
  /** @throws what `passed` rejected with */
  throwIfPassed(): void;
  release(): void;
}

/**
 * Starts the clock. The driver's own limits do not hold when the network swallows packets, and the server's
 * limit is not heard then; this one always is.
 */
export function startDeadline({ timeoutMs, since = performance.now(), signal, closed }: Limits): Deadline {
  let release = (): void => undefined;
  let ended: { readonly cause: unknown } | undefined;
  const remaining = (): number => since + timeoutMs - performance.now();
  const passed = new Promise<never>((_, reject) => {
    const end = (cause: unknown): void => {
      ended ??= { cause };
      reject(cause);
    };
    const onAbort = (): void => end(signal?.reason);
    const onClose = (): void => end(closed?.reason);
    const onTime = (): void => end(queryTimeout(timeoutMs));
    // A signal that was aborted before tells nobody any more.
    if (signal?.aborted === true) return onAbort();
    if (closed?.aborted === true) return onClose();
    if (remaining() <= 0) return onTime();
    const timer = setTimeout(onTime, remaining());
    signal?.addEventListener("abort", onAbort);
    closed?.addEventListener("abort", onClose);
    release = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      closed?.removeEventListener("abort", onClose);
    };
  });
  passed.catch(() => undefined);
  return {
    passed,
    remainingMs: () => Math.max(1, Math.ceil(remaining())),
    throwIfPassed() {
      if (ended) throw ended.cause;
    },
    release,
  };
}

/**
 * Waits for work that others may share, and so cannot be ended, but not beyond the limits.
 * @throws LimitExceededError QUERY_TIMEOUT; the signal's reason; what the work rejects with
 */
export async function withinTime<T>(limits: Limits, work: Promise<T>): Promise<T> {
  const deadline = startDeadline(limits);
  try {
    return await Promise.race([work, deadline.passed]);
  } finally {
    deadline.release();
  }
}
