import { type Cypher, cy } from "../../cypher/cypher.ts";
import type { StatementFilter, StatementGroupKey } from "../../generated/schema.ts";
import { argument } from "../context/input.ts";
import { matchStatements } from "../filter/statement-filter.ts";
import type { Shaper } from "../run/run.ts";
import type { SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";
import { compileCounts } from "./counts.ts";

/** What each key reads of a statement. */
const properties: Readonly<Record<StatementGroupKey, (st: Cypher) => Cypher>> = {
  SOURCE: (st) => cy`${st}.source`,
  PROPERTY: (st) => cy`${st}.property`,
  PREDICATE: (st) => cy`${st}.predicate`,
  ABOUT_TYPE: (st) => cy`${st}.aboutType`,
  MODALITY: (st) => cy`${st}.modality`,
  STATUS: (st) => cy`${st}.status`,
  RANK: (st) => cy`${st}.rank`,
  ATTRIBUTED_TO: (st) => cy`${st}.attributedTo`,
};

/** Compiles `statementCounts`. @throws InvalidValueError for a limit out of range */
export function compileStatementCounts(field: SelectedField, place: Place): Shaper {
  const { values } = field.arguments;
  const st = place.ctx.variable("st");
  const where = argument<StatementFilter>(field.arguments, "where");
  const asked = new Set(values.groupBy as readonly StatementGroupKey[]);
  return compileCounts(field, place, {
    match: matchStatements(place, where, values.includeRetracted === true, st),
    keys: [...asked].map((key) => [key, properties[key](st)] as const),
    countField: "statementCount",
  });
}
