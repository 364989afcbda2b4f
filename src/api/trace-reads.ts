import type { Database } from "../neo4j/database.ts";
import { findRequestTrace } from "./request-trace.ts";

/** The same database, with every read counted for the request whose signal comes with it. */
export function traceReads(database: Database): Database {
  return {
    ...database,
    read(statement, options) {
      const trace = findRequestTrace(options?.signal);
      if (trace !== undefined) {
        trace.statements += 1;
      }
      return database.read(statement, options);
    },
  };
}
