import type { GraphQLObjectType } from "graphql";
import { type Cypher, cy, name } from "../../cypher/cypher.ts";
import { byId } from "../../cypher/sort.ts";
import { visible } from "../../store/visibility/visibility.ts";
import { compileConnection } from "../connection/connection.ts";
import type { Shaper } from "../run/run.ts";
import { compileSlot } from "../selection/compile-slot.ts";
import { compileObject, type SelectedField } from "../selection/object.ts";
import { shapeList } from "../selection/object-shaper.ts";
import type { Place } from "../selection/place.ts";
import { compileRows } from "../selection/single.ts";
import { orNull } from "../selection/slot.ts";
import { lookUpSubject } from "./node.ts";
import { compileStatements } from "./statements.ts";

/** A conflict concerns few things; the budget counts this many. */
const assumedSubjects = 4;

/** Compiles a field whose type is `Conflict`, or the conflict part of a `Node`; null where `c` is null. */
export function compileConflict(field: SelectedField, c: Cypher, place: Place): Shaper {
  const id = place.row.add(cy`${c}.id`);
  const shape = compileObject({
    ctx: place.ctx,
    types: [place.ctx.schema.getType("Conflict") as GraphQLObjectType],
    nodes: field.nodes,
    compileField: (selected) => {
      if (selected.name === "statements") return compileStatements(selected, { conflict: c }, place);
      if (selected.name === "about") return compileAbout(selected, c, place);
      return compileSlot(place, cy`${c}.${name(selected.name)}`);
    },
  });
  return orNull(id, shape);
}

function compileAbout(field: SelectedField, c: Cypher, place: Place): Shaper {
  const rows = compileRows(place, assumedSubjects, (inner) => {
    const cs = inner.ctx.variable("cs");
    const subject = lookUpSubject(inner, cy`${cs}.about`, cy`${cs}.aboutType`);
    return {
      match: cy`MATCH (${c})-[:CONCERNS_SUBJECT]->(${cs}:ConflictSubject) WITH * ORDER BY ${cs}.about ${subject.match}`,
      shape: inner.types.node(field, subject.node, inner),
    };
  });
  return (row, run) => shapeList(rows.read(row), rows.shape, run);
}

/**
 * Compiles `conflicts` of an entity or relationship: those about it, or about a relationship that it is an
 * end of.
 */
export function compileConflicts(
  field: SelectedField,
  about: Cypher,
  place: Place,
  assumedSize?: number,
): Shaper {
  const c = place.ctx.variable("c");
  return compileConnection({
    field,
    place,
    owner: "About",
    parent: about,
    ...(assumedSize !== undefined && { assumedSize }),
    open: (at) => ({
      match: cy`MATCH (:ConflictSubject {about: ${about}})<-[:CONCERNS_SUBJECT|TOUCHES]-(${c}:Conflict) WHERE ${visible(c, at)}`,
      keys: [byId(c)],
    }),
    compileNode: (selected, inner) => inner.types.conflict(selected, c, inner),
  });
}

/** Compiles `conflicts` of a statement: those that compare it. */
export function compileConflictsOf(field: SelectedField, st: Cypher, place: Place): Shaper {
  const c = place.ctx.variable("c");
  return compileConnection({
    field,
    place,
    owner: "Statement",
    parent: cy`${st}.id`,
    open: (at) => ({
      match: cy`MATCH (${st})<-[:COMPARES]-(${c}:Conflict) WHERE ${visible(c, at)}`,
      keys: [byId(c)],
    }),
    compileNode: (selected, inner) => inner.types.conflict(selected, c, inner),
  });
}
