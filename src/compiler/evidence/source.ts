import type { GraphQLObjectType } from "graphql";
import { type Cypher, cy, name } from "../../cypher/cypher.ts";
import { byId } from "../../cypher/sort.ts";
import { stateAt, visible } from "../../store/visibility/visibility.ts";
import { compileConnection } from "../connection/connection.ts";
import type { Shaper } from "../run/run.ts";
import { compileSlot } from "../selection/compile-slot.ts";
import { compileObject, type SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";
import { orNull } from "../selection/slot.ts";
import { compileStatements } from "./statements.ts";

/** Compiles a field whose type is `Source`, or the source part of a `Node`; null where `so` is null. */
export function compileSource(field: SelectedField, so: Cypher, place: Place): Shaper {
  const id = place.row.add(cy`${so}.id`);
  const shape = compileObject({
    ctx: place.ctx,
    types: [place.ctx.schema.getType("Source") as GraphQLObjectType],
    nodes: field.nodes,
    compileField: (selected) => compileSourceField(selected, so, place),
  });
  return orNull(id, shape);
}

function compileSourceField(field: SelectedField, so: Cypher, place: Place): Shaper {
  switch (field.name) {
    case "id":
      return compileSlot(place, cy`${so}.id`);
    case "statements":
      return compileStatements(field, { source: cy`${so}.id` }, place);
    case "ownStatements":
      return compileStatements(field, { about: cy`${so}.id` }, place);
    case "statementCount":
      return compileSlot(
        place,
        cy`COUNT { MATCH (st:Statement {source: ${so}.id}) WHERE st.id IS NOT NULL AND ${visible(cy`st`, place.at)} }`,
      );
    default: {
      const state = place.block.bind(stateAt(so, place.at), "s");
      return compileSlot(place, cy`${state}.${name(field.name)}`);
    }
  }
}

/**
 * Compiles `sources` of an entity or relationship: the sources of its statements, each once, ordered by id.
 */
export function compileSources(
  field: SelectedField,
  about: Cypher,
  place: Place,
  assumedSize?: number,
): Shaper {
  const [st, so] = [place.ctx.variable("st"), place.ctx.variable("so")];
  return compileConnection({
    field,
    place,
    owner: "About",
    parent: about,
    ...(assumedSize !== undefined && { assumedSize }),
    open: (at) => ({
      match: cy`MATCH (${st}:Statement {about: ${about}})-[:FROM]->(${so}:Source) WHERE ${visible(st, at)} WITH DISTINCT ${so}`,
      keys: [byId(so)],
    }),
    compileNode: (selected, inner) => inner.types.source(selected, so, inner),
  });
}
