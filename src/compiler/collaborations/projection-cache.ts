import { LRUCache } from "lru-cache";
import type { ProjectedPairs } from "../../derived/projected-pairs.ts";
import type { Cancellation } from "../../neo4j/calls/database.ts";

/**
 * How to get a page. `send` queries the database, with or without a projection. `build` makes a projection
 * from an answer without one; null if that answer is already complete.
 */
interface ProjectedAnswer<Answer> {
  readonly send: (pairs: ProjectedPairs | null) => Promise<Answer>;
  /** Aborted when nobody is waiting for the projection any more. */
  readonly build: (answer: Answer, signal: AbortSignal) => Promise<ProjectedPairs | null>;
  /** Aborted when the client is gone. */
  readonly signal?: Cancellation | undefined;
}

interface Bounds {
  readonly maxBytes: number;
  readonly maxEntries: number;
}

/**
 * Whole-graph projections in this process; the least recently used are dropped first. They derive from one
 * published version, which never changes, so nothing goes stale and several processes need not agree.
 */
export class ProjectionCache {
  /** Null: the database answers this key by itself. */
  readonly #kept: LRUCache<string, { readonly pairs: ProjectedPairs | null }>;
  readonly #making = new Map<string, Making>();

  constructor({ maxBytes, maxEntries }: Bounds = { maxBytes: 128_000_000, maxEntries: 64 }) {
    this.#kept = new LRUCache({
      max: maxEntries,
      maxSize: maxBytes,
      sizeCalculation: ({ pairs }) => pairs?.bytes || 1,
    });
  }

  /** Size of the cache in bytes. */
  get bytes(): number {
    return this.#kept.calculatedSize;
  }

  /**
   * Answers from the cached projection of a key with one call of `send`; otherwise makes the projection
   * first. Callers that arrive meanwhile wait for it, and if it fails the next of them tries. When all of
   * them have left, it is cancelled.
   */
  async answer<Answer>(key: string, how: ProjectedAnswer<Answer>): Promise<Answer> {
    for (let making = this.#making.get(key); making; making = this.#making.get(key))
      await making.wait(how.signal);
    const kept = this.#kept.get(key);
    if (kept?.pairs) return how.send(kept.pairs);
    const making = new Making(() => this.#making.delete(key));
    // Nobody waits for what the database answers by itself.
    if (!kept) this.#making.set(key, making);
    const { answer, built } = await making.run((signal) => this.#first(key, how, signal), how.signal);
    return built ? how.send(built) : answer;
  }

  async #first<Answer>(key: string, { send, build }: ProjectedAnswer<Answer>, signal: AbortSignal) {
    const answer = await send(null);
    const built = await build(answer, signal);
    this.#kept.set(key, { pairs: built });
    return { answer, built };
  }
}

/** A projection in the making, and how many callers wait for it. */
class Making {
  readonly #controller = new AbortController();
  readonly #onEnd: () => void;
  #ended: Promise<void> | undefined;
  #askers = 0;

  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  /** Starts the work for the first caller. */
  run<T>(work: (signal: AbortSignal) => Promise<T>, asker: Cancellation | undefined): Promise<T> {
    const running = work(this.#controller.signal);
    this.#ended = running.then(this.#onEnd, this.#onEnd);
    return this.#asking(running, asker);
  }

  /** Waits until the work has ended, successfully or not. */
  async wait(asker: Cancellation | undefined): Promise<void> {
    await this.#asking(this.#ended, asker);
  }

  async #asking<T>(work: T | Promise<T>, asker: Cancellation | undefined): Promise<T> {
    this.#askers++;
    const leave = (): void => {
      if (--this.#askers === 0) this.#controller.abort(asker?.reason);
    };
    asker?.addEventListener("abort", leave);
    try {
      return await work;
    } finally {
      asker?.removeEventListener("abort", leave);
    }
  }
}
