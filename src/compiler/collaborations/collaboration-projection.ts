import { and, type Cypher, cy } from "../../cypher/cypher.ts";
import type { CollaborationInput, EntityFilter } from "../../generated/schema.ts";
import { stateAt } from "../../store/visibility/visibility.ts";
import type { AskedTimes, At } from "../context/at.ts";
import { argument, type Input, isGiven, part, source } from "../context/input.ts";
import { compileWhere, isOfKinds, kindPredicate } from "../filter/entity-filter.ts";
import { compileVia } from "../filter/relationship-filter.ts";
import type { Run } from "../run/run.ts";
import type { SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";

/**
 * NEWMAN weights are summed in integer units of 1/`finePart` and sorted in units of 1/`weightPart`. Sums of
 * fractions would depend on the order of addition, and a cursor would lose its place.
 */
const [finePart, weightPart] = [10_000_000_000_000, 10_000_000_000];

/** Variables of the two ends of a tie; either may be bound. */
interface Ends {
  readonly actor: Cypher;
  readonly thing: Cypher;
}

/** The argument `projection`, compiled piece by piece for the times of a list. */
export class CollaborationProjection {
  readonly #input: Input<CollaborationInput>;
  readonly #place: Place;
  readonly #at: At;

  constructor(field: SelectedField, place: Place, at: At) {
    this.#input = argument<CollaborationInput>(field.arguments, "projection") as Input<CollaborationInput>;
    this.#place = place;
    this.#at = at;
  }

  /** The actor in `around`; null if not given. */
  around(): Cypher | null {
    const around = part(this.#input, "around");
    return isGiven(around) ? this.#place.references.require(around, "projection.around") : null;
  }

  /** Whether `between` is given. */
  get isBetween(): boolean {
    return isGiven(part(this.#input, "between"));
  }

  /** Whether `between.ids` names the actors. */
  get isBetweenIds(): boolean {
    return this.#input.value.between?.ids != null;
  }

  /** The predicates that `between` puts on an actor. */
  between(actor: Cypher): readonly Cypher[] {
    const between = part(this.#input, "between") as Input<EntityFilter | null | undefined>;
    const state = () => cy`(${stateAt(actor, this.#at)})`;
    const where = compileWhere({ ...this.#place, at: this.#at }, between, { node: actor, state });
    return where ? [where] : [];
  }

  /**
   * `MATCH` of the relationships between an actor and a thing, bound to `r`, and the times that decide their
   * certainty.
   */
  matchTie(
    { actor, thing }: Ends,
    r: Cypher,
    more: readonly Cypher[] = [],
  ): { readonly match: Cypher; readonly asked: AskedTimes } {
    const { ctx } = this.#place;
    const { arrow, predicates, asked } = compileVia(ctx, part(this.#input, "via"), this.#at, r);
    return { match: cy`MATCH (${actor})${arrow}(${thing}) WHERE ${and([...predicates, ...more])}`, asked };
  }

  /** `MATCH` of an actor and a thing of the requested kinds that are related, one row per relationship. */
  matchTied(ends: Ends, more: readonly Cypher[] = []): Cypher {
    const { ctx } = this.#place;
    const isThing = kindPredicate(ctx, this.#input.value.through ?? [], ends.thing);
    return this.matchTie(ends, ctx.variable("r"), [cy`${ends.actor}:Actor`, isThing, ...more]).match;
  }

  /** `MATCH` of all things of the requested kinds. */
  matchThings(thing: Cypher): Cypher {
    const kinds = this.#place.ctx.parameter(source(part(this.#input, "through")));
    return cy`MATCH (${thing}:Entity) WHERE ${isOfKinds(thing, kinds)}`;
  }

  /** `MATCH` of a thing and the actors that pass `between`. */
  matchMembers(ends: Ends): Cypher {
    return this.matchTied(ends, this.between(ends.actor));
  }

  /** How many actors are related to a thing, regardless of `between`. */
  countTied(thing: Cypher): Cypher {
    const actor = this.#place.ctx.variable("n");
    return cy`COUNT { ${this.matchTied({ actor, thing })} RETURN DISTINCT ${actor} }`;
  }

  /**
   * What one shared thing adds to a pair's weight, as a whole number. `others` is its number of actors minus
   * one.
   */
  share(others: Cypher): Cypher {
    if (!this.#isNewman) return cy`1`;
    const whole = this.#place.ctx.parameter(() => finePart);
    return cy`(${whole} + ${others} / 2) / ${others}`;
  }

  /**
   * The sum of the shares over rows with one shared thing each: the whole number that collaborations are
   * sorted by.
   */
  total(share: Cypher): Cypher {
    return this.#isNewman ? cy`(sum(${share}) + 500) / 1000` : cy`count(*)`;
  }

  /** How many shares make one unit of {@link total}; null: the total is the number of shared things. */
  get sharesInTotal(): number | null {
    return this.#isNewman ? finePart / weightPart : null;
  }

  /** Predicate: the total is not below `minWeight`. */
  isEnough(total: Cypher): Cypher {
    return cy`${total} >= ${this.#place.ctx.parameter((run) => this.minTotal(run))}`;
  }

  /**
   * The lowest total that passes `minWeight`, clamped to the range in which a number holds whole numbers
   * exactly.
   */
  minTotal(run: Run): number {
    const { minWeight = 0 } = this.#input.read(run);
    const total = this.#isNewman ? Math.round(minWeight * weightPart) : minWeight;
    return Math.max(-Number.MAX_SAFE_INTEGER, Math.min(total, Number.MAX_SAFE_INTEGER));
  }

  /** The inputs, besides the times, that decide the pairs of the whole graph and their weights. */
  decidedBy(run: Run): unknown {
    const { minWeight: _minWeight, ...deciding } = this.#input.read(run);
    return deciding;
  }

  /** Converts a total to the weight in the answer. */
  toWeight(total: number): number {
    return this.#isNewman ? total / weightPart : total;
  }

  get #isNewman(): boolean {
    return this.#input.value.weight === "NEWMAN";
  }
}
