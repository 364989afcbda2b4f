import type { Database } from "../../neo4j/calls/database.ts";
import { RequestSignal } from "./request-trace.ts";

/** Wraps a database so that every read is counted for the request whose signal it carries. */
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
