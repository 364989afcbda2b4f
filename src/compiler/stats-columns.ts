import { type Cypher, cy } from "./cypher.ts";
import { sumColumns } from "./stats-amounts.ts";
import type { CountedVariables } from "./stats-match.ts";

/** What is asked about each group beside its count. */
export interface WantedColumns {
  readonly sums: boolean;
  /** Of the sums also what the amounts with a lower or upper end come to. */
  readonly bounds: boolean;
  readonly ends: boolean;
}

/** A value of each group, by aggregation over its relationships: at once, or over those of one currency and then over the currencies. */
export interface GroupColumn {
  readonly name: "count" | "ties" | "sums" | "froms" | "tos";
  readonly part: Cypher;
  readonly whole: (part: Cypher) => Cypher;
}

/** Columns for many small groups, by aggregation at once: they keep their relationships, and only those of the groups shown are looked into. */
export function fineColumns({ r }: CountedVariables, { sums, ends }: WantedColumns): readonly GroupColumn[] {
  const ties: GroupColumn = { name: "ties", part: cy`collect(${r})`, whole: (part) => part };
  return sums || ends ? [count, ties] : [count];
}

/** Columns for few large groups: nothing is kept of amounts but sums, nor of relationships but their distinct ends. */
export function coarseColumns(
  { from, r, to }: CountedVariables,
  { sums, bounds, ends }: WantedColumns,
): readonly GroupColumn[] {
  const collected = (part: Cypher) => cy`collect(${part})`;
  const known = (part: Cypher) => cy`collect(CASE WHEN ${part}[0] IS NOT NULL THEN ${part} END)`;
  const sumColumn: GroupColumn = { name: "sums", part: sumColumns(r, bounds), whole: known };
  const endColumns: readonly GroupColumn[] = [
    { name: "froms", part: cy`collect(DISTINCT ${from})`, whole: collected },
    { name: "tos", part: cy`collect(DISTINCT ${to})`, whole: collected },
  ];
  return [count, ...(sums ? [sumColumn] : []), ...(ends ? endColumns : [])];
}

/** Groups are ordered by their count; it comes first. */
const count: GroupColumn = { name: "count", part: cy`count(*)`, whole: (part) => cy`sum(${part})` };
