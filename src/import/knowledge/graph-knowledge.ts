/** An entity as the graph knows it. */
interface KnownEntity {
  /** Never changes, even after the entity was retracted. */
  readonly kind: string;
  /** Whether another data set names it now. */
  readonly isNamedElsewhere: boolean;
}

/** A source as the graph knows it. */
interface KnownSource {
  /** The data set that describes it, or the last one that did. */
  readonly dataset: string;
  /** Whether another data set describes it now. */
  readonly isDescribedElsewhere: boolean;
}

/** A fact as the graph knows it, by its statements. */
export interface KnownFact {
  /** Another data set that states it now; null if none does. */
  readonly statedBy: string | null;
  /** Null for a fact with a value. */
  readonly relationship: { readonly type: string; readonly from: string; readonly to: string } | null;
}

/**
 * What a graph knows about the ids of a data set: from other data sets, and what never changes under an id.
 */
export interface GraphKnowledge {
  readonly entities: ReadonlyMap<string, KnownEntity>;
  readonly sources: ReadonlyMap<string, KnownSource>;
  readonly facts: ReadonlyMap<string, KnownFact>;
  /** Other data set by the id of its current conflict; an empty text if a rule found the conflict. */
  readonly conflicts: ReadonlyMap<string, string>;
  /** Entities that other data sets give an identifier (or a former id), by its key. */
  readonly identifiers: ReadonlyMap<string, readonly string[]>;
  /**
   * Wholes by the id of their part, as other data sets state them; all paths upwards from the wholes in the
   * files.
   */
  readonly wholes: ReadonlyMap<string, readonly string[]>;
}

/** Knowledge of an empty graph. */
export const NOTHING_KNOWN: GraphKnowledge = {
  entities: new Map(),
  sources: new Map(),
  facts: new Map(),
  conflicts: new Map(),
  identifiers: new Map(),
  wholes: new Map(),
};
