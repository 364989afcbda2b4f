import { cy } from "../../cypher/cypher.ts";
import { byId } from "../../cypher/sort.ts";
import { existed } from "../../store/visibility/visibility.ts";
import { compileConnection } from "../connection/connection.ts";
import type { Shaper } from "../run/run.ts";
import type { SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";

/** `sources`: all sources, by id. */
export function compileAllSources(field: SelectedField, place: Place): Shaper {
  const so = place.ctx.variable("so");
  return compileConnection({
    field,
    place,
    owner: "Query",
    parent: null,
    open: (at) => ({
      match: cy`MATCH (${so}:Source) WHERE ${so}.id >= '' AND ${existed(so, at)}`,
      keys: [byId(so)],
    }),
    compileNode: (selected, inner) => inner.types.source(selected, so, inner),
  });
}
