import { and, type Cypher, cy } from "../../cypher/cypher.ts";
import type { EntityFilter, EntityGroupKey } from "../../generated/schema.ts";
import { existed, stateAt } from "../../store/visibility/visibility.ts";
import { argument } from "../context/input.ts";
import { compileWhere } from "../filter/entity-filter.ts";
import type { Shaper } from "../run/run.ts";
import type { SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";
import { compileCounts } from "./counts.ts";

/** What each key reads of an entity's state. */
const properties: Readonly<Record<EntityGroupKey, (state: Cypher) => Cypher>> = {
  KIND: (state) => cy`${state}.kind`,
  MUNICIPALITY_TYPE: (state) => cy`${state}.municipalityType`,
  LEVEL: (state) => cy`${state}.level`,
  LEGAL_FORM: (state) => cy`${state}.legalForm`,
  HAS_HOMEPAGE: (state) => cy`toString(${state}.homepage IS NOT NULL)`,
};

/** Compiles `entityCounts`. @throws InvalidValueError for a limit out of range */
export function compileEntityCounts(field: SelectedField, place: Place): Shaper {
  const { ctx, at } = place;
  const [n, state] = [ctx.variable("n"), ctx.variable("s")];
  const where = argument<EntityFilter>(field.arguments, "where");
  const predicate = compileWhere(place, where, { node: n, state: () => state });
  const seen = cy`MATCH (${n}:Entity) WHERE ${n}.id >= '' AND ${existed(n, at)} WITH *, ${stateAt(n, at)} AS ${state}`;
  const asked = new Set(field.arguments.values.groupBy as readonly EntityGroupKey[]);
  return compileCounts(field, place, {
    match: predicate ? cy`${seen} WHERE ${and([predicate])}` : seen,
    keys: [...asked].map((key) => [key, properties[key](state)] as const),
    countField: "entityCount",
  });
}
