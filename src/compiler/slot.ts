import type { Cypher } from "./cypher.ts";
import type { Place } from "./place.ts";
import type { Shaper } from "./run.ts";

/** Compiles a field that is one expression: its value stands in the place's row as it is in the answer. */
export function compileSlot(place: Place, expression: Cypher): Shaper {
  const index = place.row.add(expression);
  return (row) => row[index];
}
