import type { GraphQLObjectType } from "graphql";
import { type Cypher, cy } from "../../cypher/cypher.ts";
import { byId } from "../../cypher/sort.ts";
import { visible } from "../../store/visibility/visibility.ts";
import { compileConnection } from "../connection/connection.ts";
import { maxPageSize } from "../connection/page.ts";
import type { Shaper } from "../run/run.ts";
import { compileSlot } from "../selection/compile-slot.ts";
import { readRange } from "../selection/limits.ts";
import { compileObject, type SelectedField } from "../selection/object.ts";
import { shapeList } from "../selection/object-shaper.ts";
import type { Place } from "../selection/place.ts";
import { compileRows } from "../selection/single.ts";
import type { CollaborationVariables } from "./collaboration-pairs.ts";
import type { CollaborationProjection } from "./collaboration-projection.ts";
import { bindThings, bindTies, compileSpan } from "./collaboration-ties.ts";

/** Compiles a field whose type is `Collaboration`. */
export function compileCollaboration(
  field: SelectedField,
  projection: CollaborationProjection,
  pair: CollaborationVariables,
  place: Place,
): Shaper {
  const collaboration = new Collaboration(projection, pair, place);
  return compileObject({
    ctx: place.ctx,
    types: [place.ctx.schema.getType("Collaboration") as GraphQLObjectType],
    nodes: field.nodes,
    compileField: (selected) => collaboration.compileField(selected),
  });
}

class Collaboration {
  readonly #projection: CollaborationProjection;
  readonly #pair: CollaborationVariables;
  readonly #place: Place;
  #boundThings: Cypher | undefined;
  #boundTies: Cypher | undefined;

  constructor(projection: CollaborationProjection, pair: CollaborationVariables, place: Place) {
    this.#projection = projection;
    this.#pair = pair;
    this.#place = place;
  }

  compileField(field: SelectedField): Shaper {
    const { a, b, sharedCount, total } = this.#pair;
    const place = this.#place;
    switch (field.name) {
      case "a":
        return place.types.entity(field, { node: a }, place);
      case "b":
        return place.types.entity(field, { node: b }, place);
      case "sharedCount":
        return compileSlot(place, sharedCount);
      case "weight": {
        const index = place.row.add(total);
        return (row) => this.#projection.toWeight(row[index] as number);
      }
      case "shared":
        return this.#compileShared(field);
      case "period":
        return compileSpan(field, this.#ties(), place);
      case "sources":
        return this.#compileSources(field);
      default:
        throw new TypeError(`No compiler for Collaboration.${field.name}.`);
    }
  }

  /** Bound on first use. */
  #things(): Cypher {
    this.#boundThings ??= bindThings(this.#place, this.#projection, this.#pair);
    return this.#boundThings;
  }

  #ties(): Cypher {
    this.#boundTies ??= bindTies(this.#place, this.#projection, this.#pair, this.#things());
    return this.#boundTies;
  }

  #compileShared(field: SelectedField): Shaper {
    const things = this.#things();
    const first = readRange(field, "first", 1, maxPageSize);
    const size = this.#place.ctx.parameter((run) => run.args[field.arguments.index]?.first);
    const rows = compileRows(this.#place, first, (inner) => {
      const t = inner.ctx.variable("t");
      return {
        match: cy`UNWIND ${things}[..${size}] AS ${t}`,
        order: cy` ORDER BY ${t}.id`,
        shape: this.#compileTie(field, t, inner),
      };
    });
    return (row, run) => shapeList(rows.read(row), rows.shape, run);
  }

  #compileTie(field: SelectedField, t: Cypher, place: Place): Shaper {
    const { a, b } = this.#pair;
    return compileObject({
      ctx: place.ctx,
      types: [place.ctx.schema.getType("SharedTie") as GraphQLObjectType],
      nodes: field.nodes,
      compileField: (selected) =>
        selected.name === "entity"
          ? place.types.entity(selected, { node: t }, place)
          : this.#compileRelationships(selected, { actor: selected.name === "a" ? a : b, thing: t }, place),
    });
  }

  /** Parallel ties are rare, so the budget counts one for each side. */
  #compileRelationships(
    field: SelectedField,
    ends: { readonly actor: Cypher; readonly thing: Cypher },
    place: Place,
  ): Shaper {
    const rows = compileRows(place, 1, (inner) => {
      const r = inner.ctx.variable("r");
      const { match, asked } = this.#projection.matchTie(ends, r);
      return {
        match,
        order: cy` ORDER BY ${r}.id`,
        shape: inner.types.relationship(field, { r, asked }, inner),
      };
    });
    return (row, run) => shapeList(rows.read(row), rows.shape, run);
  }

  #compileSources(field: SelectedField): Shaper {
    const { a, b } = this.#pair;
    const ties = this.#ties();
    const { ctx } = this.#place;
    const [r, st, so] = [ctx.variable("r"), ctx.variable("st"), ctx.variable("so")];
    return compileConnection({
      field,
      place: this.#place,
      owner: "Collaboration",
      parent: cy`${a}.id + ' ' + ${b}.id`,
      open: (at) => ({
        match: cy`UNWIND ${ties} AS ${r} MATCH (${st}:Statement {about: ${r}.id})-[:FROM]->(${so}:Source) WHERE ${visible(st, at)} WITH DISTINCT ${so}`,
        keys: [byId(so)],
      }),
      compileNode: (selected, inner) => inner.types.source(selected, so, inner),
    });
  }
}
