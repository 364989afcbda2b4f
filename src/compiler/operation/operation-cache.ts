import { LRUCache } from "lru-cache";
import type { Viewer } from "../../access/viewer.ts";
import type { KnownOperation } from "./known-operation.ts";

/** What a request says by which its operation is known again. */
export interface OperationText {
  readonly query: string;
  /** Null or left out: the document has one operation only. */
  readonly operationName?: string | null | undefined;
}

/** What may be kept. */
interface OperationCacheLimits {
  readonly operations: number;
  /** Of all together: keys, documents and plans, as {@link KnownOperation.bytes} has them. */
  readonly bytes: number;
}

/** An entry is at most a sixth of it. */
const standardLimits: OperationCacheLimits = { operations: 1000, bytes: 96 * 2 ** 20 };

/** The queries used last, for each viewer: parsed, validated, within the limits, and with their plans. */
export class OperationCache {
  readonly #operations: LRUCache<string, KnownOperation>;

  constructor({ operations: max, bytes: maxSize }: OperationCacheLimits = standardLimits) {
    this.#operations = new LRUCache({
      max,
      maxSize,
      sizeCalculation: ({ bytes }, key) => 2 * key.length + bytes,
    });
  }

  /** About so many bytes are kept. */
  get bytes(): number {
    return this.#operations.calculatedSize;
  }

  /** @returns undefined: it is to be parsed and checked */
  find(viewer: Viewer, text: OperationText): KnownOperation | undefined {
    return this.#operations.get(keyOf(viewer, text));
  }

  /** Keeps an operation that passed all checks, and gives it back. It is weighed anew whenever it grows. */
  add(viewer: Viewer, text: OperationText, operation: KnownOperation): KnownOperation {
    const key = keyOf(viewer, text);
    operation.onResize = () => {
      // What was dropped, or replaced, grows unseen. The same value set again keeps its old size.
      if (this.#operations.peek(key) === operation && this.#operations.delete(key))
        this.#operations.set(key, operation);
    };
    this.#operations.set(key, operation);
    return operation;
  }
}

/** Neither an id nor the name of an operation that was found has a line break; no other name is looked for. */
const keyOf = ({ id }: Viewer, { query, operationName }: OperationText): string =>
  `${id}\n${operationName ?? ""}\n${query}`;
