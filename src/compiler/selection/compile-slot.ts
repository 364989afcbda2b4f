import type { Cypher } from "../../cypher/cypher.ts";
import type { Shaper } from "../run/run.ts";
import type { Place } from "./place.ts";
import { slotShaper } from "./slot.ts";

/** Compiles a field that is one expression: the value in the place's row is the answer. */
export function compileSlot(place: Place, expression: Cypher): Shaper {
  return slotShaper(place.row.add(expression));
}
