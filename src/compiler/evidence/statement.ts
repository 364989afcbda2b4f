import type { GraphQLObjectType } from "graphql";
import { type Cypher, cy, name } from "../../cypher/cypher.ts";
import type { Run, Shaper } from "../run/run.ts";
import { compileSlot } from "../selection/compile-slot.ts";
import { compileObject, type SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";
import { compileSingle } from "../selection/single.ts";
import { orNull } from "../selection/slot.ts";
import { compileMoney, compilePeriod, compileQuantity } from "../values/value-objects.ts";
import { compileConflictsOf } from "./conflict.ts";
import { lookUpSubject } from "./node.ts";

type StatementField = (field: SelectedField, st: Cypher, place: Place) => Shaper;

const fields: Readonly<Record<string, StatementField>> = {
  about: (field, st, place) =>
    compileSingle(place, (inner) => {
      const subject = lookUpSubject(inner, cy`${st}.about`, cy`${st}.aboutType`);
      return { match: subject.match, shape: inner.types.node(field, subject.node, inner) };
    }),
  source: (field, st, place) =>
    compileSingle(place, (inner) => {
      const so = inner.ctx.variable("so");
      return {
        match: cy`MATCH (${st})-[:FROM]->(${so}:Source)`,
        shape: inner.types.source(field, so, inner),
      };
    }),
  attributedTo: (field, st, place) =>
    compileSingle(place, (inner) => {
      const n = inner.ctx.variable("n");
      return {
        match: cy`MATCH (${n}:Entity {id: ${st}.attributedTo})`,
        shape: inner.types.entity(field, { node: n }, inner),
      };
    }),
  interestedParty: (_, st, place) => compileSlot(place, cy`coalesce(${st}.interestedParty, false)`),
  recordedAt: (_, st, place) => instant(place, cy`${st}.knownFrom`),
  retractedAt: (_, st, place) =>
    instant(place, cy`CASE WHEN ${st}.knownTo <= ${place.at.version} THEN ${st}.knownTo END`),
  amount: (field, st, place) => compileMoney(field, st, "amount", place),
  quantity: (field, st, place) => compileQuantity(field, st, place),
  period: (field, st, place) => compilePeriod(field, st, place),
  conflicts: (field, st, place) => compileConflictsOf(field, st, place),
};

/** Compiles a field whose type is `Statement`, or the statement part of a `Node`; null where `st` is null. */
export function compileStatement(field: SelectedField, st: Cypher, place: Place): Shaper {
  const id = place.row.add(cy`${st}.id`);
  const shape = compileObject({
    ctx: place.ctx,
    types: [place.ctx.schema.getType("Statement") as GraphQLObjectType],
    nodes: field.nodes,
    compileField: (selected) =>
      fields[selected.name]?.(selected, st, place) ?? compileSlot(place, cy`${st}.${name(selected.name)}`),
  });
  return orNull(id, shape);
}

/** The instant at which a version was published. */
function instant(place: Place, version: Cypher): Shaper {
  const index = place.row.add(version);
  return (row, run: Run) => {
    const published = typeof row[index] === "number" ? run.publishedAt(row[index]) : undefined;
    return published === undefined ? null : new Date(published).toISOString();
  };
}
