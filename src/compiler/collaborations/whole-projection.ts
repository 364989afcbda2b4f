import { type Cypher, cy } from "../../cypher/cypher.ts";
import type { PairPosition } from "../../derived/projected-pairs.ts";
import { LimitExceededError } from "../../errors/graph-error.ts";
import { canonicalJson } from "../../values/hash.ts";
import type { Page } from "../connection/page.ts";
import type { At } from "../context/at.ts";
import type { Run } from "../run/run.ts";
import type { Place } from "../selection/place.ts";
import type { CollaborationProjection } from "./collaboration-projection.ts";
import { type GatheredActor, type Gathering, projectTies } from "./gathered-ties.ts";

/**
 * Up to this many pairs of ties the statement computes by itself, for every page; more are computed in this
 * process. Measured: docs/limits.md, "Collaborations of the whole graph".
 */
const pairsInStatement = 100_000;

/** A cached projection takes up to 20 bytes per pair, and twice that while it is made. */
const maxPairs = 5_000_000;

/** The database collects the ids of all ties in one row: 100 to 200 bytes each. */
const maxTies = 1_000_000;

/** The parts of a statement for a whole-graph projection, and how this process takes over a large one. */
export class WholeProjection {
  /** Parameter: the pairs of the page if this process knows them; null if the statement must find them. */
  readonly given: Cypher;
  /** Parameter: the number of pairs; null likewise. */
  readonly count: Cypher;
  /** Variable: whether the statement must find the pairs by itself. */
  readonly isWanted: Cypher;
  readonly #place: Place;
  readonly #projection: CollaborationProjection;
  readonly #estimate: number;

  constructor(place: Place, projection: CollaborationProjection, at: At, page: Page) {
    const { ctx, block, row } = place;
    this.#place = place;
    this.#projection = projection;
    this.given = ctx.parameter((run) => this.#page(run, page));
    this.count = ctx.parameter((run) => run.pairs?.count(projection.minTotal(run)) ?? null);
    const estimate = this.#bindEstimate();
    const isFew = cy`${estimate}[0] <= ${ctx.parameter(() => pairsInStatement)}`;
    this.isWanted = block.bind(cy`${this.given} IS NULL AND ${isFew}`, "wanted");
    this.#estimate = row.add(estimate);
    const gatherings = block.bind(this.#gather(estimate, isFew), "gatherings");
    const actors = block.bind(this.#listActors(gatherings), "actors");
    const slots = { gatherings: row.add(gatherings), actors: row.add(actors) };
    ctx.projection = {
      key: (run) => this.#key(run, at),
      build: async (values, workers, signal) => {
        const found = values[slots.gatherings] as readonly Gathering[] | null;
        if (!found) return null;
        const ties = { gatherings: found, actors: values[slots.actors] as readonly GatheredActor[] };
        return projectTies(ties, projection.sharesInTotal, workers, signal);
      },
    };
  }

  /**
   * @throws LimitExceededError (RESULT_TOO_LARGE), with ways to ask for less, if the whole graph has too many
   *   pairs or ties
   */
  check(values: readonly unknown[]): void {
    const [pairs, ties] = values[this.#estimate] as readonly [number, number];
    if (pairs <= maxPairs && ties <= maxTies) return;
    const [figure, limit, what] =
      pairs > maxPairs ? [pairs, maxPairs, "pairs of ties"] : [ties, maxTies, "ties"];
    throw new LimitExceededError(
      `The whole graph has ${figure.toLocaleString("en")} ${what} under this projection; at most ${limit.toLocaleString("en")} are combined in one answer. Name fewer kinds in "through", fewer types in "via", the actors in "between" or one actor in "around"; or export the whole graph.`,
      { pairs, ties, limit, waysOut: ["through", "via", "between", "around", "export"] },
      "RESULT_TOO_LARGE",
    );
  }

  /**
   * The number of pairs of ties, and of ties, in the whole graph under this projection. If the things'
   * degrees show that there are few, that upper bound is used instead, in a tenth of the time.
   */
  #bindEstimate(): Cypher {
    const { block, ctx } = this.#place;
    const [x, t, n] = [ctx.variable("n"), ctx.variable("t"), ctx.variable("n")];
    const sums = cy`RETURN [sum(${n} * (${n} - 1) / 2), sum(CASE WHEN ${n} > 1 THEN ${n} ELSE 0 END)]`;
    const sum = (count: Cypher) =>
      cy`head(COLLECT { ${this.#projection.matchThings(t)} WITH ${count} AS ${n} ${sums} })`;
    const known = cy`CASE WHEN ${this.given} IS NOT NULL THEN [0, 0]`;
    const atMost = block.bind(cy`${known} ELSE ${sum(cy`COUNT { (${t})--() }`)} END`, "most");
    const exact = sum(
      cy`COUNT { ${this.#projection.matchMembers({ actor: x, thing: t })} RETURN DISTINCT ${x} }`,
    );
    return block.bind(cy`CASE WHEN ${this.#isWithin(atMost)} THEN ${atMost} ELSE ${exact} END`, "estimate");
  }

  #isWithin(estimate: Cypher): Cypher {
    const { ctx } = this.#place;
    return cy`(${estimate}[0] <= ${ctx.parameter(() => maxPairs)} AND ${estimate}[1] <= ${ctx.parameter(() => maxTies)})`;
  }

  /**
   * A list of `Gathering` if there are many pairs but not too many; else null. Actors are given by Neo4j's
   * internal ids, which are valid while a statement runs and are read five times as fast as our ids.
   */
  #gather(estimate: Cypher, isFew: Cypher): Cypher {
    const { ctx } = this.#place;
    const projection = this.#projection;
    const [x, t, ids] = [ctx.variable("n"), ctx.variable("t"), ctx.variable("ids")];
    const others = projection.isBetween ? cy`(${projection.countTied(t)} - 1)` : cy`(size(${ids}) - 1)`;
    const tied = cy`COLLECT { ${projection.matchMembers({ actor: x, thing: t })} RETURN DISTINCT id(${x}) }`;
    const gathered = cy`COLLECT { ${projection.matchThings(t)} WITH ${t}, ${tied} AS ${ids} WHERE size(${ids}) > 1 RETURN [${projection.share(others)}, ${ids}] }`;
    return cy`CASE WHEN NOT ${isFew} AND ${this.#isWithin(estimate)} THEN ${gathered} END`;
  }

  /**
   * A list of `GatheredActor`. It avoids `WITH DISTINCT`, for which Neo4j would count the gatherings as
   * memory of every row.
   */
  #listActors(gatherings: Cypher): Cypher {
    const { ctx } = this.#place;
    const [gathering, all, x] = [ctx.variable("gathering"), ctx.variable("all"), ctx.variable("n")];
    const once = cy`UNWIND ${gatherings} AS ${gathering} UNWIND ${gathering}[1] AS number WITH collect(DISTINCT number) AS ${all} UNWIND ${all} AS number`;
    const actors = cy`COLLECT { ${once} MATCH (${x}) WHERE id(${x}) = number RETURN [number, ${x}.id] ORDER BY ${x}.id }`;
    return cy`CASE WHEN ${gatherings} IS NOT NULL THEN ${actors} END`;
  }

  #page(run: Run, page: Page) {
    if (!run.pairs) return null;
    const { after, before } = page.keys(run) as Record<"after" | "before", PairPosition | null>;
    const minTotal = this.#projection.minTotal(run);
    return run.pairs.page({
      size: page.size(run) + 1,
      after,
      before,
      isBackward: page.isBackward,
      minTotal,
    });
  }

  /**
   * A version never changes. Its publication time distinguishes it from a version with the same number in a
   * graph restored later.
   */
  #key(run: Run, at: At): string {
    const version = at.readVersion(run);
    const [viewer, published] = [run.viewer.id, run.publishedAt(version)];
    const projection = this.#projection.decidedBy(run);
    return canonicalJson({ viewer, version, published, asOf: at.key(run), projection });
  }
}
