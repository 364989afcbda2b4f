import { type Cypher, cy } from "../../cypher/cypher.ts";
import { addSums, sumAmounts, sumColumns } from "./stats-amounts.ts";
import type { CountedVariables } from "./stats-match.ts";

/** What is requested for each group, besides its count. */
export interface WantedColumns {
  readonly sums: boolean;
  /** Whether the sums include the lower and upper bounds of amounts. */
  readonly bounds: boolean;
  readonly ends: boolean;
}

/** A value of each group, aggregated over its relationships. */
export interface GroupColumn {
  readonly name: "count" | "ties" | "sums" | "froms" | "tos";
  readonly part: Cypher;
}

/**
 * A column that is aggregated in parts: over the relationships of one currency (and of the same years), then
 * over the years, then over the currencies.
 */
export interface PartedColumn extends GroupColumn {
  /** Merges the parts of one currency. */
  readonly merge: (part: Cypher) => Cypher;
  readonly whole: (part: Cypher, currency: Cypher) => Cypher;
}

/**
 * Columns for many small groups, aggregated in one step. Groups keep their relationships, and only those of
 * the groups shown are evaluated.
 */
export function fineColumns({ r }: CountedVariables, { sums, ends }: WantedColumns): readonly GroupColumn[] {
  return sums || ends ? [count, { name: "ties", part: cy`collect(${r})` }] : [count];
}

/** Columns for few large groups. Only the sums of amounts and the distinct ends of relationships are kept. */
export function coarseColumns(
  { from, r, to }: CountedVariables,
  { sums, bounds, ends }: WantedColumns,
): readonly PartedColumn[] {
  const sumColumn: PartedColumn = {
    name: "sums",
    part: sumAmounts(r, bounds),
    merge: (part) => addSums(part, bounds),
    whole: (part, currency) =>
      cy`collect(CASE WHEN ${currency} IS NOT NULL THEN ${sumColumns(currency, part, bounds)} END)`,
  };
  const endColumns: readonly PartedColumn[] = [
    { name: "froms", part: cy`collect(DISTINCT ${from})`, merge: collected, whole: collected },
    { name: "tos", part: cy`collect(DISTINCT ${to})`, merge: collected, whole: collected },
  ];
  return [count, ...(sums ? [sumColumn] : []), ...(ends ? endColumns : [])];
}

function collected(part: Cypher): Cypher {
  return cy`collect(${part})`;
}

function added(part: Cypher): Cypher {
  return cy`sum(${part})`;
}

/** Groups are sorted by their count, so it comes first. */
const count: PartedColumn = { name: "count", part: cy`count(*)`, merge: added, whole: added };
