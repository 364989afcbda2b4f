import { UnavailableError } from "../errors.ts";

/** Lets at most a fixed number of calls run at once. */
export interface Admission {
  /**
   * Waits at most `waitMs` for a place, in order of arrival; the returned function gives it back.
   *
   * @throws UnavailableError OVERLOADED when no place became free in time
   */
  enter(waitMs: number): Promise<() => void>;
}

/** Admission for `places` calls at once. */
export function createAdmission(places: number): Admission {
  const waiting = new Set<() => void>();
  let free = places;

  const leave = (): void => {
    const [next] = waiting;
    if (next === undefined) {
      free += 1;
    } else {
      waiting.delete(next);
      next();
    }
  };
  const once = (): (() => void) => {
    let left = false;
    return () => {
      if (!left) {
        left = true;
        leave();
      }
    };
  };
  return {
    enter(waitMs) {
      if (free > 0) {
        free -= 1;
        return Promise.resolve(once());
      }
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(admit);
          reject(overloaded(places));
        }, waitMs);
        const admit = (): void => {
          clearTimeout(timer);
          resolve(once());
        };
        waiting.add(admit);
      });
    },
  };
}

const overloaded = (places: number): UnavailableError =>
  new UnavailableError(
    `All ${places} connections to the database are busy. Try again in some seconds.`,
    { connections: places },
    "OVERLOADED",
  );
