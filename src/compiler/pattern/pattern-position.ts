import { type Cypher, cy } from "../../cypher/cypher.ts";
import type { KeyPosition } from "../../cypher/sort.ts";

/** The page of matches to find. */
export interface PatternPage {
  readonly size: Cypher;
  /** The ids after which it begins; null for the first page. */
  readonly position: readonly KeyPosition[] | null;
}

/**
 * Predicates, for when one more variable is bound: the ids that come first in the answer's order are not
 * before the page.
 */
export function notBefore(
  { position }: PatternPage,
  nodes: readonly Cypher[],
  before: readonly number[],
  bound: readonly number[],
): readonly Cypher[] {
  const [known, leading] = [leadingOf(before), leadingOf(bound)];
  if (!position || leading === known) return [];
  const ids = nodes.slice(0, leading).map((node) => cy`${node}.id`);
  return [isAfterIds(ids, position as readonly Cypher[], leading === nodes.length)];
}

/** How many consecutive positions from 0 are in the list. */
function leadingOf(positions: readonly number[]): number {
  let count = 0;
  while (positions.includes(count)) count++;
  return count;
}

/** Predicate: a list of ids is after a position, or with `strictly` false after or at it. */
function isAfterIds(ids: readonly Cypher[], position: readonly Cypher[], strictly: boolean): Cypher {
  const [[id, ...rest], [value, ...restPosition]] = [ids, position];
  if (!id || !value) throw new TypeError("A position has as many ids as the pattern has variables.");
  if (rest.length > 0)
    return cy`(${id} > ${value} OR (${id} = ${value} AND ${isAfterIds(rest, restPosition, strictly)}))`;
  return strictly ? cy`${id} > ${value}` : cy`${id} >= ${value}`;
}
