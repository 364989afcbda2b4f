import { queryTimeout } from "../driver/failure.ts";
import type { Cancellation } from "./database.ts";

/** What ends a call early. */
export interface Limits {
  readonly timeoutMs: number;
  /** Start of the time, by `performance.now()`; undefined means now. */
  readonly since?: number | undefined;
  readonly signal?: Cancellation | undefined;
  /** Aborted when the database is closed. */
  readonly closed?: Cancellation | undefined;
}

/**
 * `passed` never resolves; it rejects when time is up, the caller has gone or the database is closed.
 * `release` stops the clock.
 */
export interface Deadline {
  readonly passed: Promise<never>;
  /** Whole milliseconds left, at least 1: to Bolt, 0 means no limit. */
  remainingMs(): number;
  /** @throws the reason `passed` rejected with */
  throwIfPassed(): void;
  release(): void;
}

/**
 * Starts the clock. This limit always works. If the network drops packets, the driver's limits do not hold
 * and the server's limit does not reach us.
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
    // A signal that is already aborted fires no event.
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
 * Waits within the limits for shared work, which must not be cancelled.
 * @throws LimitExceededError QUERY_TIMEOUT; the signal's reason; or what the work rejects with
 */
export async function withinTime<T>(limits: Limits, work: Promise<T>): Promise<T> {
  const deadline = startDeadline(limits);
  try {
    return await Promise.race([work, deadline.passed]);
  } finally {
    deadline.release();
  }
}
