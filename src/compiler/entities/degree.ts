import { and, type Cypher, cy, whileResting } from "../../cypher/cypher.ts";
import type { ReadVersion } from "../../store/visibility/read-version.ts";
import { inGraph } from "../../store/visibility/visibility.ts";
import { countUnarchived, typeOf, walkTypes } from "../../store/visibility/walked-types.ts";
import type { Run, Shaper } from "../run/run.ts";
import type { SelectedField } from "../selection/object.ts";
import { shapeList } from "../selection/object-shaper.ts";
import type { Place } from "../selection/place.ts";
import { compileRecord } from "../selection/record.ts";

/** `COUNT { … }` of an entity's relationships of rank NORMAL or better at a version. */
export function degreeOf(node: Cypher, read: ReadVersion): Cypher {
  const always = cy`COUNT { ${matchAll(node, cy`r`, read)} }`;
  return read.isHistorical ? always : whileResting(always, countUnarchived(node));
}

/** Compiles `degree`. */
export function compileDegree(node: Cypher, place: Place): Shaper {
  const slot = place.row.add(degreeOf(node, place.at.current));
  return (row) => row[slot];
}

/** Compiles `relationshipCounts`, ordered by type, then direction. */
export function compileRelationshipCounts(field: SelectedField, node: Cypher, place: Place): Shaper {
  const [r, one] = [cy`r`, cy`one`];
  const groups = cy`${matchAll(node, r, place.at.current)} WITH DISTINCT ${typeOf(r)} AS type, CASE WHEN startNode(r) = ${node} THEN 'OUT' ELSE 'IN' END AS direction`;
  // Counted separately for each group: an aggregation inside an expression makes Neo4j treat the whole
  // surrounding row as grouping keys.
  const isOfGroup = cy`${typeOf(one)} = type AND (startNode(one) = ${node}) = (direction = 'OUT')`;
  const total = cy`COUNT { ${matchAll(node, one, place.at.current)} AND ${isOfGroup} }`;
  const slot = place.row.add(
    cy`COLLECT { ${groups} RETURN [type, direction, ${total}] ORDER BY type, direction }`,
  );
  const shape = compileRecord(place.ctx, field);
  const shapeCount = ([type, direction, count]: readonly unknown[], run: Run) =>
    shape({ type, direction, count }, run);
  return (row, run) => shapeList((row[slot] ?? []) as readonly (readonly unknown[])[], shapeCount, run);
}

/** `MATCH` of all relationships of a node that have rank NORMAL or better. */
function matchAll(node: Cypher, r: Cypher, read: ReadVersion): Cypher {
  const { label, predicates } = walkTypes(r, null, read, "NORMAL");
  return cy`MATCH (${node})-[${r}${label}]-() WHERE ${and([...predicates, inGraph(r, read, "NORMAL")])}`;
}
