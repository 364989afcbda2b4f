import type { PairColumns } from "../derived/project-pairs.ts";

/** A pair in the form that statements take as a parameter. */
export type PairRow = readonly [a: string, b: string, sharedCount: number, total: number];

/** A request for one page of pairs. */
interface PairPage {
  readonly size: number;
  /** Total and ids of the last pair before the page; null: start at the beginning. */
  readonly after: readonly [total: number, a: string, b: string] | null;
  /** Pairs with a lower total are left out. */
  readonly minTotal: number;
}

/**
 * All pairs of a whole-graph projection, strongest first, then by ids. A pair takes 12 bytes, or 20 where
 * totals are not counts.
 */
export class ProjectedPairs {
  readonly #ids: readonly string[];
  readonly #a: Uint32Array;
  readonly #b: Uint32Array;
  readonly #shared: Uint32Array;
  readonly #totals: Uint32Array | Float64Array;
  /** Approximate memory use, in bytes. */
  readonly bytes: number;

  constructor(ids: readonly string[], pairs: PairColumns) {
    this.#ids = ids;
    this.#a = pairs.a;
    this.#b = pairs.b;
    this.#shared = pairs.shared;
    this.#totals = pairs.totals;
    const texts = ids.reduce((sum, id) => sum + 40 + id.length, 0);
    this.bytes = texts + pairs.a.byteLength * 3 + pairs.totals.byteLength;
  }

  /** How many pairs reach the minimum total. */
  count(minTotal: number): number {
    return this.#first((index) => (this.#totals[index] as number) < minTotal);
  }

  /** The pairs of a page, in order. */
  page({ size, after, minTotal }: PairPage): readonly PairRow[] {
    const begin = after ? this.#first((index) => this.#isBehind(index, after)) : 0;
    const end = Math.max(begin, Math.min(begin + size, this.count(minTotal)));
    return Array.from({ length: end - begin }, (_, index) => this.#row(begin + index));
  }

  #row(index: number): PairRow {
    const [a, b] = [this.#a[index] as number, this.#b[index] as number];
    const [shared, total] = [this.#shared[index] as number, this.#totals[index] as number];
    return [this.#ids[a] as string, this.#ids[b] as string, shared, total];
  }

  #isBehind(index: number, after: readonly [number, string, string]): boolean {
    const [a, b, , total] = this.#row(index);
    if (total !== after[0]) return total < after[0];
    return a > after[1] || (a === after[1] && b > after[2]);
  }

  /**
   * The first position for which a test holds. The test must also hold for every position after it (binary
   * search).
   */
  #first(holds: (index: number) => boolean): number {
    let [low, high] = [0, this.#a.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (holds(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
