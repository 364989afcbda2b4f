import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "../../src/neo4j/calls/database.ts";

/** Waits until no transaction with this metadata runs in the server. @returns how long that took, in ms */
export async function untilGone(database: Database, mark: string): Promise<number> {
  const startedAt = performance.now();
  const text = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.mark = $mark RETURN count(*)";
  while ((await database.read({ text, parameters: { mark } }))[0]?.[0] !== 0) {
    await pause(20);
  }
  return performance.now() - startedAt;
}
