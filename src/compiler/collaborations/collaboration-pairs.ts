import { and, type Cypher, cy, join, list } from "../../cypher/cypher.ts";
import type { Place } from "../selection/place.ts";
import type { CollaborationProjection } from "./collaboration-projection.ts";

/** The variables of a collaboration in a statement. */
export interface CollaborationVariables {
  readonly a: Cypher;
  readonly b: Cypher;
  readonly sharedCount: Cypher;
  /** The weight in the form that {@link CollaborationProjection} sorts by. */
  readonly total: Cypher;
}

/** The pairs of actors of a projection. Every way to find them returns rows with the same variables. */
export class CollaborationPairs {
  readonly #place: Place;
  readonly #projection: CollaborationProjection;
  readonly #pair: CollaborationVariables;

  constructor(place: Place, projection: CollaborationProjection, pair: CollaborationVariables) {
    this.#place = place;
    this.#projection = projection;
    this.#pair = pair;
  }

  /** The pairs around one actor, in two hops. The actor is bound to the pair's `a`. */
  around(): Cypher {
    const { a, b } = this.#pair;
    const [t, others] = [this.#variable("t"), this.#variable("others")];
    const projection = this.#projection;
    const things = projection.matchTied({ actor: a, thing: t }, projection.between(a));
    const other = projection.matchTied({ actor: b, thing: t }, [cy`${b} <> ${a}`, ...projection.between(b)]);
    const found = cy`${things} WITH DISTINCT ${t} WITH ${t}, COLLECT { ${other} RETURN DISTINCT ${b} } AS ${others} WHERE size(${others}) > 0`;
    const tied = projection.isBetween ? cy`(${projection.countTied(t)} - 1)` : cy`size(${others})`;
    const share = this.#variable("share");
    const rows = cy`${found} WITH ${others}, ${projection.share(tied)} AS ${share} UNWIND ${others} AS ${b}`;
    return this.#whole(cy`${rows} RETURN ${b}, ${this.#sums(share)}`);
  }

  /** All pairs of the actors that `between.ids` names. */
  betweenIds(): Cypher {
    const [x, t, tied] = [this.#variable("n"), this.#variable("t"), this.#variable("tied")];
    const projection = this.#projection;
    const actors = cy`MATCH (${x}:Entity) WHERE ${and(projection.between(x))} WITH ${x}`;
    const things = cy`${actors} ${projection.matchTied({ actor: x, thing: t })} WITH DISTINCT ${x}, ${t}`;
    const members = cy`${things} ORDER BY ${x}.id WITH ${t}, collect(${x}) AS ${tied} WHERE size(${tied}) > 1`;
    return this.#whole(this.#pairsOf(members, t, tied));
  }

  /** All pairs of the graph if `isWanted` is true, and the pairs of the list `given`. */
  everywhere({ isWanted, given }: { readonly isWanted: Cypher; readonly given: Cypher }): Cypher {
    const [x, t, tied] = [this.#variable("n"), this.#variable("t"), this.#variable("tied")];
    const actors = this.#projection.matchMembers({ actor: x, thing: t });
    const list = cy`COLLECT { ${actors} WITH DISTINCT ${x} ORDER BY ${x}.id RETURN ${x} }`;
    const things = cy`WITH * WHERE ${isWanted} ${this.#projection.matchThings(t)}`;
    const members = cy`${things} WITH ${t}, ${list} AS ${tied} WHERE size(${tied}) > 1`;
    const found = this.#pairsOf(members, t, tied);
    return this.#whole(cy`${found} UNION ALL ${this.#shown(given)}`, [isWanted]);
  }

  /** The pairs in a list of {@link PairRow}. */
  #shown(given: Cypher): Cypher {
    const { a, b, sharedCount, total } = this.#pair;
    const row = this.#variable("pair");
    const ends = cy`MATCH (${a}:Entity {id: ${row}[0]}) MATCH (${b}:Entity {id: ${row}[1]})`;
    return cy`UNWIND ${given} AS ${row} ${ends} RETURN ${a}, ${b}, ${row}[2] AS ${sharedCount}, ${row}[3] AS ${total}`;
  }

  /**
   * Sorts the actors of each thing. Each actor keeps the rest of every list after it, so pairs are counted
   * one actor at a time, and a page needs no memory for the others. Counting all pairs at once took 256 MB
   * for 0.8 million.
   */
  #pairsOf(members: Cypher, t: Cypher, tied: Cypher): Cypher {
    const { a, b } = this.#pair;
    const [i, rests, rest] = [this.#variable("i"), this.#variable("rests"), this.#variable("rest")];
    const share = this.#variable("share");
    const others = this.#projection.isBetween
      ? cy`(${this.#projection.countTied(t)} - 1)`
      : cy`(size(${tied}) - 1)`;
    const lists = cy`${members} WITH ${tied}, ${this.#projection.share(others)} AS ${share}`;
    const kept = cy`UNWIND range(0, size(${tied}) - 2) AS ${i} WITH ${tied}[${i}] AS ${a}, collect([${share}, ${tied}[${i} + 1..]]) AS ${rests}`;
    const counted = cy`CALL (${rests}) { UNWIND ${rests} AS ${rest} UNWIND ${rest}[1] AS ${b} RETURN ${b}, ${this.#sums(cy`${rest}[0]`)} }`;
    const { sharedCount, total } = this.#pair;
    return cy`${lists} ${kept} ${counted} RETURN ${join([a, b, sharedCount, total], ", ")}`;
  }

  #sums(share: Cypher): Cypher {
    const { sharedCount, total } = this.#pair;
    return cy`count(*) AS ${sharedCount}, ${this.#projection.total(share)} AS ${total}`;
  }

  /**
   * The pairs that reach the minimum weight. The LIMIT is never reached. Without it, Neo4j sorts all pairs
   * before it takes a page (22 MB instead of 0.1 for 55,000).
   */
  #whole(rows: Cypher, imports: readonly Cypher[] = []): Cypher {
    const imported = list([this.#place.references.variables(), ...imports]);
    const never = this.#place.ctx.parameter(() => Number.MAX_SAFE_INTEGER);
    const enough = this.#projection.isEnough(this.#pair.total);
    return cy`CALL (${imported}) { ${rows} } WITH * WHERE ${enough} WITH * LIMIT ${never}`;
  }

  #variable(prefix: string): Cypher {
    return this.#place.ctx.variable(prefix);
  }
}
