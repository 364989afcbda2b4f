import { type Cypher, cy } from "../../cypher/cypher.ts";
import type { Bounds } from "../../cypher/sort.ts";

/**
 * Predicates, for when one more variable is bound: the ids that come first in the answer's order are not
 * outside the page's bounds.
 */
export function notBeyond(
  { after, before: end }: Bounds,
  nodes: readonly Cypher[],
  before: readonly number[],
  bound: readonly number[],
): readonly Cypher[] {
  const [known, leading] = [leadingOf(before), leadingOf(bound)];
  if (leading === known) return [];
  const ids = nodes.slice(0, leading).map((node) => cy`${node}.id`);
  const isStrict = leading === nodes.length;
  return [
    ...(after ? [isBeyond(cy`>`, ids, after as readonly Cypher[], isStrict)] : []),
    ...(end ? [isBeyond(cy`<`, ids, end as readonly Cypher[], isStrict)] : []),
  ];
}

/** How many consecutive positions from 0 are in the list. */
function leadingOf(positions: readonly number[]): number {
  let count = 0;
  while (positions.includes(count)) count++;
  return count;
}

/** Predicate: a list of ids is on one side of a position (`>`: after it), or with `isStrict` false also at it. */
function isBeyond(
  side: Cypher,
  ids: readonly Cypher[],
  position: readonly Cypher[],
  isStrict: boolean,
): Cypher {
  const [[id, ...rest], [value, ...restPosition]] = [ids, position];
  if (!id || !value) throw new TypeError("A position has as many ids as the pattern has variables.");
  if (rest.length > 0)
    return cy`(${id} ${side} ${value} OR (${id} = ${value} AND ${isBeyond(side, rest, restPosition, isStrict)}))`;
  return isStrict ? cy`${id} ${side} ${value}` : cy`${id} ${side}= ${value}`;
}
