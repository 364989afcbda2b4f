import { and, cy } from "../../cypher/cypher.ts";
import { byId } from "../../cypher/sort.ts";
import type { ConflictKind, EntityRef } from "../../generated/schema.ts";
import { visible } from "../../store/visibility/visibility.ts";
import { compileConnection } from "../connection/connection.ts";
import { argument, isGiven, source } from "../context/input.ts";
import type { Shaper } from "../run/run.ts";
import type { SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";

/** `conflicts`: all of the given kinds, or those about one entity, by id. */
export function compileAllConflicts(field: SelectedField, place: Place): Shaper {
  const c = place.ctx.variable("c");
  const kinds = argument<readonly ConflictKind[]>(field.arguments, "kinds");
  const about = argument<EntityRef>(field.arguments, "about");
  const entity = isGiven(about) ? place.references.require(about, "about") : null;
  const pattern = entity
    ? cy`(:ConflictSubject {about: ${entity}.id})<-[:CONCERNS_SUBJECT|TOUCHES]-(${c}:Conflict)`
    : cy`(${c}:Conflict)`;
  const chosen = isGiven(kinds) ? [cy`${c}.kind IN ${place.ctx.parameter(source(kinds))}`] : [];
  return compileConnection({
    field,
    place,
    owner: "Query",
    parent: null,
    open: (at) => ({
      match: cy`MATCH ${pattern} WHERE ${and([cy`${c}.id >= ''`, visible(c, at), ...chosen])}`,
      keys: [byId(c)],
    }),
    compileNode: (selected, inner) => inner.types.conflict(selected, c, inner),
  });
}
