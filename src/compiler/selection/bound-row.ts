import { Row } from "../../cypher/row.ts";
import type { Shaper } from "../run/run.ts";
import type { Place } from "./place.ts";

/**
 * Compiles a part whose subqueries aggregate. Its row is bound to a variable by `WITH *`. If it were returned
 * next to other columns, Neo4j would read a `count(*)` in a subquery as grouping the whole row, and refuse
 * the statement.
 */
export function compileBound(place: Place, compile: (inner: Place) => Shaper): Shaper {
  const row = new Row();
  const shape = compile({ ...place, row });
  const index = place.row.add(place.block.bind(row.toList(), "bound"));
  return (values, run) => shape(values[index] as readonly unknown[], run);
}
