import type { GraphQLObjectType } from "graphql";
import { type Cypher, cy } from "../../cypher/cypher.ts";
import { InvalidValueError } from "../../errors/graph-error.ts";
import type { EntityFilter, EntityRef, RelationshipFilter } from "../../generated/schema.ts";
import { stateAt } from "../../store/visibility/visibility.ts";
import { maxPageSize } from "../connection/page.ts";
import { argument, type Input, isGiven } from "../context/input.ts";
import { compileWhere } from "../filter/entity-filter.ts";
import type { Shaper } from "../run/run.ts";
import { readHops, readRange } from "../selection/limits.ts";
import { compileObject, type SelectedField } from "../selection/object.ts";
import { shapeList } from "../selection/object-shaper.ts";
import type { Place } from "../selection/place.ts";
import { compileRows, membersOf } from "../selection/single.ts";
import { compileTruncation } from "../selection/truncation.ts";
import { compilePath } from "./path.ts";

/** The input of a path search. */
export interface PathSearch {
  readonly from: Cypher;
  readonly to: Cypher;
  readonly via: Input<RelationshipFilter | null | undefined>;
  readonly maxHops: number;
  /** Parameter: one more than the requested number of paths. */
  readonly limit: Cypher;
  /** The predicate on an entity between the ends; null if there is none. */
  readonly between: (node: Cypher) => Cypher | null;
}

/** The result of a path search. */
interface FoundPaths {
  /**
   * Expression for the list of paths, at most `limit`, in the order of the answer. Each is a list of
   * entities.
   */
  readonly paths: Cypher;
  /** True if the search itself was cut, so that there may be more; left out if it never is. */
  readonly isCut?: Cypher;
}

type FindPaths = (search: PathSearch, place: Place) => FoundPaths;

/**
 * Compiles a field whose type is `PathSet`.
 * @throws LimitExceededError (HOP_LIMIT_EXCEEDED) for more hops than allowed
 * @throws InvalidValueError for `related` in `where`
 */
export function compilePathSet(
  field: SelectedField,
  place: Place,
  hopLimit: number,
  find: FindPaths,
): Shaper {
  const search = readSearch(field, place, hopLimit);
  const limit = readRange(field, "limit", 1, maxPageSize);
  const { paths, isCut = cy`false` } = find(search, place);
  const found = place.block.bind(paths, "paths");
  return compileObject({
    ctx: place.ctx,
    types: [place.ctx.schema.getType("PathSet") as GraphQLObjectType],
    nodes: field.nodes,
    compileField: (selected) =>
      selected.name === "truncated"
        ? compileTruncated(selected, field, { found, isCut }, place)
        : compilePaths(selected, search, { found, limit }, place),
  });
}

function readSearch(field: SelectedField, place: Place, hopLimit: number): PathSearch {
  const [from, to] = [
    argument<EntityRef>(field.arguments, "from"),
    argument<EntityRef>(field.arguments, "to"),
  ];
  if (!isGiven(from) || !isGiven(to))
    throw new TypeError("from and to are required; the document was not validated.");
  const where = argument<EntityFilter>(field.arguments, "where");
  if (isGiven(where)) refuseRelated(where.value);
  const { ctx, at } = place;
  return {
    from: place.references.require(from, "from"),
    to: place.references.require(to, "to"),
    via: argument<RelationshipFilter>(field.arguments, "via"),
    maxHops: readHops(field, "maxHops", hopLimit),
    limit: ctx.parameter((run) => (run.args[field.arguments.index]?.limit as number) + 1),
    between: (node) => compileWhere(place, where, { node, state: () => cy`(${stateAt(node, at)})` }),
  };
}

function refuseRelated(where: EntityFilter): void {
  if (where.related)
    throw new InvalidValueError(
      `"related" is not allowed in the "where" of a path, which tests every entity on the way. Use "via" or matchPattern.`,
      { argument: "where.related" },
    );
  for (const inner of [...(where.and ?? []), ...(where.or ?? []), ...(where.not ? [where.not] : [])])
    refuseRelated(inner);
}

function compilePaths(
  field: SelectedField,
  search: PathSearch,
  { found, limit }: { readonly found: Cypher; readonly limit: number },
  place: Place,
): Shaper {
  const rows = compileRows(place, limit, (inner) => {
    const [index, nodes] = [inner.ctx.variable("i"), inner.ctx.variable("nodes")];
    const shape = compilePath(field, { nodes, via: search.via, maxLength: search.maxHops }, inner);
    // The search finds one more than requested if there are more.
    return { ...membersOf({ of: cy`${found}[..${search.limit} - 1]`, as: nodes, index }), shape };
  });
  return (row, run) => shapeList(rows.read(row), rows.shape, run);
}

function compileTruncated(
  selected: SelectedField,
  field: SelectedField,
  { found, isCut }: { readonly found: Cypher; readonly isCut: Cypher },
  place: Place,
): Shaper {
  const [count, cut] = [place.row.add(cy`size(${found})`), place.row.add(isCut)];
  const shape = compileTruncation(place.ctx, selected);
  return (row, run) => {
    const limit = run.args[field.arguments.index]?.limit as number;
    return row[cut] === true || (row[count] as number) > limit
      ? shape({ reason: "PATH_LIMIT", limit, found: null }, run)
      : null;
  };
}
