import type { GraphQLObjectType } from "graphql";
import { type Cypher, empty } from "../../cypher/cypher.ts";
import { byId } from "../../cypher/sort.ts";
import type { PatternInput } from "../../generated/schema.ts";
import { compileConnection } from "../connection/connection.ts";
import type { PagePart } from "../connection/page.ts";
import { argument, isGiven } from "../context/input.ts";
import { compilePath } from "../paths/path.ts";
import type { Shaper } from "../run/run.ts";
import { compileObject, type SelectedField } from "../selection/object.ts";
import { toShapingError } from "../selection/object-shaper.ts";
import { type Place, placeAt } from "../selection/place.ts";
import { type Pattern, readPattern } from "./pattern.ts";
import { pathOf } from "./pattern-hop.ts";
import { searchPattern } from "./pattern-search.ts";

/**
 * `matchPattern`: the distinct tuples of entities that match a pattern, sorted by their ids in the order of
 * its nodes.
 * @throws InvalidValueError for an invalid pattern
 * @throws LimitExceededError (HOP_LIMIT_EXCEEDED) for an edge of more than 3 hops
 */
export function compileMatchPattern(field: SelectedField, place: Place): Shaper {
  const input = argument<PatternInput>(field.arguments, "pattern");
  if (!isGiven(input)) throw new TypeError("pattern is required; the document was not validated.");
  place.ctx.decide((run) => variableNames(input.read(run)));
  const pattern = readPattern(input);
  const nodes = pattern.variables.map(({ ref }, index) =>
    ref ? place.references.require(ref, `pattern.nodes[${index}].ref`) : place.ctx.variable("n"),
  );
  const keys = nodes.map((node) => byId(node));
  return compileConnection({
    field,
    place,
    owner: "Query",
    parent: null,
    open: (at) => {
      const search = (page: PagePart) => searchPattern(pattern, nodes, placeAt(place, at), page);
      // Only pages are searched; nothing counts all matches.
      return { match: empty, pageMatch: search, keys };
    },
    compileNode: (selected, inner) => compileMatch(selected, { pattern, nodes }, inner),
  });
}

/** The names decide which edges share an end. */
function variableNames({ nodes, edges }: PatternInput): readonly string[] {
  return [...nodes.map(({ variable }) => variable), ...edges.flatMap(({ from, to }) => [from, to])];
}

interface Match {
  readonly pattern: Pattern;
  readonly nodes: readonly Cypher[];
}

function compileMatch(field: SelectedField, match: Match, place: Place): Shaper {
  return compileObject({
    ctx: place.ctx,
    types: [field.type as GraphQLObjectType],
    nodes: field.nodes,
    compileField: (selected) =>
      selected.name === "bindings"
        ? compileBindings(selected, match, place)
        : compilePaths(selected, match, place),
  });
}

function compileBindings(field: SelectedField, { pattern, nodes }: Match, place: Place): Shaper {
  place.ctx.budget.add(place.count * nodes.length);
  const type = field.type as GraphQLObjectType;
  const shapers = nodes.map((node, index) =>
    compileObject({
      ctx: place.ctx,
      types: [type],
      nodes: field.nodes,
      compileField: (selected) =>
        selected.name === "entity"
          ? place.types.entity(selected, { node }, place)
          : (_, run) => pattern.variables[index]?.name.read(run),
    }),
  );
  return shapeEach(shapers);
}

function compilePaths(field: SelectedField, { pattern, nodes }: Match, place: Place): Shaper {
  const { ctx, at, block } = place;
  ctx.budget.add(place.count * pattern.ties.length);
  const shapers = pattern.ties.map((tie) => {
    const ends = { from: nodes[tie.from] as Cypher, to: nodes[tie.to] as Cypher };
    const path = block.bind(pathOf(ctx, tie, ends, at), "path");
    return compilePath(field, { nodes: path, via: tie.via, maxLength: tie.maxHops }, place);
  });
  return shapeEach(shapers);
}

/** A list with one value of each shaper, all from the same row. */
function shapeEach(shapers: readonly Shaper[]): Shaper {
  return (row, run) =>
    shapers.map((shape, index) => {
      try {
        return shape(row, run);
      } catch (error) {
        const failure = toShapingError(error);
        failure.path.unshift(index);
        throw failure;
      }
    });
}
