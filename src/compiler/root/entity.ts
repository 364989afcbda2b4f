import type { EntityRef } from "../../generated/schema.ts";
import { argument, isGiven } from "../input.ts";
import type { SelectedField } from "../object.ts";
import type { Place } from "../place.ts";
import type { Shaper } from "../run.ts";

/** `entity`: the one that a reference names; null when none has it. */
export function compileEntityByReference(field: SelectedField, place: Place): Shaper {
  const by = argument<EntityRef>(field.arguments, "by");
  if (!isGiven(by)) throw new TypeError("entity(by:) is required; the document was not validated.");
  const node = place.references.find(by, "by");
  place.ctx.budget.add(1);
  return place.types.entity(field, { node }, place);
}
