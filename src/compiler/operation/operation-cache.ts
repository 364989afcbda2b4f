import { LRUCache } from "lru-cache";
import type { Viewer } from "../../access/viewer.ts";
import type { KnownOperation } from "./known-operation.ts";

/** The parts of a request that identify its operation. */
export interface OperationText {
  readonly query: string;
  /** Null or left out if the document has only one operation. */
  readonly operationName?: string | null | undefined;
}

/** The limits of the cache. */
interface OperationCacheLimits {
  readonly operations: number;
  /** Total bytes of keys, documents and plans, by {@link KnownOperation.bytes}. */
  readonly bytes: number;
}

/** An entry is at most a sixth of this. */
const standardLimits: OperationCacheLimits = { operations: 1000, bytes: 96 * 2 ** 20 };

/**
 * The most recently used queries of each viewer: parsed, validated, within the limits, and with their plans.
 */
export class OperationCache {
  readonly #operations: LRUCache<string, KnownOperation>;

  constructor({ operations: max, bytes: maxSize }: OperationCacheLimits = standardLimits) {
    this.#operations = new LRUCache({
      max,
      maxSize,
      sizeCalculation: ({ bytes }, key) => 2 * key.length + bytes,
    });
  }

  /** Approximate size of the cache, in bytes. */
  get bytes(): number {
    return this.#operations.calculatedSize;
  }

  /** @returns undefined if it has to be parsed and checked */
  find(viewer: Viewer, text: OperationText): KnownOperation | undefined {
    return this.#operations.get(keyOf(viewer, text));
  }

  /** Stores and returns an operation that passed all checks. Its size is updated whenever it grows. */
  add(viewer: Viewer, text: OperationText, operation: KnownOperation): KnownOperation {
    const key = keyOf(viewer, text);
    operation.onResize = () => {
      // Ignores operations that were dropped or replaced. Deletes first, because setting the same value again
      // would keep its old size.
      if (this.#operations.peek(key) === operation && this.#operations.delete(key))
        this.#operations.set(key, operation);
    };
    this.#operations.set(key, operation);
    return operation;
  }
}

/**
 * Line breaks are a safe separator: an id or the name of an existing operation has none, and no other name is
 * looked up.
 */
const keyOf = ({ id }: Viewer, { query, operationName }: OperationText): string =>
  `${id}\n${operationName ?? ""}\n${query}`;
