import { type Cypher, constant, cy, join } from "../../cypher/cypher.ts";
import type { Dating } from "../../generated/schema.ts";

/** Compiles `dating`: of an undated relationship no bound is stored, and an outer bound that is open is absent. */
export function datingOf(r: Cypher): Cypher {
  return cy`CASE WHEN ${r}.latestStart IS NULL THEN 'UNDATED' WHEN ${r}.earliestStart IS NULL THEN 'OPEN_START' WHEN ${r}.latestEnd IS NULL THEN 'OPEN_END' ELSE 'DATED' END`;
}

const fields: Readonly<Record<string, Dating>> = {
  dated: "DATED",
  openStart: "OPEN_START",
  openEnd: "OPEN_END",
  undated: "UNDATED",
};

/** The fields of `DatingCounts`, in the order of {@link countDatings}. */
export const datingFields: readonly string[] = Object.keys(fields);

/** A list with the number of rows of each dating. Aggregates the rows of the clauses before it. */
export function countDatings(r: Cypher): Cypher {
  const sums = Object.values(fields).map(
    (dating) => cy`sum(CASE dating WHEN ${constant(dating)} THEN 1 ELSE 0 END)`,
  );
  return cy`WITH ${datingOf(r)} AS dating RETURN [${join(sums, ", ")}]`;
}
