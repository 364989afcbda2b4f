import type { Cypher } from "./cypher.ts";
import type { Place } from "./place.ts";
import type { Shaper } from "./run.ts";

// A plan keeps what its shapers refer to, which is all that any function of the same scope does: those made here refer to positions alone.

/** Compiles a field that is one expression: its value stands in the place's row as it is in the answer. */
export function compileSlot(place: Place, expression: Cypher): Shaper {
  const index = place.row.add(expression);
  return (row) => row[index];
}

/** Null where the slot holds nothing. */
export function orNull(slot: number, shape: Shaper): Shaper {
  return (row, run) => (row[slot] === null || row[slot] === undefined ? null : shape(row, run));
}
