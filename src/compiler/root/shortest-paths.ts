import { type Cypher, cy, empty, integer } from "../cypher.ts";
import type { SelectedField } from "../object.ts";
import type { Place } from "../place.ts";
import { alongPath, arrow, compileVia } from "../relationship-filter.ts";
import type { Shaper } from "../run.ts";
import { compilePathSet, type PathSearch } from "./path-set.ts";

/** So many paths are compared at most; parallel relationships make several of one sequence. More are cut, and `truncated` says so. */
const maxCompared = 50_000;

/** `shortestPaths`: all of them up to `limit`, ordered by the ids of their entities. */
export function compileShortestPaths(field: SelectedField, place: Place): Shaper {
  return compilePathSet(field, place, 12, findShortest);
}

/**
 * `allShortestPaths` searches from both ends and checks the predicates on the way. Measured: 2.5 ms over a million relationships, ALL SHORTEST
 * with the same predicates 7 to 32 ms, SHORTEST 10 4,900 ms.
 */
function findShortest(search: PathSearch, place: Place) {
  const { from, to, maxHops, limit } = search;
  const [p, rs] = [place.ctx.variable("p"), place.ctx.variable("rs")];
  const { types, predicates } = compileVia(place.ctx, search.via, place.at, cy`r`);
  const between = search.between(cy`n`);
  const kept = between
    ? cy` AND all(n IN nodes(${p}) WHERE n = ${from} OR n = ${to} OR (${between}))`
    : empty;
  // From 0, since `allShortestPaths` refuses equal ends otherwise.
  const hops = arrow(rs, cy`${types.label}*0..${integer(maxHops)}`, search.via.value?.direction ?? "BOTH");
  const pattern = cy`(${from})${hops}(${to})`;
  const where = cy`${alongPath(p, predicates)}${kept}`;
  const raw = place.block.bind(
    cy`COLLECT { MATCH ${p} = allShortestPaths(${pattern}) WHERE ${where} RETURN nodes(${p}) LIMIT ${integer(maxCompared)} }`,
    "raw",
  );
  const sorted = place.block.bind(sortPaths(raw, limit, place), "sorted");
  return { paths: cy`${sorted}[..${limit}]`, isCut: cy`size(${raw}) = ${integer(maxCompared)}` };
}

/** Fewer paths are sorted whole. */
const manyPaths = 200;

/**
 * Expression of a list of paths in the order of their entities' ids, each once: at least the first `limit` of them. Of many paths only those are
 * sorted by all ids that begin with the first of all first steps, with the first four or sixteen, if those are enough. Measured in an earlier form, for two
 * pairs with 7,512 and 10,931 paths of six hops: 60 ms with the search, which takes 41; sorting all of them 112. Grouped rows would each be counted with all paths as their memory.
 */
function sortPaths(paths: Cypher, limit: Cypher, { block, ctx }: Place): Cypher {
  const nodes = ctx.variable("nodes");
  const step = cy`${nodes}[1]`;
  const inOrder = cy`UNWIND ${paths} AS ${nodes} WITH collect(DISTINCT ${step}) AS steps UNWIND steps AS step RETURN step ORDER BY step.id`;
  const steps = block.bind(
    cy`CASE WHEN size(${paths}) < ${integer(manyPaths)} THEN [] ELSE COLLECT { ${inOrder} } END`,
    "steps",
  );
  const begun = cy`[${nodes} IN ${paths} WHERE ${step} IN ${steps}[..n]]`;
  const first = block.bind(
    cy`reduce(found = [], n IN [1, 4, 16] | CASE WHEN size(found) >= ${limit} THEN found ELSE ${begun} END)`,
    "first",
  );
  const some = block.bind(cy`CASE WHEN size(${first}) >= ${limit} THEN ${first} ELSE ${paths} END`, "some");
  const sort = (list: Cypher): Cypher =>
    cy`COLLECT { UNWIND ${list} AS ${nodes} WITH collect(DISTINCT ${nodes}) AS once UNWIND once AS ${nodes} RETURN ${nodes} ORDER BY [n IN ${nodes} | n.id] }`;
  const sorted = block.bind(sort(some), "sorted");
  // Paths along parallel relationships were counted more than once.
  const isEnough = cy`size(${sorted}) >= ${limit} OR size(${some}) = size(${paths})`;
  return cy`CASE WHEN ${isEnough} THEN ${sorted} ELSE ${sort(paths)} END`;
}
