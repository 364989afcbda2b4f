import type { ReadVersion } from "./context.ts";
import { and, type Cypher, cy } from "./cypher.ts";
import type { SelectedField } from "./object.ts";
import { shapeList } from "./object.ts";
import type { Place } from "./place.ts";
import { compileRecord } from "./record.ts";
import { rankPredicate } from "./relationship-filter.ts";
import type { Run, Shaper } from "./run.ts";
import { visible } from "./visibility.ts";

/** `COUNT { … }` of an entity's relationships of rank NORMAL or better at a version. */
export function degreeOf(node: Cypher, read: ReadVersion): Cypher {
  const r = cy`r`;
  return cy`COUNT { MATCH (${node})-[${r}]-() WHERE ${counts(r, read)} }`;
}

/** Compiles `degree`. */
export function compileDegree(node: Cypher, place: Place): Shaper {
  const slot = place.row.add(degreeOf(node, place.at.current));
  return (row) => row[slot];
}

/** Compiles `relationshipCounts`, ordered by type, then direction. */
export function compileRelationshipCounts(field: SelectedField, node: Cypher, place: Place): Shaper {
  const r = cy`r`;
  // Bound first: beside other expressions Neo4j takes the count for a grouping of the whole row.
  const bound = place.block.bind(
    cy`COLLECT { MATCH (${node})-[${r}]-() WHERE ${counts(r, place.at.current)} WITH type(r) AS type, CASE WHEN startNode(r) = ${node} THEN 'OUT' ELSE 'IN' END AS direction, count(*) AS total ORDER BY type, direction RETURN [type, direction, total] }`,
    "counts",
  );
  const slot = place.row.add(bound);
  const shape = compileRecord(place.ctx, field);
  const shapeCount = ([type, direction, count]: readonly unknown[], run: Run) =>
    shape({ type, direction, count }, run);
  return (row, run) => shapeList((row[slot] ?? []) as readonly (readonly unknown[])[], shapeCount, run);
}

function counts(r: Cypher, read: ReadVersion): Cypher {
  return and([visible(r, read), ...rankPredicate(r, "NORMAL")]);
}
