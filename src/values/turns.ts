import { setImmediate as nextTurn } from "node:timers/promises";

/** What one piece of work may take before everybody else gets a turn, in ms. */
const longestMs = 10;

/** Divides long work into slices, between which the process sees to everything else. */
export class Turns {
  #since = performance.now();

  /** Whether it is time for the others: then {@link next} is to be awaited. */
  get isOver(): boolean {
    return performance.now() - this.#since > longestMs;
  }

  /** Resolves when the others had their turn. */
  async next(): Promise<void> {
    await nextTurn();
    this.#since = performance.now();
  }
}
