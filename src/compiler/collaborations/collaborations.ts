import { type Cypher, cy } from "../../cypher/cypher.ts";
import { byId, type SortKey } from "../../cypher/sort.ts";
import { compileConnection, type ListSource } from "../connection/connection.ts";
import type { Page } from "../connection/page.ts";
import type { At } from "../context/at.ts";
import type { Shaper } from "../run/run.ts";
import { compileBound } from "../selection/bound-row.ts";
import type { SelectedField } from "../selection/object.ts";
import type { Place } from "../selection/place.ts";
import { compileCollaboration } from "./collaboration.ts";
import { CollaborationPairs, type CollaborationVariables } from "./collaboration-pairs.ts";
import { CollaborationProjection } from "./collaboration-projection.ts";
import { WholeProjection } from "./whole-projection.ts";

/**
 * `collaborations`: pairs of actors that share things, strongest first. If neither `around` nor `between.ids`
 * limits them, many pairs are computed in this process, once for all pages of a version, and too many are
 * refused.
 */
export function compileCollaborations(field: SelectedField, place: Place): Shaper {
  const list = new CollaborationList(field, place);
  const shape = compileBound(place, (inner) =>
    compileConnection({
      field,
      place: inner,
      owner: "Query",
      parent: null,
      open: (at, page) => list.open(at, page),
      compileNode: (selected, page) => compileCollaboration(selected, list.projection, list.pair, page),
    }),
  );
  return (values, run) => {
    list.check(values);
    return shape(values, run);
  };
}

class CollaborationList {
  readonly pair: CollaborationVariables;
  readonly #around: Cypher | null;
  readonly #field: SelectedField;
  readonly #place: Place;
  #projection: CollaborationProjection;
  #whole: WholeProjection | null = null;

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

  /** For the times of the page: a later page shows the version of the first. */
  get projection(): CollaborationProjection {
    return this.#projection;
  }

  open(at: At, page: Page): ListSource {
    this.#projection = new CollaborationProjection(this.#field, this.#place, at);
    const { a, b, total } = this.pair;
    const strongest: SortKey = { expression: total, direction: "DESC", nullable: false };
    // With `around`, the id is read once instead of once per pair.
    const first = this.#around ? this.#place.block.bind(cy`${a}.id`, "around") : cy`${a}.id`;
    const keys: SortKey[] = [strongest, { expression: first, direction: "ASC", nullable: false }, byId(b)];
    const pairs = new CollaborationPairs(this.#place, this.#projection, this.pair);
    if (this.#around) return { match: pairs.around(), keys };
    if (this.#projection.isBetweenIds) return { match: pairs.betweenIds(), keys };
    this.#whole = new WholeProjection(this.#place, this.#projection, at, page);
    return { match: pairs.everywhere(this.#whole), knownCount: this.#whole.count, keys };
  }

  /** @throws LimitExceededError (RESULT_TOO_LARGE) if the whole graph has too many pairs */
  check(values: readonly unknown[]): void {
    this.#whole?.check(values);
  }
}
