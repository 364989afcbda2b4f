import type { GraphError } from "../../errors/graph-error.ts";
import { overloaded } from "../driver/failure.ts";

/** Lets at most a fixed number of calls run at once. */
export interface Admission {
  /**
   * Waits for a place, in order of arrival; the returned function gives it back. A queue that moves is waited
   * in for longer than one that stands: the wait ends when no place became free for `stallMs`, or after five
   * times as long altogether. Who has gone, or whose time is up, leaves the queue at once.
   *
   * @param ended rejects when the caller waits no longer
   * @throws UnavailableError OVERLOADED when the wait ends without a place; what `ended` rejects with
   */
  enter(stallMs: number, ended: Promise<never>): Promise<() => void>;
}

/**
 * Admission for `places` calls at once.
 *
 * @param full what a call that found no place rejects with
 */
export function createAdmission(
  places: number,
  full: (places: number) => GraphError = overloaded,
): Admission {
  const waiting = new Set<() => void>();
  let free = places;
  let freedAt = 0;

  const leave = (): void => {
    const [next] = waiting;
    freedAt = performance.now();
    if (next === undefined) {
      free += 1;
    } else {
      waiting.delete(next);
      next();
    }
  };
  const once = (): (() => void) => {
    let hasLeft = false;
    return () => {
      if (!hasLeft) {
        hasLeft = true;
        leave();
      }
    };
  };
  const wait = (stallMs: number, ended: Promise<never>): Promise<() => void> =>
    new Promise((resolve, reject) => {
      const since = performance.now();
      const remaining = (): number =>
        Math.min(Math.max(since, freedAt) + stallMs, since + 5 * stallMs) - performance.now();
      const giveUp = (): void => {
        if (remaining() > 0) {
          timer = setTimeout(giveUp, remaining());
          return;
        }
        waiting.delete(admit);
        reject(full(places));
      };
      const admit = (): void => {
        clearTimeout(timer);
        resolve(once());
      };
      let timer = setTimeout(giveUp, stallMs);
      waiting.add(admit);
      ended.catch((cause) => {
        if (!waiting.delete(admit)) return;
        clearTimeout(timer);
        reject(cause);
      });
    });
  return {
    enter(stallMs, ended) {
      if (free === 0) {
        return wait(stallMs, ended);
      }
      free -= 1;
      return Promise.resolve(once());
    },
  };
}
