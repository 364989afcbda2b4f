import type { GraphError } from "../../errors/graph-error.ts";
import { overloaded } from "../driver/failure.ts";

/** Lets at most a fixed number of calls run at once. */
export interface Admission {
  /**
   * Waits for a place, in order of arrival; the returned function gives it back. The wait lasts longer in a
   * moving queue: it ends when no place became free for `stallMs`, or after five times that in total. Callers
   * that have gone or run out of time leave the queue at once.
   *
   * @param ended rejects when the caller stops waiting
   * @throws UnavailableError OVERLOADED when the wait ends without a place; or what `ended` rejects with
   */
  enter(stallMs: number, ended: Promise<never>): Promise<() => void>;
}

/**
 * Admission for `places` calls at once.
 *
 * @param full creates the error for a call that found no place
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
