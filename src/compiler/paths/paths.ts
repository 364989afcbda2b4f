import { and, type Cypher, cy, empty, join, or } from "../../cypher/cypher.ts";
import { compileVia } from "../filter/relationship-filter.ts";
import type { Shaper } from "../run/run.ts";
import type { SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";
import { compilePathSet, type PathSearch } from "./path-set.ts";

/** `paths`: all simple paths up to `maxHops`, shortest first, then by the ids of their entities. */
export function compilePaths(field: SelectedField, place: Place): Shaper {
  return compilePathSet(field, place, 6, findSimple);
}

/**
 * Walks from one end, hop by hop, over sequences of entities, so that parallel relationships add no paths.
 * The last half of the way uses only entities from which the other end can still be reached. Longer paths are
 * not started once there are enough shorter ones. Lists are bound to variables, sorted whole and made
 * distinct separately, because Neo4j counts every list in scope for each row that it makes distinct or sorts
 * with LIMIT.
 */
function findSimple(search: PathSearch, place: Place) {
  const walk = new SimpleWalk(search, place);
  const { block, ctx } = place;
  const { from, to, maxHops, limit } = search;
  const near = walk.reach(Math.floor(maxHops / 2));
  const begun = block.bind(cy`CASE WHEN ${from} = ${to} THEN [] ELSE [[${from}]] END`, "walks");
  let walks = begun;
  let complete = block.bind(cy`CASE WHEN ${from} = ${to} THEN [[${from}]] ELSE [] END`, "complete");
  for (let hop = 1; hop <= maxHops; hop++) {
    walks = block.bind(walk.extend(walks, complete, near[maxHops - hop] ?? null), "walks");
    complete = block.bind(cy`${complete} + [w IN ${walks} WHERE last(w) = ${to}]`, "complete");
  }
  const nodes = ctx.variable("nodes");
  const sorted = cy`COLLECT { UNWIND ${complete} AS ${nodes} RETURN ${nodes} ORDER BY size(${nodes}), [n IN ${nodes} | n.id] }`;
  return { paths: cy`${block.bind(sorted, "sorted")}[..${limit}]` };
}

class SimpleWalk {
  readonly #search: PathSearch;
  readonly #place: Place;

  constructor(search: PathSearch, place: Place) {
    this.#search = search;
    this.#place = place;
  }

  /** Variables with the entities from which the end can be reached in at most 0, 1, 2 … hops. */
  reach(hops: number): readonly Cypher[] {
    const { block, ctx, at } = this.#place;
    const { to, via } = this.#search;
    const near = [block.bind(cy`[${to}]`, "near")];
    let layer = near[0] as Cypher;
    for (let hop = 1; hop <= hops; hop++) {
      const [n, r, m] = [ctx.variable("n"), ctx.variable("r"), ctx.variable("n")];
      const { arrow, predicates } = compileVia(ctx, via, at, r);
      const wanted = [...predicates, this.#mayStand(m)];
      const found = cy`COLLECT { UNWIND ${layer} AS ${n} MATCH (${m})${arrow}(${n}) WHERE ${and(wanted)} RETURN collect(DISTINCT ${m}) }`;
      layer = cy`head(${block.bind(found, "found")})`;
      near.push(block.bind(cy`${near[hop - 1] as Cypher} + ${layer}`, "near"));
    }
    return near;
  }

  /** The walks extended by one hop; none once enough are complete. */
  extend(walks: Cypher, complete: Cypher, near: Cypher | null): Cypher {
    const { ctx, at } = this.#place;
    const { to, via, limit } = this.#search;
    const [w, n, r, m] = [ctx.variable("w"), ctx.variable("n"), ctx.variable("r"), ctx.variable("n")];
    const { arrow, predicates } = compileVia(ctx, via, at, r);
    const reachable = near ? cy` AND ${m} IN ${near}` : empty;
    const begin = cy`UNWIND CASE WHEN size(${complete}) < ${limit} THEN ${walks} ELSE [] END AS ${w} WITH ${w}, last(${w}) AS ${n} WHERE ${n} <> ${to}`;
    // DISTINCT runs only over the rows of one entity. Otherwise it would count all walks in scope as memory
    // of each row.
    const hop = cy`CALL (${n}) { MATCH (${n})${arrow}(${m}) WHERE ${and(predicates)} RETURN DISTINCT ${m} }`;
    const kept = join([cy`NOT ${m} IN ${w}`, this.#mayStand(m)], " AND ");
    return cy`COLLECT { ${begin} ${hop} WITH ${w}, ${m} WHERE ${kept}${reachable} RETURN ${w} + [${m}] }`;
  }

  /** Predicate: the entity is an end, or may be between the ends. */
  #mayStand(node: Cypher): Cypher {
    const between = this.#search.between(node);
    if (!between) return cy`true`;
    return or([cy`${node} = ${this.#search.to}`, cy`${node} = ${this.#search.from}`, cy`(${between})`]);
  }
}
