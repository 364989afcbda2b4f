import { type Cypher, cy } from "../../cypher/cypher.ts";
import { countDatings, datingFields } from "../filter/dating.ts";
import type { Shaper } from "../run/run.ts";
import type { SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";
import { compileRecord } from "../selection/record.ts";

/**
 * Compiles a `datingCounts` field.
 * @param rows clauses that give a row for each relationship
 */
export function compileDatingCounts(field: SelectedField, place: Place, rows: Cypher, r: Cypher): Shaper {
  // Bound first: Neo4j takes sums within a row for sums over rows.
  const counts = place.block.bind(cy`head(COLLECT { ${rows} ${countDatings(r)} })`, "counts");
  const slot = place.row.add(counts);
  const shape = compileRecord(place.ctx, field);
  return (row, run) => {
    const values = row[slot] as readonly number[];
    return shape(Object.fromEntries(datingFields.map((name, index) => [name, values[index]])), run);
  };
}
