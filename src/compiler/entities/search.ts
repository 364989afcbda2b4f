import { type Cypher, cy, integer, whileResting } from "../../cypher/cypher.ts";
import { byId } from "../../cypher/sort.ts";
import type { EntityFilter } from "../../generated/schema.ts";
import { stateAt, visible } from "../../store/visibility/visibility.ts";
import { type SearchQuery, searchQuery } from "../../values/search/search-query.ts";
import { matchedName, unmatchedWords } from "../../values/search/search-score.ts";
import { toClause } from "../../values/search/search-word.ts";
import { compileConnection, type ListSource } from "../connection/connection.ts";
import type { At } from "../context/at.ts";
import { argument, isGiven } from "../context/input.ts";
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
 * `search`: entities by their names and identifiers, best first. If none meets every required word, those that
 * meet some of them. Ranks the first 1,000 index results that are visible at the version and pass `where`;
 * past states and filtered entities take no places. The score depends only on names, not on the index's
 * statistics, so pages stay stable while others write.
 */
export function compileSearch(field: SelectedField, place: Place): Shaper {
  const { ctx } = place;
  const text = argument<string>(field.arguments, "text");
  if (!isGiven(text)) throw new TypeError("search(text:) is required; the document was not validated.");
  const variables = { node: ctx.variable("n"), state: ctx.variable("s"), score: ctx.variable("score") };
  const query = oncePerRun((run) => searchQuery(text.read(run)));
  let candidates: Candidates | undefined;
  return compileConnection({
    field,
    place,
    owner: "Query",
    parent: null,
    open: (at) => {
      candidates = findCandidates(field, place, query, variables, at);
      return openSearch(candidates.first(maxRanked), ctx, query, variables);
    },
    compileField: (selected) => {
      if (!candidates) throw new TypeError("A page is opened before its fields are compiled.");
      if (selected.name === "truncated") return compileTruncated(selected, candidates, place);
      return compileUnmatchedWords(candidates, query, place);
    },
    compileNode: (selected, inner) => inner.types.entity(selected, variables, inner),
    compileEdgeField: (selected, inner) => compileEdgeField(selected, query, variables, inner),
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

/** What the index finds of the version, as clauses that bind entities and their states. */
interface Candidates {
  /** The first so many, closest first by the index. */
  first(most: number): Cypher;
  /** The first for another query of the index. */
  of(lucene: Cypher, most: number): Cypher;
}

function findCandidates(
  field: SelectedField,
  place: Place,
  query: ReadQuery,
  { node, state }: Variables,
  at: At,
): Candidates {
  const { ctx } = place;
  const where = compileWhere(placeAt(place, at), argument<EntityFilter>(field.arguments, "where"), {
    node,
    state: () => state,
  });
  const now = cy`${state}:Entity AND ${visible(state, at)}`;
  const past = cy`${state}:PastState AND ${state}.of = 'Entity' AND ${state}.knownFrom <= ${at.version} AND ${state}.knownTo > ${at.version}`;
  const entity = cy`MATCH (${node}:Entity {id: ${state}.id}) WITH DISTINCT ${node} WITH ${node}, ${stateAt(node, at)} AS ${state}`;
  const of = (lucene: Cypher, most: number) => {
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
  const all = ctx.parameter((run) => query(run)?.lucene ?? matchesNothing);
  // Evaluated only if nothing meets every word; for one word it finds nothing.
  const some = ctx.parameter((run) => query(run)?.partial ?? matchesNothing);
  const found = ctx.variable("found");
  const stateOf = whileResting(stateAt(node, at), at.isHistorical ? stateAt(node, at) : node);
  const first = (most: number) =>
    cy`WITH COLLECT { ${of(all, most)} RETURN ${node} } AS ${found} UNWIND CASE WHEN size(${found}) > 0 THEN ${found} ELSE COLLECT { ${of(some, most)} RETURN ${node} } END AS ${node} WITH ${node}, ${stateOf} AS ${state}`;
  return { of, first };
}

/** Counted only if selected. */
function compileTruncated(field: SelectedField, candidates: Candidates, place: Place): Shaper {
  const more = candidates.first(maxRanked + 1);
  const cut = place.row.add(cy`COUNT { ${more} RETURN 1 AS one } > ${integer(maxRanked)}`);
  const shape = compileTruncation(place.ctx, field);
  return (row, run) =>
    row[cut] === true ? shape({ reason: "NODE_LIMIT", limit: maxRanked, found: null }, run) : null;
}

/** One question to the index for each required word, and only if selected. */
function compileUnmatchedWords(candidates: Candidates, query: ReadQuery, place: Place): Shaper {
  const { ctx } = place;
  const asked = (run: Run) => query(run)?.asked ?? [];
  const clauses = ctx.parameter((run) => asked(run).map(toClause));
  const clause = ctx.variable("clause");
  const unmet = cy`WITH ${clause} WHERE NOT EXISTS { ${candidates.of(clause, 1)} RETURN 1 AS one }`;
  const slot = place.row.add(cy`COLLECT { UNWIND ${clauses} AS ${clause} ${unmet} RETURN ${clause} }`);
  return (row, run) => {
    const unmatched = asked(run).filter((word) => (row[slot] as readonly string[]).includes(toClause(word)));
    return [...new Set(unmatched.map(({ typed }) => typed))];
  };
}

type ReadQuery = (run: Run) => SearchQuery | null;

/**
 * Scores all folded names of a state by the rules of `nameScore` in `src/values/search/search-score.ts`. The
 * best one counts. Among equals, a name that is spelled as typed comes first.
 */
function scoreOf(ctx: StatementContext, query: ReadQuery, state: Cypher): Cypher {
  const part = <K extends keyof SearchQuery>(key: K) => ctx.parameter((run) => query(run)?.[key] ?? []);
  const [folded, joined, words, bigrams] = [part("folded"), part("joined"), part("words"), part("bigrams")];
  const [whole, official, required] = [part("whole"), part("official"), part("required")];
  const typed = ctx.parameter((run) => query(run)?.typed ?? "");
  const length = ctx.parameter((run) => [...(query(run)?.folded[0] ?? "")].length);
  const closeness = cy`0.18 * ${length} / (${length} + size(n))`;
  const fits = (how: Cypher) => cy`any(f IN ${folded} WHERE n ${how})`;
  const has = cy`(' ' + n) CONTAINS (' ' + w)`;
  // Most names do not contain the whole text, so this test comes first.
  const text = cy`CASE WHEN ${fits(cy`CONTAINS f`)} THEN CASE WHEN ${fits(cy`STARTS WITH f + ' '`)} THEN 0.8 WHEN ${fits(cy`STARTS WITH f`)} THEN 0.7 WHEN ${fits(cy`CONTAINS ' ' + f`)} THEN 0.6 END END`;
  const parts = cy`CASE WHEN all(w IN ${words} WHERE ${has}) THEN 0.5 WHEN all(w IN ${required} WHERE ${has}) THEN 0.4 WHEN any(f IN ${joined} WHERE replace(n, ' ', '') CONTAINS f) THEN 0.3 END`;
  const similar = cy`0.2 * size([w IN ${required} WHERE ${has}]) / size(${required}) + 0.2 * size([b IN ${bigrams} WHERE n CONTAINS b]) / (size(${bigrams}) + size(n))`;
  const score = cy`CASE WHEN n IN ${whole} THEN 0.99 WHEN replace(n, ' ', '') IN ${joined} THEN 0.95 WHEN n IN ${official} THEN 0.93 ELSE coalesce(coalesce(${text}, ${parts}) + ${closeness}, ${similar}) END`;
  const best = cy`reduce(best = 0.0, score IN [n IN coalesce(${state}.searchNames, []) | ${score}] | CASE WHEN score > best THEN score ELSE best END)`;
  const names = cy`[${state}.name, ${state}.nameEn] + coalesce(${state}.alternateNames, [])`;
  return cy`${best} + CASE WHEN any(x IN ${names} WHERE toLower(x) CONTAINS ${typed}) THEN 0.01 ELSE 0.0 END`;
}

function compileEdgeField(
  field: SelectedField,
  query: ReadQuery,
  { state, score }: Variables,
  { row }: Place,
): Shaper {
  if (field.name === "score") return readSlot(row.add(score));
  if (field.name === "matchedName") return compileMatchedName(query, state, row);
  const slot = row.add(cy`coalesce(${state}.searchTerms, [])`);
  return (values, run) => {
    const asked = query(run);
    return asked ? unmatchedWords(values[slot] as readonly string[], asked) : [];
  };
}

/** The name or identifier that matches the text best. */
function compileMatchedName(query: ReadQuery, state: Cypher, row: Place["row"]): Shaper {
  const slot = row.add(
    cy`[${state}.name, ${state}.nameEn] + coalesce(${state}.alternateNames, []) + coalesce([i IN ${state}.identifiers | substring(i, size(split(i, ':')[0]) + 1)], [])`,
  );
  return (values, run) => {
    const asked = query(run);
    const names = (values[slot] as readonly (string | null)[]).filter((candidate) => candidate !== null);
    return asked && matchedName(names, asked);
  };
}

function readSlot(slot: number): Shaper {
  return (row) => row[slot];
}
