import { and, type Cypher, cy, empty, integer, join, name } from "../../cypher/cypher.ts";
import type { At } from "../context/at.ts";
import type { StatementContext } from "../context/statement-context.ts";
import { alongPath, arrow, compileVia } from "../filter/relationship-filter.ts";
import type { PatternTie } from "./pattern.ts";

/** The ends of a tie in a statement, in the tie's direction, whichever of them is bound. */
export interface TieEnds {
  readonly from: Cypher;
  readonly to: Cypher;
}

/**
 * The `MATCH` pattern of a tie, and its other predicates. For several hops Neo4j walks breadth first and
 * visits each entity once, if only the ends are kept.
 */
export function matchTie(ctx: StatementContext, tie: PatternTie, { from, to }: TieEnds, at: At) {
  const { arrow, predicates } = compileVia(ctx, tie.via, at, ctx.variable("r"));
  if (tie.maxHops === 1) return { pattern: cy`(${from})${arrow}(${to})`, predicates };
  const hops = cy`(()${arrow}() WHERE ${and(predicates)}){1,${integer(tie.maxHops)}}`;
  return { pattern: cy`(${from}) ${hops} (${to})`, predicates: [] };
}

/**
 * Binds the entities at one end of a tie with named types that have a relationship of one of these types as
 * the tie's first or last hop. Uses each type's index on ids, because no index covers several types.
 */
export function matchTyped(
  ctx: StatementContext,
  { via }: PatternTie,
  { node, isFrom }: { readonly node: Cypher; readonly isFrom: boolean },
  at: At,
): Cypher {
  const r = ctx.variable("r");
  const { types, predicates } = compileVia(ctx, via, at, r);
  const branches = (types.names ?? []).map((type) => {
    const tie = arrow(r, cy`:${name(type)}`, via.value?.direction ?? "BOTH");
    const pattern = isFrom ? cy`(${node})${tie}()` : cy`()${tie}(${node})`;
    const indexed = cy`USING INDEX ${r}:${name(type)}(id) WHERE ${r}.id >= ''`;
    return cy`MATCH ${pattern} ${indexed} AND ${and(predicates)} RETURN ${node}`;
  });
  return cy`CALL () { ${join(branches, " UNION ")} }`;
}

/** Predicate: a tie exists between two bound entities. Several hops are searched from both ends. */
export function tieHolds(ctx: StatementContext, tie: PatternTie, ends: TieEnds, at: At): Cypher {
  if (tie.maxHops > 1) return cy`EXISTS { ${matchShortest(ctx, tie, ends, at, "shortestPath").match} }`;
  const { pattern, predicates } = matchTie(ctx, tie, ends, at);
  return cy`EXISTS { MATCH ${pattern} WHERE ${and(predicates)} }`;
}

/**
 * The entities of a tie's path, from first to last: of the shortest paths, the first by ids. The ends are
 * bound, and the tie exists.
 */
export function pathOf(ctx: StatementContext, tie: PatternTie, ends: TieEnds, at: At): Cypher {
  if (tie.maxHops === 1) return cy`[${ends.from}, ${ends.to}]`;
  const { match, p } = matchShortest(ctx, tie, ends, at, "allShortestPaths");
  const nodes = ctx.variable("nodes");
  return cy`head(COLLECT { ${match} WITH nodes(${p}) AS ${nodes} RETURN ${nodes} ORDER BY [n IN ${nodes} | n.id] LIMIT 1 })`;
}

function matchShortest(
  ctx: StatementContext,
  tie: PatternTie,
  { from, to }: TieEnds,
  at: At,
  search: "shortestPath" | "allShortestPaths",
) {
  const p = ctx.variable("p");
  const { types, predicates } = compileVia(ctx, tie.via, at, cy`r`);
  const hops = cy`${types.label}*1..${integer(tie.maxHops)}`;
  const pattern = cy`(${from})${arrow(empty, hops, tie.via.value?.direction ?? "BOTH")}(${to})`;
  return { p, match: cy`MATCH ${p} = ${name(search)}(${pattern}) WHERE ${alongPath(p, predicates)}` };
}
