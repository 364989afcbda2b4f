import { Row } from "../../cypher/row.ts";
import type { Shaper } from "../run/run.ts";
import type { Place } from "./place.ts";

/**
 * Compiles what aggregates in its subqueries: its row is bound to a variable by `WITH *`. Returned beside other columns, Neo4j would take a `count(*)` in
 * a subquery for a grouping of the whole row, and refuse the statement.
 */
export function compileBound(place: Place, compile: (inner: Place) => Shaper): Shaper {
  const row = new Row();
  const shape = compile({ ...place, row });
  const index = place.row.add(place.block.bind(row.toList(), "bound"));
  return (values, run) => shape(values[index] as readonly unknown[], run);
}
