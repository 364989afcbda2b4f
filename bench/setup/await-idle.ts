import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../../src/neo4j/calls/database.ts";

const secondsAtMost = 120;

/**
 * Waits until the database is idle. When a run ends, its last requests are dropped, but most contenders let
 * their statements go on, at the expense of the next contender.
 * @throws Error after two minutes
 */
export async function awaitIdle(database: Pick<Database, "read">): Promise<void> {
  for (const until = performance.now() + secondsAtMost * 1000; performance.now() < until; await sleep(20)) {
    const [row] = await database.read({ text: OTHERS, parameters: {} });
    if (row?.[0] === 0) return;
  }
  throw new Error(`The database still worked ${secondsAtMost} seconds after a run had ended.`);
}

const OTHERS = `SHOW TRANSACTIONS YIELD currentQuery
WHERE NOT currentQuery STARTS WITH 'SHOW TRANSACTIONS'
RETURN count(*)`;
