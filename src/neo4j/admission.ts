import { UnavailableError } from "../errors.ts";

/** Lets at most a fixed number of calls run at once. */
export interface Admission {
  /**
   * Waits for a place; the returned function gives it back.
   *
   * @throws UnavailableError OVERLOADED when no place became free in time
   */
  enter(): Promise<() => void>;
}

/** Calls wait in order of arrival, each at most `waitMs`. */
export function createAdmission(places: number, waitMs: number): Admission {
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
    enter() {
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
