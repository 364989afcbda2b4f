import { type Cypher, cy, empty, integer } from "../../cypher/cypher.ts";
import { alongPath, arrow, compileVia } from "../filter/relationship-filter.ts";
import type { Shaper } from "../run/run.ts";
import type { SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";
import { compilePathSet, type PathSearch } from "./path-set.ts";

/**
 * How many paths are compared at most; parallel relationships make several of one sequence. Beyond that the
 * search is cut, and `truncated` says so.
 */
const maxCompared = 50_000;

/** Between ends this close, all paths are searched at once. */
const nearHops = 4;

/**
 * For ends one or two hops farther apart, this many starts of paths are tried before all paths are searched
 * at once.
 */
const maxBeginnings = 32;

/** With this many starts of paths none is tried, because sorting them would cost more than the search. */
const manyBeginnings = 1000;

/** `shortestPaths`: all shortest paths up to `limit`, sorted by the ids of their entities. */
export function compileShortestPaths(field: SelectedField, place: Place): Shaper {
  return compilePathSet(field, place, 12, findShortest);
}

function findShortest(search: PathSearch, place: Place) {
  const { block, ctx } = place;
  const { from, limit, maxHops } = search;
  const walk = compileWalk(search, place);
  const near = block.bind(cy`COLLECT { ${walk.groups(from, Math.min(maxHops, nearHops))} }`, "near");
  const groups = maxHops > nearHops ? block.bind(findFar(near, walk, search, place), "groups") : near;
  const some = block.bind(
    cy`reduce(some = [], group IN ${groups} | CASE WHEN size(some) >= ${limit} THEN some ELSE some + group.paths END)`,
    "some",
  );
  const path = ctx.variable("path");
  // Cut outside, because with LIMIT Neo4j counts all lists of the statement as memory of each row.
  const sorted = block.bind(
    cy`COLLECT { UNWIND ${some} AS ${path} RETURN ${path} ORDER BY [n IN ${path} | n.id] }`,
    "sorted",
  );
  return {
    paths: cy`${sorted}[..${limit}]`,
    isCut: cy`reduce(sum = 0, group IN ${groups} | sum + group.compared) >= ${integer(maxCompared)}`,
  };
}

/**
 * The groups of paths between ends that are not near. Ends five or six hops apart may be joined by thousands
 * of paths, of which few are needed. So the first one or two steps are taken in order, and the last four hops
 * are searched from each until there are enough paths. Measured over a million relationships for two pairs
 * with 7,512 and 10,931 paths of six hops: 46 and 16 ms, 9 of them to find the distance; all paths at once
 * take 59 and 52 ms.
 */
function findFar(near: Cypher, walk: Walk, { from, limit, maxHops }: PathSearch, place: Place) {
  const { block, ctx, references } = place;
  const [begun, at] = [ctx.variable("begun"), ctx.variable("at")];
  const hops = block.bind(cy`CASE ${near} WHEN [] THEN ${walk.distance} END`, "hops");
  const begin = walk.beginnings(cy`${hops} - ${integer(nearHops)}`);
  const beginnings = block.bind(
    cy`CASE WHEN ${hops} IN [5, 6] THEN COLLECT { ${begin} LIMIT ${integer(manyBeginnings)} } ELSE [] END`,
    "beginnings",
  );
  const inOrder = cy`COLLECT { UNWIND ${beginnings} AS ${begun} RETURN ${begun} ORDER BY [n IN ${begun} | n.id] LIMIT ${integer(maxBeginnings)} }`;
  const first = block.bind(
    cy`CASE WHEN size(${beginnings}) < ${integer(manyBeginnings)} THEN ${inOrder} ELSE [] END`,
    "first",
  );
  const goOn = cy`CALL (${at}, ${references.variables()}) { ${walk.groups(at, nearHops)} LIMIT ${limit} }`;
  const found = block.bind(
    cy`COLLECT { UNWIND ${first} AS ${begun} WITH *, ${begun}[-1] AS ${at} ${goOn} RETURN {paths: [path IN group.paths | ${begun} + path[1..]], compared: group.compared} LIMIT ${limit} }`,
    "found",
  );
  const isEnough = cy`size(${found}) >= ${limit} OR size(${beginnings}) IN range(1, ${integer(maxBeginnings)})`;
  const all = cy`COLLECT { ${walk.groups(from, maxHops)} }`;
  return cy`CASE WHEN ${near} <> [] THEN ${near} WHEN ${hops} IS NULL THEN [] WHEN ${isEnough} THEN ${found} ELSE ${all} END`;
}

/** Queries that follow what a search allows. */
interface Walk {
  /**
   * Query for the shortest paths from a node to the end. Each row is the `group` of those with one first
   * step: `paths`, each once as the list of its nodes, and how many were `compared` for them. Rows are sorted
   * by that step's id, so that all paths of a row come before those of the next.
   */
  readonly groups: (start: Cypher, maxHops: number) => Cypher;
  /** The distance of the ends in hops; null if there is no path. */
  readonly distance: Cypher;
  /** Query for the walks of one or two hops from the first end, each once as the list of its nodes. */
  readonly beginnings: (hops: Cypher) => Cypher;
}

/**
 * `allShortestPaths` searches from both ends and checks the predicates on the way. Measured: 2.5 ms over a
 * million relationships; with the same predicates ALL SHORTEST takes 7 to 32 ms, SHORTEST 10 4,900 ms.
 */
function compileWalk({ from, to, via, maxHops, between }: PathSearch, { at, ctx }: Place): Walk {
  const [p, rs] = [ctx.variable("p"), ctx.variable("rs")];
  const [nodes, step] = [ctx.variable("nodes"), ctx.variable("step")];
  const { types, predicates } = compileVia(ctx, via, at, cy`r`);
  const hops = (least: number, most: number) =>
    arrow(rs, cy`${types.label}*${integer(least)}..${integer(most)}`, via.value?.direction ?? "BOTH");
  const isBetween = between(cy`n`);
  const kept = isBetween
    ? cy` AND all(n IN nodes(${p}) WHERE n = ${from} OR n = ${to} OR (${isBetween}))`
    : empty;
  const isAllowed = cy`${alongPath(p, predicates)}${kept}`;
  return {
    // From 0, because otherwise `allShortestPaths` refuses equal ends.
    groups: (start, most) =>
      cy`MATCH ${p} = allShortestPaths((${start})${hops(0, most)}(${to})) WHERE ${isAllowed} WITH nodes(${p}) AS ${nodes} LIMIT ${integer(maxCompared)} WITH ${nodes}[1] AS ${step}, {paths: collect(DISTINCT ${nodes}), compared: count(*)} AS group RETURN group ORDER BY ${step}.id`,
    distance: cy`head(COLLECT { MATCH ${p} = shortestPath((${from})${hops(0, maxHops)}(${to})) WHERE ${isAllowed} RETURN length(${p}) })`,
    beginnings: (count) =>
      cy`MATCH ${p} = (${from})${hops(1, 2)}() WHERE length(${p}) = ${count} AND ${isAllowed} RETURN DISTINCT nodes(${p})`,
  };
}
