import { LimitExceededError } from "../../errors/graph-error.ts";

/**
 * What the budget counts for each list of one relationship's evidence (statements, sources, conflicts),
 * whatever its `first`. Few relationships have more: the shipped data has 1.2 statements for each.
 */
export const assumedEvidence = 2;

/** Each list takes the database some 10 to 30 ms to plan, the first time. */
export const maxLists = 150;

/**
 * Counts the maximum number of objects that an operation may return, from its `first`, `last`, `limit`
 * and `hops` arguments, and the tests of its filters, before anything is sent.
 */
export class NodeBudget {
  readonly limit: number;
  #used = 0;
  #lists = 0;
  #tests = 0;
  #filters: WeakMap<object, WeakSet<object>> | null = null;

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
    const [used, limit, tests] = [this.#used, this.limit, this.#tests].map((value) =>
      value.toLocaleString("en"),
    );
    const filters =
      this.#tests > 0
        ? ` ${tests} of them are tests of filters: each member of a filter counts once for every object whose list it narrows, each "related" tenfold.`
        : "";
    throw new LimitExceededError(
      `This operation may return ${used} objects or more; the limit is ${limit}.${filters} Ask for fewer with a smaller "first" or "last", especially on lists within lists, and page on.`,
      { cost: this.#used, limit: this.limit },
      "COST_LIMIT_EXCEEDED",
    );
  }

  /**
   * Counts one more list or object that the database finds with a separate subquery, which takes time to
   * plan.
   * @throws LimitExceededError (COST_LIMIT_EXCEEDED) as `add` does, and for too many subqueries
   */
  addList(count: number): void {
    this.#lists += 1;
    if (this.#lists > maxLists)
      throw new LimitExceededError(
        `This operation selects ${this.#lists} lists and linked objects or more, with fragments expanded; at most ${maxLists} are looked up in one operation. Select fewer, or send several operations.`,
        { limit: "lists", found: this.#lists, allowed: maxLists },
      );
    this.add(count);
  }

  /**
   * Counts the tests of a filter, once for each place, because a statement may contain it several times.
   * @param place the same object for all uses of the filter that count once
   * @throws LimitExceededError as `add` does
   */
  addTests(place: object, filter: object, count: number): void {
    this.#filters ??= new WeakMap();
    const counted = this.#filters.get(place) ?? new WeakSet();
    if (counted.has(filter)) return;
    this.#filters.set(place, counted.add(filter));
    this.#tests += count;
    this.add(count);
  }
}
