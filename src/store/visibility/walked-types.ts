import { type Cypher, constant, cy, empty, join, name } from "../../cypher/cypher.ts";
import { ARCHIVED } from "../model/archived.ts";
import type { ReadVersion } from "./read-version.ts";

/** The lowest rank that is asked for. */
export type MinRank = "PREFERRED" | "NORMAL" | "DEPRECATED";

/** The relationship types that a statement traverses in the store. */
export interface WalkedTypes {
  /** `:A|B` as used in a pattern; empty for any type. */
  readonly label: Cypher;
  /** Their names; null for any type. */
  readonly names: readonly string[] | null;
  /** Predicates that limit the pattern to exactly the requested types. */
  readonly predicates: readonly Cypher[];
}

const isArchived = (r: Cypher): Cypher => cy`${r}:${name(ARCHIVED)}`;

/**
 * Whether the answer may include archived relationships: those that had not yet ended at an earlier version,
 * or deprecated ones.
 */
export function reachesArchive({ isHistorical }: ReadVersion, minRank: MinRank): boolean {
  return isHistorical || minRank === "DEPRECATED";
}

/**
 * What to traverse in the store for relationships `r` of some types (null: all). Duplicate types are
 * traversed once.
 */
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

/** `COUNT { … }` of a node's relationships that are not archived, from the degrees that Neo4j stores. */
export function countUnarchived(node: Cypher): Cypher {
  return cy`(COUNT { (${node})--() } - COUNT { (${node})-[:${name(ARCHIVED)}]-() })`;
}
