/** How long a piece of work may run before others get a turn, in ms. */
const longestMs = 10;

/** The callers waiting for a turn, first come, first served. */
const waiting: (() => void)[] = [];

/**
 * Resolves in a turn of the event loop that no other long work shares. However much long work is waiting,
 * everything else waits for one piece at a time.
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

/** Divides long work into slices. Between them the process does everything else. */
export class Turns {
  #since = performance.now();

  /** Whether the slice is used up; if so, await {@link next}. */
  get isOver(): boolean {
    return performance.now() - this.#since > longestMs;
  }

  /** Resolves when others have had their turn. */
  async next(): Promise<void> {
    await ownTurn();
    this.#since = performance.now();
  }
}
