import { type Cypher, constant, cy, empty, join, name } from "../../cypher/cypher.ts";
import { ARCHIVED } from "../model/archived.ts";
import type { ReadVersion } from "./read-version.ts";

/** The least rank that is asked for. */
export type MinRank = "PREFERRED" | "NORMAL" | "DEPRECATED";

/** The types of relationships that are walked in the store. */
export interface WalkedTypes {
  /** `:A|B` as it stands in a pattern; empty: any. */
  readonly label: Cypher;
  /** Their names; null: any. */
  readonly names: readonly string[] | null;
  /** What must hold beside, for the types asked for to be walked and no others. */
  readonly predicates: readonly Cypher[];
}

const isArchived = (r: Cypher): Cypher => cy`${r}:${name(ARCHIVED)}`;

/** Whether something asked for may be archived: what had not ended at an earlier version, or what is deprecated. */
export function reachesArchive({ isHistorical }: ReadVersion, minRank: MinRank): boolean {
  return isHistorical || minRank === "DEPRECATED";
}

/** What of the store must be walked for relationships `r` of some types (null: all); a type named twice is walked once. */
export function walkTypes(
  r: Cypher,
  named: readonly string[] | null,
  at: ReadVersion,
  minRank: MinRank,
): WalkedTypes {
  const withArchive = reachesArchive(at, minRank);
  const types = named && named.length > 1 ? [...new Set(named)] : named;
  if (!types) return { label: empty, names: null, predicates: withArchive ? [] : [cy`NOT ${isArchived(r)}`] };
  const names = withArchive ? [...types, ARCHIVED] : types;
  const label = cy`:${join(names.map(name), "|")}`;
  const asked = cy`[${join(types.map(constant), ", ")}]`;
  return { label, names, predicates: withArchive ? [cy`(${r}.type IS NULL OR ${r}.type IN ${asked})`] : [] };
}

/** The RelationshipType of a relationship, archived or not. */
export function typeOf(r: Cypher): Cypher {
  return cy`CASE WHEN ${isArchived(r)} THEN ${r}.type ELSE type(${r}) END`;
}

/** `COUNT { … }` of all relationships of a node that are not archived, from the degrees that Neo4j keeps. */
export function countUnarchived(node: Cypher): Cypher {
  return cy`(COUNT { (${node})--() } - COUNT { (${node})-[:${name(ARCHIVED)}]-() })`;
}
