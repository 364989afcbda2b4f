import { type Cypher, cy } from "../../cypher/cypher.ts";
import { byId, type SortKey } from "../../cypher/sort.ts";
import type { StatementFilter, StatementOrder } from "../../generated/schema.ts";
import { compileConnection } from "../connection/connection.ts";
import { argument } from "../context/input.ts";
import { matchStatements } from "../filter/statement-filter.ts";
import type { Shaper } from "../run/run.ts";
import type { SelectedField } from "../selection/object.ts";
import { type Place, placeAt } from "../selection/place.ts";

/** `statements`: those of all sources that pass `where`. */
export function compileAllStatements(field: SelectedField, place: Place): Shaper {
  const st = place.ctx.variable("st");
  const where = argument<StatementFilter>(field.arguments, "where");
  const includeRetracted = field.arguments.values.includeRetracted === true;
  return compileConnection({
    field,
    place,
    owner: "Query",
    parent: null,
    open: (at) => ({
      match: matchStatements(placeAt(place, at), where, includeRetracted, st),
      keys: keysOf(field.arguments.values.orderBy as StatementOrder | null | undefined, st),
    }),
    compileNode: (selected, inner) => inner.types.statement(selected, st, inner),
  });
}

function keysOf(order: StatementOrder | null | undefined, st: Cypher): readonly SortKey[] {
  const direction = order?.direction ?? "ASC";
  switch (order?.field) {
    case "SOURCE":
      return [{ expression: cy`${st}.source`, direction, nullable: false }, byId(st)];
    case "PROPERTY":
      return [{ expression: cy`${st}.property`, direction, nullable: false }, byId(st)];
    case "START":
      return [{ expression: cy`${st}.earliestStart`, direction, nullable: true }, byId(st)];
    default:
      return [{ ...byId(st), direction }];
  }
}
