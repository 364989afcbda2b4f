import type { EntityRef } from "../../generated/schema.ts";
import { argument, isGiven } from "../context/input.ts";
import type { Shaper } from "../run/run.ts";
import type { SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";

/** `entity`: the one that a reference names; null if there is none. */
export function compileEntityByReference(field: SelectedField, place: Place): Shaper {
  const by = argument<EntityRef>(field.arguments, "by");
  if (!isGiven(by)) throw new TypeError("entity(by:) is required; the document was not validated.");
  const node = place.references.find(by, "by");
  place.ctx.budget.add(1);
  return place.types.entity(field, { node }, place);
}
