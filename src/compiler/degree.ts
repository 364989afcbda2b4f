import { now } from "./as-of.ts";
import { and, type Cypher, cy } from "./cypher.ts";
import type { SelectedField } from "./object.ts";
import { shapeList } from "./object.ts";
import type { Place } from "./place.ts";
import { compileRecord } from "./record.ts";
import { compileVia } from "./relationship-filter.ts";
import type { Run, Shaper } from "./run.ts";

/** `COUNT { … }` of an entity's current relationships of rank NORMAL or better, whatever version the rest of the answer shows. */
export function degreeOf(node: Cypher, place: Place): Cypher {
  const r = cy`r`;
  const { arrow, predicates } = compileVia(place.ctx, noVia, now(place.ctx), r);
  return cy`COUNT { MATCH (${node})${arrow}() WHERE ${and(predicates)} }`;
}

/** Compiles `degree`. */
export function compileDegree(node: Cypher, place: Place): Shaper {
  const slot = place.row.add(degreeOf(node, place));
  return (row) => row[slot];
}

/** Compiles `relationshipCounts`, ordered by type, then direction. */
export function compileRelationshipCounts(field: SelectedField, node: Cypher, place: Place): Shaper {
  const r = cy`r`;
  const { arrow, predicates } = compileVia(place.ctx, noVia, now(place.ctx), r);
  const where = and(predicates);
  // Bound first: beside other expressions Neo4j takes the count for a grouping of the whole row.
  const counts = place.block.bind(
    cy`COLLECT { MATCH (${node})${arrow}() WHERE ${where} WITH type(r) AS type, CASE WHEN startNode(r) = ${node} THEN 'OUT' ELSE 'IN' END AS direction, count(*) AS total ORDER BY type, direction RETURN [type, direction, total] }`,
    "counts",
  );
  const slot = place.row.add(counts);
  const shape = compileRecord(place.ctx, field);
  const shapeCount = ([type, direction, count]: readonly unknown[], run: Run) =>
    shape({ type, direction, count }, run);
  return (row, run) => shapeList((row[slot] ?? []) as readonly (readonly unknown[])[], shapeCount, run);
}

const noVia = { value: null, read: () => null };
