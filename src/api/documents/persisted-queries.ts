import { LRUCache } from "lru-cache";
import type { Viewer } from "../../access/viewer.ts";

/** What an entry takes beside its letters: key, objects and places in the cache. */
const bytesOfEntry = 500;

/** Texts of valid queries by their SHA-256, for each viewer those used last. */
export class PersistedQueries {
  readonly #texts: LRUCache<string, string>;

  /** @param maxBytes what all texts together may take */
  constructor(maxBytes: number = 8 * 2 ** 20) {
    this.#texts = new LRUCache({
      maxSize: maxBytes,
      // Two bytes for a letter that is not latin.
      sizeCalculation: (text) => 2 * text.length + bytesOfEntry,
    });
  }

  /** About so many bytes are kept. */
  get bytes(): number {
    return this.#texts.calculatedSize;
  }

  /** The text with a hash; undefined: it has to be sent. */
  find(viewer: Viewer, hash: string): string | undefined {
    return this.#texts.get(keyOf(viewer, hash));
  }

  /** Keeps a text by the hash that it was found to have. */
  add(viewer: Viewer, hash: string, text: string): void {
    this.#texts.set(keyOf(viewer, hash), text);
  }
}

/** An id has no line break. */
const keyOf = ({ id }: Viewer, hash: string): string => `${id}\n${hash}`;
