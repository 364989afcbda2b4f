/** An entity as the graph knows it. */
interface KnownEntity {
  /** Holds for ever, also where the entity was retracted. */
  readonly kind: string;
  /** Whether another data set names it now. */
  readonly isNamedElsewhere: boolean;
}

/** A source as the graph knows it. */
interface KnownSource {
  /** The data set that describes it, or described it last. */
  readonly dataset: string;
  /** Whether another data set describes it now. */
  readonly isDescribedElsewhere: boolean;
}

/** A fact as the graph knows it, by its statements. */
export interface KnownFact {
  /** Another data set that states it now; null: none does. */
  readonly statedBy: string | null;
  /** Null for a fact with a value. */
  readonly relationship: { readonly type: string; readonly from: string; readonly to: string } | null;
}

/** What a graph knows about the ids that a data set names: from other data sets, and what holds for ever under an id. */
export interface GraphKnowledge {
  readonly entities: ReadonlyMap<string, KnownEntity>;
  readonly sources: ReadonlyMap<string, KnownSource>;
  readonly facts: ReadonlyMap<string, KnownFact>;
  /** Other data set by the id of its current conflict; an empty text where a rule found it. */
  readonly conflicts: ReadonlyMap<string, string>;
  /** Entities that other data sets give an identifier (or a former id), by its key. */
  readonly identifiers: ReadonlyMap<string, readonly string[]>;
  /** What other data sets say that an entity is a part of, by its id: all ways up from the wholes that the files name. */
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
