import type { DocumentNode } from "graphql";
import { LRUCache } from "lru-cache";
import { documentWeight } from "./document-weight.ts";

/** Parsed and validated documents by the hash of their text, as Apollo Server keeps them (its `KeyValueCache`). */
export interface DocumentStore {
  get(key: string): Promise<DocumentNode | undefined>;
  set(key: string, value: DocumentNode): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/** What may be kept. */
interface DocumentStoreLimits {
  readonly documents: number;
  /** Of all together, as {@link documentWeight} has it. */
  readonly bytes: number;
}

/** Keeps the documents used last. The compiler keeps its plans by document. */
export function createDocumentStore({ documents: max, bytes: maxSize }: DocumentStoreLimits): DocumentStore {
  const documents = new LRUCache<string, DocumentNode>({ max, maxSize, sizeCalculation: documentWeight });
  return {
    async get(key) {
      return documents.get(key);
    },
    async set(key, document) {
      documents.set(key, document);
    },
    async delete(key) {
      return documents.delete(key);
    },
  };
}
