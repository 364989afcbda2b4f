import type { Rows, Statement } from "../../neo4j/calls/database.ts";

/** Records of one label or relationship type, the key by which its index orders them, and what is done with them. */
export interface KeysetWork {
  /** `(x:Statement)` or `()-[x:FUNDS]->()`. */
  readonly pattern: string;
  /** Property with an index. */
  readonly key: string;
  /** Which records: a predicate on `x` that no longer holds when the work is done. */
  readonly where: string;
  /** What to do with each `x`. */
  readonly action: string;
  readonly parameters: Statement["parameters"];
}

/** Runs work in one transaction; the database's own, or a lease's. */
export type Write = (work: (run: (statement: Statement) => Promise<Rows>) => Promise<Rows>) => Promise<Rows>;

const LIMIT = 5000;

/**
 * Works through all records that meet a predicate, one transaction for each 5,000, in the order of an index: one pass over
 * the index in all, and memory for one batch.
 * @returns how many records were worked on
 */
export async function workThrough(write: Write, work: KeysetWork): Promise<number> {
  const { pattern, key, where, action, parameters } = work;
  const text = `MATCH ${pattern}
WHERE x.${key} >= $after AND ${where}
WITH x, x.${key} AS key
ORDER BY key
LIMIT ${LIMIT}
${action}
RETURN count(*), max(key)`;
  let total = 0;
  for (let after = ""; ; ) {
    const rows = await write((run) => run({ text, parameters: { ...parameters, after } }));
    const [count, last] = rows[0] ?? [0, null];
    total += Number(count);
    if (Number(count) < LIMIT || typeof last !== "string") return total;
    after = last;
  }
}

/** Nodes that carry versions, and the property with an index by which they are gone through. */
export const VERSIONED_NODES = [
  ["Conflict", "id"],
  ["Statement", "id"],
  ["Identifier", "key"],
  ["Entity", "id"],
  ["Source", "id"],
] as const;
