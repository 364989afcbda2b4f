import { LimitExceededError } from "../../errors.ts";
import { compileBound } from "../bound-row.ts";
import { compileCollaboration } from "../collaboration.ts";
import { CollaborationPairs, type CollaborationVariables, pairLimit } from "../collaboration-pairs.ts";
import { CollaborationProjection } from "../collaboration-projection.ts";
import { compileConnection, type ListSource } from "../connection.ts";
import type { At } from "../context.ts";
import type { Cypher } from "../cypher.ts";
import type { SelectedField } from "../object.ts";
import type { Place } from "../place.ts";
import type { Shaper } from "../run.ts";
import { byId, type SortKey } from "../sort.ts";

/**
 * `collaborations`: pairs of actors that share things, strongest first. Neither around one actor nor between named ones, the answer
 * is refused where the pairs of ties pass a limit; the statement then does no more than count them.
 */
export function compileCollaborations(field: SelectedField, place: Place): Shaper {
  const list = new CollaborationList(field, place);
  const shape = compileBound(place, (inner) =>
    compileConnection({
      field,
      place: inner,
      owner: "Query",
      parent: null,
      open: (at) => list.open(at),
      compileNode: (selected, page) => compileCollaboration(selected, list.projection, list.pair, page),
    }),
  );
  return (values, run) => {
    list.checkSize(values);
    return shape(values, run);
  };
}

class CollaborationList {
  readonly pair: CollaborationVariables;
  readonly #around: Cypher | null;
  readonly #field: SelectedField;
  readonly #place: Place;
  #projection: CollaborationProjection;
  #estimate: number | null = null;

  constructor(field: SelectedField, place: Place) {
    const { ctx } = place;
    this.#field = field;
    this.#place = place;
    this.#projection = new CollaborationProjection(field, place, place.at);
    this.#around = this.#projection.around();
    this.pair = {
      a: this.#around ?? ctx.variable("a"),
      b: ctx.variable("b"),
      sharedCount: ctx.variable("shared"),
      total: ctx.variable("total"),
    };
  }

  /** At the times of the page: a later page shows the version of the first. */
  get projection(): CollaborationProjection {
    return this.#projection;
  }

  open(at: At): ListSource {
    this.#projection = new CollaborationProjection(this.#field, this.#place, at);
    const { a, b, total } = this.pair;
    const strongest: SortKey = { expression: total, direction: "DESC", nullable: false };
    return { match: this.#match(), keys: [strongest, byId(a), byId(b)] };
  }

  #match(): Cypher {
    const pairs = new CollaborationPairs(this.#place, this.#projection, this.pair);
    if (this.#around) return pairs.around();
    if (this.#projection.isBetweenIds) return pairs.betweenIds();
    const estimate = pairs.estimate();
    this.#estimate = this.#place.row.add(estimate);
    return pairs.everywhere(estimate);
  }

  /** @throws LimitExceededError (RESULT_TOO_LARGE) with the ways out */
  checkSize(values: readonly unknown[]): void {
    const pairs = this.#estimate === null ? 0 : (values[this.#estimate] as number);
    if (pairs <= pairLimit) return;
    throw new LimitExceededError(
      `The whole graph has ${pairs.toLocaleString("en")} pairs of ties under this projection; at most ${pairLimit.toLocaleString("en")} are put together in one answer. Name fewer kinds in "through", fewer types in "via", the actors in "between" or one actor in "around"; or take the whole as an export.`,
      { pairs, limit: pairLimit, waysOut: ["through", "via", "between", "around", "export"] },
      "RESULT_TOO_LARGE",
    );
  }
}
