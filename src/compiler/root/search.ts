import type { EntityFilter } from "../../generated/schema.ts";
import { foldedNames } from "../../values/fold.ts";
import { searchQuery } from "../../values/search-query.ts";
import { compileConnection, type ListSource } from "../connection.ts";
import type { At } from "../context.ts";
import { type Cypher, cy } from "../cypher.ts";
import { compileWhere } from "../entity-filter.ts";
import { argument, type Input, isGiven, source } from "../input.ts";
import type { SelectedField } from "../object.ts";
import type { Place } from "../place.ts";
import type { Shaper } from "../run.ts";
import { byId } from "../sort.ts";
import { visible } from "../visibility.ts";

/** For a text without a letter or digit: no term of the index holds an underscore. */
const matchesNothing = "_";

interface Variables {
  readonly node: Cypher;
  readonly state: Cypher;
  readonly score: Cypher;
}

/**
 * `search`: entities by their names and identifiers, best first. The full-text index finds at most 1,000 candidates; the score is
 * worked out from their folded names alone, not from the index's statistics, so that pages stay in place while others write.
 */
export function compileSearch(field: SelectedField, place: Place): Shaper {
  const { ctx } = place;
  const text = argument<string>(field.arguments, "text");
  if (!isGiven(text)) throw new TypeError("search(text:) is required; the document was not validated.");
  const variables = { node: ctx.variable("n"), state: ctx.variable("s"), score: ctx.variable("score") };
  return compileConnection({
    field,
    place,
    owner: "Query",
    parent: null,
    open: (at) => openSearch(field, place, text, variables, at),
    compileNode: (selected, inner) => inner.types.entity(selected, variables, inner),
    compileEdgeField: (selected, inner) => {
      if (selected.name === "matchedName") return compileMatchedName(text, variables.state, inner);
      const slot = inner.row.add(variables.score);
      return (row) => row[slot];
    },
  });
}

function openSearch(
  field: SelectedField,
  place: Place,
  text: Input<string>,
  variables: Variables,
  at: At,
): ListSource {
  const { node, state, score } = variables;
  const { ctx } = place;
  const lucene = ctx.parameter(source(text, (value) => searchQuery(value)?.lucene ?? matchesNothing));
  const folded = ctx.parameter(source(text, (value) => searchQuery(value)?.folded ?? []));
  const where = compileWhere({ ...place, at }, argument<EntityFilter>(field.arguments, "where"), {
    node,
    state: () => state,
  });
  const seen = cy`(${state}:Entity AND ${visible(state, at)}) OR (${state}:PastState AND ${state}.of = 'Entity' AND ${state}.knownFrom <= ${at.version} AND ${state}.knownTo > ${at.version})`;
  const match = cy`CALL db.index.fulltext.queryNodes('entitySearch', ${lucene}, {limit: 1000}) YIELD node AS ${state} WITH ${state} WHERE ${seen} MATCH (${node}:Entity {id: ${state}.id})${where ? cy` WHERE ${where}` : cy``}`;
  return {
    match,
    prepare: cy` WITH *, ${scoreOf(state, folded)} AS ${score}`,
    keys: [
      { expression: score, direction: "DESC", nullable: false },
      { expression: cy`${state}.sortName`, direction: "ASC", nullable: false },
      byId(node),
    ],
  };
}

/** From 0 to 1: 1 a whole name, then a name's beginning, a word's beginning, inside a word, and the words alike but for typing errors. */
function scoreOf(state: Cypher, folded: Cypher): Cypher {
  const best = cy`CASE WHEN name = asked THEN 1.0 WHEN name STARTS WITH asked THEN 0.8 + 0.1 * size(asked) / size(name) WHEN name CONTAINS ' ' + asked THEN 0.6 + 0.1 * size(asked) / size(name) WHEN name CONTAINS asked THEN 0.4 + 0.1 * size(asked) / size(name) ELSE 0.2 END`;
  return cy`reduce(best = 0.0, name IN coalesce(${state}.searchNames, []) | reduce(better = best, asked IN ${folded} | CASE WHEN ${best} > better THEN ${best} ELSE better END))`;
}

/** The name or identifier that fits the text best. */
function compileMatchedName(text: Input<string>, state: Cypher, place: Place): Shaper {
  const slot = place.row.add(
    cy`[${state}.name, ${state}.nameEn] + coalesce(${state}.alternateNames, []) + coalesce(${state}.identifiers, [])`,
  );
  return (row, run) => {
    const asked = searchQuery(text.read(run))?.folded ?? [];
    const names = (row[slot] as readonly (string | null)[]).filter((candidate) => candidate !== null);
    const rated = names.map((candidate) => ({ candidate, rating: rate(candidate, asked) }));
    rated.sort((left, right) => right.rating - left.rating);
    return rated[0] && rated[0].rating > 0 ? rated[0].candidate : null;
  };
}

function rate(candidate: string, asked: readonly string[]): number {
  const ratings = foldedNames([candidate]).flatMap((folded) => asked.map((text) => rateFolded(folded, text)));
  return Math.max(0, ...ratings);
}

function rateFolded(folded: string, text: string): number {
  if (folded === text) return 4;
  if (folded.startsWith(text)) return 3;
  if (folded.includes(` ${text}`)) return 2;
  return folded.includes(text) ? 1 : 0;
}
