import type { GraphQLObjectType } from "graphql";
import { type Cypher, cy, name } from "../../cypher/cypher.ts";
import { InvalidValueError } from "../../errors/graph-error.ts";
import { typeOf } from "../../store/visibility/walked-types.ts";
import { askedTime } from "../context/as-of.ts";
import type { AskedTimes } from "../context/at.ts";
import { assumedEvidence } from "../context/budget.ts";
import { argument, isGiven } from "../context/input.ts";
import { compileConflicts } from "../evidence/conflict.ts";
import { compileSources } from "../evidence/source.ts";
import { compileStatements } from "../evidence/statements.ts";
import { certaintyAt, certaintyOf } from "../filter/certainty.ts";
import { datingOf } from "../filter/dating.ts";
import type { Shaper } from "../run/run.ts";
import { compileSlot } from "../selection/compile-slot.ts";
import { compileObject, type SelectedField } from "../selection/object.ts";
import type { Place, RelationshipSubject } from "../selection/place.ts";
import { selectsIdAlone } from "../selection/selection.ts";
import { orNull } from "../selection/slot.ts";
import { compileMoney, compilePeriod, compileQuantity } from "../values/value-objects.ts";

type RelationshipField = (field: SelectedField, r: Cypher, place: Place, asked: AskedTimes) => Shaper;

const fields: Readonly<Record<string, RelationshipField>> = {
  type: (_, r, place) => compileSlot(place, typeOf(r)),
  from: (field, r, place) => compileEnd(field, cy`startNode(${r})`, place),
  to: (field, r, place) => compileEnd(field, cy`endNode(${r})`, place),
  certainty: (_, r, place, asked) => compileSlot(place, certaintyOf(r, asked)),
  certaintyAt: (field, r, place) => compileCertaintyAt(field, r, place),
  dating: (_, r, place) => compileSlot(place, datingOf(r)),
  // The usual value is stored as an absent property.
  modality: (_, r, place) => compileSlot(place, cy`coalesce(${r}.modality, 'ASSERTED')`),
  rank: (_, r, place) => compileSlot(place, cy`coalesce(${r}.rank, 'NORMAL')`),
  amount: (field, r, place) => compileMoney(field, r, "amount", place),
  quantity: (field, r, place) => compileQuantity(field, r, place),
  period: (field, r, place) => compilePeriod(field, r, place),
  statements: (field, r, place) =>
    compileStatements(field, { about: cy`${r}.id`, assumedSize: assumedEvidence }, place),
  conflicts: (field, r, place) => compileConflicts(field, cy`${r}.id`, place, assumedEvidence),
  sources: (field, r, place) => compileSources(field, cy`${r}.id`, place, assumedEvidence),
};

/** The certainty at the field's own times. @throws InvalidValueError without a time */
function compileCertaintyAt(field: SelectedField, r: Cypher, place: Place): Shaper {
  const timeOf = (name: string) => {
    const text = argument<string>(field.arguments, name);
    return isGiven(text) ? askedTime(place.ctx, text) : null;
  };
  const asked = { validAt: timeOf("validAt"), during: timeOf("during") };
  if (asked.validAt || asked.during) return compileSlot(place, certaintyAt(r, asked));
  throw new InvalidValueError(
    `"certaintyAt" needs a time: give validAt (throughout) or during (at some time).`,
    {},
  );
}

/** One end, bound to a variable if more than its id is read. */
function compileEnd(field: SelectedField, end: Cypher, place: Place): Shaper {
  const node = selectsIdAlone(field.nodes) ? end : place.block.bind(end, "n");
  return place.types.entity(field, { node }, place);
}

/**
 * Compiles a field whose type is `Relationship`, or the relationship part of a `Node`; null where `r` is
 * null.
 */
export function compileRelationship(
  field: SelectedField,
  { r, asked }: RelationshipSubject,
  place: Place,
): Shaper {
  const id = place.row.add(cy`${r}.id`);
  const shape = compileObject({
    ctx: place.ctx,
    types: [place.ctx.schema.getType("Relationship") as GraphQLObjectType],
    nodes: field.nodes,
    compileField: (selected) =>
      fields[selected.name]?.(selected, r, place, asked) ??
      compileSlot(place, cy`${r}.${name(selected.name)}`),
  });
  return orNull(id, shape);
}
