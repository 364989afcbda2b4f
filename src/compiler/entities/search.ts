import { type Cypher, cy, integer, whileResting } from "../../cypher/cypher.ts";
import { byId } from "../../cypher/sort.ts";
import type { EntityFilter } from "../../generated/schema.ts";
import { stateAt, visible } from "../../store/visibility/visibility.ts";
import { type SearchQuery, searchQuery } from "../../values/search/search-query.ts";
import { matchedName } from "../../values/search/search-score.ts";
import { compileConnection, type ListSource } from "../connection/connection.ts";
import type { At } from "../context/at.ts";
import { argument, type Input, isGiven } from "../context/input.ts";
import type { StatementContext } from "../context/statement-context.ts";
import { compileWhere } from "../filter/entity-filter.ts";
import { oncePerRun, type Run, type Shaper } from "../run/run.ts";
import type { SelectedField } from "../selection/object.ts";
import { type Place, placeAt } from "../selection/place.ts";
import { compileTruncation } from "../selection/truncation.ts";

/** The query for a text without letters or digits. No word of the index is a single underscore. */
const matchesNothing = "_";

/** How many of the index's results are ranked. */
const maxRanked = 1000;

interface Variables {
  readonly node: Cypher;
  readonly state: Cypher;
  readonly score: Cypher;
}

/**
 * `search`: entities by their names and identifiers, best first. Ranks the first 1,000 index results that are
 * visible at the version and pass `where`; past states and filtered entities take no places. The score
 * depends only on folded names, not on the index's statistics, so pages stay stable while others write.
 */
export function compileSearch(field: SelectedField, place: Place): Shaper {
  const { ctx } = place;
  const text = argument<string>(field.arguments, "text");
  if (!isGiven(text)) throw new TypeError("search(text:) is required; the document was not validated.");
  const variables = { node: ctx.variable("n"), state: ctx.variable("s"), score: ctx.variable("score") };
  const query = oncePerRun((run) => searchQuery(text.read(run)));
  let found: ReturnType<typeof findCandidates> | undefined;
  return compileConnection({
    field,
    place,
    owner: "Query",
    parent: null,
    open: (at) => {
      found = findCandidates(field, place, query, variables, at);
      return openSearch(found(maxRanked), ctx, query, variables);
    },
    compileField: (selected) => compileTruncated(selected, found?.(maxRanked + 1), place),
    compileNode: (selected, inner) => inner.types.entity(selected, variables, inner),
    compileEdgeField: (selected, inner) => {
      if (selected.name === "matchedName") return compileMatchedName(text, variables.state, inner);
      const slot = inner.row.add(variables.score);
      return (row) => row[slot];
    },
  });
}

function openSearch(
  match: Cypher,
  ctx: StatementContext,
  query: ReadQuery,
  { node, state, score }: Variables,
): ListSource {
  return {
    match,
    prepare: cy` WITH *, ${scoreOf(ctx, query, state)} AS ${score}`,
    keys: [
      { expression: score, direction: "DESC", nullable: false },
      { expression: cy`${state}.sortName`, direction: "ASC", nullable: false },
      byId(node),
    ],
  };
}

/** Finds the first candidates, closest first by the index: states, and the entities they belong to. */
function findCandidates(
  field: SelectedField,
  place: Place,
  query: ReadQuery,
  { node, state }: Variables,
  at: At,
): (most: number) => Cypher {
  const lucene = place.ctx.parameter((run) => query(run)?.lucene ?? matchesNothing);
  const where = compileWhere(placeAt(place, at), argument<EntityFilter>(field.arguments, "where"), {
    node,
    state: () => state,
  });
  const now = cy`${state}:Entity AND ${visible(state, at)}`;
  const past = cy`${state}:PastState AND ${state}.of = 'Entity' AND ${state}.knownFrom <= ${at.version} AND ${state}.knownTo > ${at.version}`;
  const entity = cy`MATCH (${node}:Entity {id: ${state}.id}) WITH DISTINCT ${node} WITH ${node}, ${stateAt(node, at)} AS ${state}`;
  return (most) => {
    const first = cy`LIMIT ${integer(most)}`;
    const seen = cy`WITH ${state} WHERE (${now}) OR (${past})`;
    const always = where
      ? cy`${seen} ${entity} WHERE ${where} WITH * ${first}`
      : cy`${seen} WITH ${state} ${first} ${entity}`;
    // No past state is visible then: each state is its entity's node, and no look-up is needed.
    const current = cy`WITH ${state} WHERE ${now} WITH ${state}, ${state} AS ${node}`;
    const atRest = where ? cy`${current} WHERE ${where} WITH * ${first}` : cy`${current} ${first}`;
    const found = at.isHistorical ? always : whileResting(always, atRest);
    return cy`CALL db.index.fulltext.queryNodes('entitySearch', ${lucene}) YIELD node AS ${state} ${found}`;
  };
}

/** Counted only if selected. */
function compileTruncated(field: SelectedField, more: Cypher | undefined, place: Place): Shaper {
  if (!more) throw new TypeError(`No compiler for SearchConnection.${field.name}.`);
  const cut = place.row.add(cy`COUNT { ${more} RETURN 1 AS one } > ${integer(maxRanked)}`);
  const shape = compileTruncation(place.ctx, field);
  return (row, run) =>
    row[cut] === true ? shape({ reason: "NODE_LIMIT", limit: maxRanked, found: null }, run) : null;
}

type ReadQuery = (run: Run) => SearchQuery | null;

/**
 * Scores all folded names of a state by the rules of `nameScore` in `src/values/search/search-score.ts`. The
 * best one counts.
 */
function scoreOf(ctx: StatementContext, query: ReadQuery, state: Cypher): Cypher {
  const part = <K extends keyof SearchQuery>(key: K) => ctx.parameter((run) => query(run)?.[key] ?? []);
  const [folded, joined, words, bigrams] = [part("folded"), part("joined"), part("words"), part("bigrams")];
  const length = ctx.parameter((run) => [...(query(run)?.folded[0] ?? "")].length);
  const closeness = cy`0.18 * ${length} / (${length} + size(n))`;
  const fits = (how: Cypher) => cy`any(f IN ${folded} WHERE n ${how})`;
  // Most names do not contain the whole text, so this test comes first.
  const whole = cy`CASE WHEN ${fits(cy`CONTAINS f`)} THEN CASE WHEN ${fits(cy`STARTS WITH f + ' '`)} THEN 0.8 WHEN ${fits(cy`STARTS WITH f`)} THEN 0.7 WHEN ${fits(cy`CONTAINS ' ' + f`)} THEN 0.6 END END`;
  const parts = cy`CASE WHEN all(w IN ${words} WHERE (' ' + n) CONTAINS (' ' + w)) THEN 0.5 WHEN any(f IN ${joined} WHERE replace(n, ' ', '') CONTAINS f) THEN 0.4 END`;
  const similar = cy`0.8 * size([b IN ${bigrams} WHERE n CONTAINS b]) / (size(${bigrams}) + size(n))`;
  const score = cy`CASE WHEN n IN ${folded} THEN 1.0 WHEN replace(n, ' ', '') IN ${joined} THEN 0.95 ELSE coalesce(coalesce(${whole}, ${parts}) + ${closeness}, ${similar}) END`;
  return cy`reduce(best = 0.0, score IN [n IN coalesce(${state}.searchNames, []) | ${score}] | CASE WHEN score > best THEN score ELSE best END)`;
}

/** The name or identifier that matches the text best. */
function compileMatchedName(text: Input<string>, state: Cypher, place: Place): Shaper {
  const slot = place.row.add(
    cy`[${state}.name, ${state}.nameEn] + coalesce(${state}.alternateNames, []) + coalesce([i IN ${state}.identifiers | substring(i, size(split(i, ':')[0]) + 1)], [])`,
  );
  return (row, run) => {
    const query = searchQuery(text.read(run));
    const names = (row[slot] as readonly (string | null)[]).filter((candidate) => candidate !== null);
    return query && matchedName(names, query);
  };
}
