import type { DocumentNode } from "graphql";

/** Parsed and validated documents by the hash of their text, as Apollo Server keeps them (its `KeyValueCache`). */
export interface DocumentStore {
  get(key: string): Promise<DocumentNode | undefined>;
  set(key: string, value: DocumentNode): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/**
 * Keeps the `capacity` documents used last. The compiler keeps its plans by document, so a plan lives as long as
 * its document; texts are bounded by the body limit, hence so is the memory.
 */
export function createDocumentStore(capacity: number): DocumentStore {
  const documents = new Map<string, DocumentNode>();
  const put = (key: string, document: DocumentNode): void => {
    documents.delete(key);
    documents.set(key, document);
    const [oldest] = documents.keys();
    if (documents.size > capacity && oldest !== undefined) {
      documents.delete(oldest);
    }
  };
  return {
    async get(key) {
      const document = documents.get(key);
      if (document !== undefined) {
        put(key, document);
      }
      return document;
    },
    async set(key, document) {
      put(key, document);
    },
    async delete(key) {
      return documents.delete(key);
    },
  };
}
