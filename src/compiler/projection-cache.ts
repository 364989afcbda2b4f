import { LRUCache } from "lru-cache";
import type { ProjectedPairs } from "./projected-pairs.ts";

/** How a page comes about: `send` asks the database with or without a projection; `build` makes one of an answer without, null where that answer is whole. */
interface ProjectedAnswer<Answer> {
  readonly send: (pairs: ProjectedPairs | null) => Promise<Answer>;
  readonly build: (answer: Answer) => Promise<ProjectedPairs | null>;
}

interface Bounds {
  readonly maxBytes: number;
  readonly maxEntries: number;
}

/**
 * Whole-graph projections of this process, the least lately used dropped first. Derived from one published version, which never changes, so nothing is ever
 * stale, and several processes need not agree.
 */
export class ProjectionCache {
  /** Null: answered by the database alone. */
  readonly #kept: LRUCache<string, { readonly pairs: ProjectedPairs | null }>;
  readonly #making = new Map<string, Promise<void>>();

  constructor({ maxBytes, maxEntries }: Bounds = { maxBytes: 128_000_000, maxEntries: 64 }) {
    this.#kept = new LRUCache({
      max: maxEntries,
      maxSize: maxBytes,
      sizeCalculation: ({ pairs }) => pairs?.bytes || 1,
    });
  }

  /** How many bytes are kept. */
  get bytes(): number {
    return this.#kept.calculatedSize;
  }

  /**
   * Answers from the projection kept under a key, in one call of `send`; else by making it. Those who ask meanwhile wait for it; where that fails the
   * next of them tries.
   */
  async answer<Answer>(key: string, how: ProjectedAnswer<Answer>): Promise<Answer> {
    for (let making = this.#making.get(key); making; making = this.#making.get(key)) await making;
    const kept = this.#kept.get(key);
    if (kept?.pairs) return how.send(kept.pairs);
    const first = this.#first(key, how);
    if (!kept) this.#announce(key, first);
    const { answer, built } = await first;
    return built ? how.send(built) : answer;
  }

  async #first<Answer>(key: string, { send, build }: ProjectedAnswer<Answer>) {
    const answer = await send(null);
    const built = await build(answer);
    this.#kept.set(key, { pairs: built });
    return { answer, built };
  }

  #announce(key: string, first: Promise<unknown>): void {
    const done = () => {
      this.#making.delete(key);
    };
    this.#making.set(key, first.then(done, done));
  }
}
