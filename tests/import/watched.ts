import type { Database } from "../../src/neo4j/calls/database.ts";

/** A database that does something before each write; a write before which it throws is counted too, and the next one comes through. */
export function watched(database: Database, onWrite: (count: number) => Promise<void>): Database {
  let count = 0;
  return {
    ...database,
    write: async (work, options) => {
      count += 1;
      await onWrite(count - 1);
      return database.write(work, options);
    },
  };
}
