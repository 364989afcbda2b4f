import { type Cypher, cy } from "../../cypher/cypher.ts";
import type { KeyPosition } from "../../cypher/sort.ts";

/** The page of matches to find. */
export interface PatternPage {
  readonly size: Cypher;
  /** The ids after which it begins; null: at the beginning. */
  readonly position: readonly KeyPosition[] | null;
}

/** That the ids which stand first in the answer's order are not before the page, once one more of them is bound. */
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

/** How many positions from 0 on are among these. */
function leadingOf(positions: readonly number[]): number {
  let count = 0;
  while (positions.includes(count)) count++;
  return count;
}

/** `strictly`: after a position of a list of ids; else after or at it. */
function isAfterIds(ids: readonly Cypher[], position: readonly Cypher[], strictly: boolean): Cypher {
  const [[id, ...rest], [value, ...restPosition]] = [ids, position];
  if (!id || !value) throw new TypeError("A position has as many ids as the pattern has variables.");
  if (rest.length > 0)
    return cy`(${id} > ${value} OR (${id} = ${value} AND ${isAfterIds(rest, restPosition, strictly)}))`;
  return strictly ? cy`${id} > ${value}` : cy`${id} >= ${value}`;
}
