import type { ReadVersion } from "./context.ts";
import { type Cypher, cy } from "./cypher.ts";
import type { SelectedField } from "./object.ts";
import { shapeList } from "./object.ts";
import type { Place } from "./place.ts";
import { compileRecord } from "./record.ts";
import type { Run, Shaper } from "./run.ts";
import { current } from "./visibility.ts";

/** `COUNT { … }` of an entity's relationships of rank NORMAL or better at a version. */
export function degreeOf(node: Cypher, read: ReadVersion): Cypher {
  const r = cy`r`;
  return cy`COUNT { MATCH (${node})-[${r}]-() WHERE ${current(r, read)} }`;
}

/** Compiles `degree`. */
export function compileDegree(node: Cypher, place: Place): Shaper {
  const slot = place.row.add(degreeOf(node, place.at.current));
  return (row) => row[slot];
}

/** Compiles `relationshipCounts`, ordered by type, then direction. */
export function compileRelationshipCounts(field: SelectedField, node: Cypher, place: Place): Shaper {
  const [r, one] = [cy`r`, cy`one`];
  const groups = cy`MATCH (${node})-[${r}]-() WHERE ${current(r, place.at.current)} WITH DISTINCT type(r) AS type, CASE WHEN startNode(r) = ${node} THEN 'OUT' ELSE 'IN' END AS direction`;
  // Counted anew for each: an aggregation somewhere in an expression makes Neo4j take the whole row around it for groups.
  const isOfGroup = cy`type(one) = type AND (startNode(one) = ${node}) = (direction = 'OUT')`;
  const total = cy`COUNT { MATCH (${node})-[${one}]-() WHERE ${current(one, place.at.current)} AND ${isOfGroup} }`;
  const slot = place.row.add(
    cy`COLLECT { ${groups} RETURN [type, direction, ${total}] ORDER BY type, direction }`,
  );
  const shape = compileRecord(place.ctx, field);
  const shapeCount = ([type, direction, count]: readonly unknown[], run: Run) =>
    shape({ type, direction, count }, run);
  return (row, run) => shapeList((row[slot] ?? []) as readonly (readonly unknown[])[], shapeCount, run);
}
