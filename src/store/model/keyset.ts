import type { Rows, Statement } from "../../neo4j/calls/database.ts";

/**
 * A batch job: the records of one label or relationship type, the indexed key that orders them, and what to
 * do with them.
 */
export interface KeysetWork {
  /** `(x:Statement)` or `()-[x:FUNDS]->()`. */
  readonly pattern: string;
  /** An indexed property. */
  readonly key: string;
  /** Selects the records: a predicate on `x` that is false once the work is done. */
  readonly where: string;
  /** What to do with each `x`. */
  readonly action: string;
  readonly parameters: Statement["parameters"];
}

/** Runs work in one transaction, of the database or of a lease. */
export type Write = (work: (run: (statement: Statement) => Promise<Rows>) => Promise<Rows>) => Promise<Rows>;

const LIMIT = 5000;

/**
 * Processes all records that meet a predicate, 5,000 per transaction, in the order of an index. This takes
 * one pass over the index, and memory for one batch.
 * @returns how many records were processed
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

/** The labels of versioned nodes, each with the indexed property used to iterate over them. */
export const VERSIONED_NODES = [
  ["Conflict", "id"],
  ["Statement", "id"],
  ["Identifier", "key"],
  ["Entity", "id"],
  ["Source", "id"],
] as const;
