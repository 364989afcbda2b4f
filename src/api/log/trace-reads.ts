import type { Database } from "../../neo4j/calls/database.ts";
import { RequestSignal } from "./request-trace.ts";

/** The same database, with every read counted for the request whose signal comes with it. */
export function traceReads(database: Database): Database {
  return {
    ...database,
    read(statement, options) {
      if (options?.signal instanceof RequestSignal) {
        options.signal.trace.statements += 1;
      }
      return database.read(statement, options);
    },
  };
}
