import type { PairColumns } from "../derived/project-pairs.ts";

/** A pair in the form that statements take as a parameter. */
export type PairRow = readonly [a: string, b: string, sharedCount: number, total: number];

/** A position in the order of pairs: the total and ids of one of them. */
export type PairPosition = readonly [total: number, a: string, b: string];

/** A request for one page of pairs. */
interface PairPage {
  readonly size: number;
  /** The last pair before the page; null: the page may start at the beginning. */
  readonly after: PairPosition | null;
  /** The first pair behind the page; null: the page may go on to the end. */
  readonly before: PairPosition | null;
  /** Whether the last pairs between these two are wanted instead of the first. */
  readonly isBackward: boolean;
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
  page({ size, after, before, isBackward, minTotal }: PairPage): readonly PairRow[] {
    const first = after ? this.#first((index) => this.#compare(index, after) > 0) : 0;
    const known = before ? this.#first((index) => this.#compare(index, before) >= 0) : this.#a.length;
    const last = Math.max(first, Math.min(known, this.count(minTotal)));
    const begin = isBackward ? Math.max(first, last - size) : first;
    const end = isBackward ? last : Math.min(first + size, last);
    return Array.from({ length: end - begin }, (_, index) => this.#row(begin + index));
  }

  #row(index: number): PairRow {
    const [a, b] = [this.#a[index] as number, this.#b[index] as number];
    const [shared, total] = [this.#shared[index] as number, this.#totals[index] as number];
    return [this.#ids[a] as string, this.#ids[b] as string, shared, total];
  }

  /** Negative: the pair comes before the position; 0: it is there; positive: it comes after it. */
  #compare(index: number, [total, a, b]: PairPosition): number {
    const [ownA, ownB, , ownTotal] = this.#row(index);
    if (ownTotal !== total) return total - ownTotal;
    return compareTexts(ownA, a) || compareTexts(ownB, b);
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

const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
