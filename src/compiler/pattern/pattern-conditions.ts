import { and, type Cypher, cy } from "../../cypher/cypher.ts";
import { stateAt } from "../../store/visibility/visibility.ts";
import { isGiven, part, source } from "../context/input.ts";
import { compileWhere, isOfKinds } from "../filter/entity-filter.ts";
import type { Place } from "../selection/place.ts";
import type { Pattern, PatternTie } from "./pattern.ts";
import { matchTie, matchTyped, tieHolds } from "./pattern-hop.ts";
import type { RareStart } from "./pattern-order.ts";

/** The predicates on a pattern's variables while they are bound. */
export class PatternConditions {
  /** Lists to bind once before the search: the entities that have a referenced entity within a tie's hops. */
  readonly near: { readonly variable: Cypher; readonly expression: Cypher }[] = [];
  readonly #pattern: Pattern;
  readonly #nodes: readonly Cypher[];
  readonly #place: Place;

  constructor(pattern: Pattern, nodes: readonly Cypher[], place: Place) {
    this.#pattern = pattern;
    this.#nodes = nodes;
    this.#place = place;
  }

  /**
   * The predicates of a variable's own filter on an entity. Without `state` they test its state at the place.
   */
  meets(position: number, node: Cypher, state?: Cypher): readonly Cypher[] {
    const { where } = this.#pattern.variables[position] ?? {};
    if (!where) return [];
    const { at } = this.#place;
    const predicate = compileWhere(this.#place, where, {
      node,
      state: () => state ?? cy`(${stateAt(node, at)})`,
    });
    return predicate ? [predicate] : [];
  }

  /** Predicate: a tie exists between two bound variables. */
  holds(tie: PatternTie): Cypher {
    return tieHolds(this.#place.ctx, tie, this.ends(tie), this.#place.at);
  }

  /** Predicates: a variable bound later can be reached at all. They avoid useless combinations before it. */
  leadsOn(tie: PatternTie, bound: readonly number[]): readonly Cypher[] {
    if (tie.maxHops > 1) return [];
    const { ctx, at } = this.#place;
    const other = ctx.variable("n");
    const [near, far] = bound.includes(tie.from) ? [tie.from, tie.to] : [tie.to, tie.from];
    const ends =
      near === tie.from ? { from: this.node(near), to: other } : { from: other, to: this.node(near) };
    const { pattern, predicates } = matchTie(ctx, tie, ends, at);
    return [cy`EXISTS { MATCH ${pattern} WHERE ${and([...predicates, ...this.meets(far, other)])} }`];
  }

  /**
   * Whether a tie leads over several hops to a referenced entity. It is then traversed once from there, not
   * once for every candidate.
   */
  isNear({ from, to, maxHops }: PatternTie): boolean {
    return maxHops > 1 && [from, to].some((end) => this.#pattern.variables[end]?.ref);
  }

  /** Variable with the entities that have the other end of a tie within its hops. */
  nearTo(tie: PatternTie, position: number): Cypher {
    const { ctx, at } = this.#place;
    const [variable, other] = [ctx.variable("near"), ctx.variable("n")];
    const ends = { ...this.ends(tie), [tie.from === position ? "from" : "to"]: other };
    const { pattern } = matchTie(ctx, tie, ends, at);
    this.near.push({ variable, expression: cy`COLLECT { MATCH ${pattern} RETURN DISTINCT ${other} }` });
    return variable;
  }

  /**
   * Binds the variable of a rare start, once for each entity, using the index on kinds or the indexes on
   * relationship ids.
   */
  rarely({ position, tie }: RareStart): Cypher {
    const node = this.node(position);
    const { ctx, at } = this.#place;
    const rareTie = tie === null ? undefined : this.#pattern.ties[tie];
    if (rareTie) return matchTyped(ctx, rareTie, { node, isFrom: rareTie.from === position }, at);
    const where = this.#pattern.variables[position]?.where;
    if (!where || !isGiven(where)) throw new TypeError(`The variable ${position} has no kinds.`);
    const kinds = ctx.parameter(source(part(where, "kinds")));
    return cy`MATCH (${node}:Entity) WHERE ${isOfKinds(node, kinds)}`;
  }

  /** The ends of a tie in the statement. */
  ends({ from, to }: PatternTie) {
    return { from: this.node(from), to: this.node(to) };
  }

  /** The statement's variable for a position in the pattern. */
  node(position: number): Cypher {
    const node = this.#nodes[position];
    if (!node) throw new TypeError(`The pattern has no variable ${position}.`);
    return node;
  }
}
