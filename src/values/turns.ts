/** What one piece of work may take before everybody else gets a turn, in ms. */
const longestMs = 10;

/** Who waits for a turn, first come, first served. */
const waiting: (() => void)[] = [];

/**
 * Resolves in a turn of the event loop in which no other piece of long work begins or goes on. However many there are, everybody else waits for one
 * of them at a time.
 */
export function ownTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (waiting.push(resolve) === 1) setImmediate(giveTurn);
  });
}

function giveTurn(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(giveTurn);
}

/** Divides long work into slices, between which the process sees to everything else. */
export class Turns {
  #since = performance.now();

  /** Whether it is time for the others: then {@link next} is to be awaited. */
  get isOver(): boolean {
    return performance.now() - this.#since > longestMs;
  }

  /** Resolves when the others had their turn. */
  async next(): Promise<void> {
    await ownTurn();
    this.#since = performance.now();
  }
}
