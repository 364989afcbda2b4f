import type { GraphQLObjectType } from "graphql";
import { and, type Cypher, cy } from "../../cypher/cypher.ts";
import type { RelationshipFilter } from "../../generated/schema.ts";
import { maxPageSize } from "../connection/page.ts";
import type { Input } from "../context/input.ts";
import { compileVia } from "../filter/relationship-filter.ts";
import type { Shaper } from "../run/run.ts";
import { readRange } from "../selection/limits.ts";
import { compileObject, type SelectedField } from "../selection/object.ts";
import { shapeList } from "../selection/object-shaper.ts";
import type { Place } from "../selection/place.ts";
import { compileRows, membersOf } from "../selection/single.ts";

/** A path in a statement. */
export interface PathSubject {
  /** Variable with the list of its entities, from first to last. */
  readonly nodes: Cypher;
  /** The filter that every hop passes. */
  readonly via: Input<RelationshipFilter | null | undefined>;
  /** Maximum number of hops. */
  readonly maxLength: number;
}

/** Compiles a `Path` from the list of its entities. */
export function compilePath(field: SelectedField, path: PathSubject, place: Place): Shaper {
  return compileObject({
    ctx: place.ctx,
    types: [place.ctx.schema.getType("Path") as GraphQLObjectType],
    nodes: field.nodes,
    compileField: (selected) => {
      if (selected.name === "steps") return compileSteps(selected, path, place);
      const length = place.row.add(cy`size(${path.nodes}) - 1`);
      return (row) => row[length];
    },
  });
}

function compileSteps(field: SelectedField, path: PathSubject, place: Place): Shaper {
  const rows = compileRows(place, path.maxLength + 1, (inner) => {
    const [index, n, before] = [inner.ctx.variable("i"), inner.ctx.variable("n"), inner.ctx.variable("n")];
    const previous = cy`CASE WHEN ${index} > 0 THEN ${path.nodes}[${index} - 1] END`;
    const shape = compileObject({
      ctx: inner.ctx,
      types: [field.type as GraphQLObjectType],
      nodes: field.nodes,
      compileField: (selected) => compileStepField(selected, path, { before, n }, inner),
    });
    const also = { variable: before, expression: previous };
    return { ...membersOf({ of: path.nodes, as: n, index, also }), shape };
  });
  return (row, run) => shapeList(rows.read(row), rows.shape, run);
}

interface Step {
  readonly before: Cypher;
  readonly n: Cypher;
}

function compileStepField(
  field: SelectedField,
  path: PathSubject,
  { before, n }: Step,
  place: Place,
): Shaper {
  if (field.name === "entity") return place.types.entity(field, { node: n }, place);
  const r = place.ctx.variable("r");
  const { arrow, predicates, asked } = compileVia(place.ctx, path.via, place.at, r);
  const match = cy`MATCH (${before})${arrow}(${n}) WHERE ${and(predicates)}`;
  if (field.name === "relationshipCount") {
    const count = place.row.add(cy`COUNT { ${match} }`);
    return (row) => row[count];
  }
  const first = readRange(field, "first", 1, maxPageSize);
  const size = place.ctx.parameter((run) => run.args[field.arguments.index]?.first as number);
  const rows = compileRows(place, first, (inner) => ({
    match: cy`${match} WITH ${before}, ${r} ORDER BY ${r}.id LIMIT ${size}`,
    order: cy` ORDER BY ${r}.id`,
    shape: compileObject({
      ctx: inner.ctx,
      types: [field.type as GraphQLObjectType],
      nodes: field.nodes,
      compileField: (selected) => {
        if (selected.name === "relationship") return inner.types.relationship(selected, { r, asked }, inner);
        const direction = inner.row.add(cy`CASE WHEN startNode(${r}) = ${before} THEN 'OUT' ELSE 'IN' END`);
        return (row) => row[direction];
      },
    }),
  }));
  return (row, run) => shapeList(rows.read(row), rows.shape, run);
}
