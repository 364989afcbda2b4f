import { compileConnection } from "../connection.ts";
import { cy } from "../cypher.ts";
import type { SelectedField } from "../object.ts";
import type { Place } from "../place.ts";
import type { Shaper } from "../run.ts";
import { byId } from "../sort.ts";
import { existed } from "../visibility.ts";

/** `sources`: all of them, by id. */
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
