import { LimitExceededError } from "../errors.ts";

/**
 * What each list of one relationship's evidence (statements, sources, conflicts) counts as in the budget, whatever its `first`: few
 * relationships have more (in the shipped data there are 1.2 statements for each).
 */
export const assumedEvidence = 2;

/**
 * Counts the objects that an operation may return at most, from its `first`, `limit` and `hops` arguments, before
 * anything is sent.
 */
export class NodeBudget {
  readonly limit: number;
  #used = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Objects counted so far. */
  get used(): number {
    return this.#used;
  }

  /**
   * Counts `count` more objects.
   * @throws LimitExceededError (COST_LIMIT_EXCEEDED) when the sum passes the limit
   */
  add(count: number): void {
    this.#used += count;
    if (this.#used <= this.limit) return;
    throw new LimitExceededError(
      `This operation may return ${this.#used.toLocaleString("en")} objects or more; the limit is ${this.limit.toLocaleString("en")}. Ask for fewer with a smaller "first", especially on lists within lists, or page with "after".`,
      { cost: this.#used, limit: this.limit },
      "COST_LIMIT_EXCEEDED",
    );
  }
}
