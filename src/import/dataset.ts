import type { DatasetDescription } from "../store/versions/publish.ts";
import type { SourceRecord } from "./shapes/source-shape.ts";
import type { StatementRecord } from "./statement-record.ts";

/** All that one data set says about an entity. An entity without statements has been removed from it. */
export interface EntityThing {
  readonly type: "Entity";
  readonly id: string;
  readonly kind: string;
  readonly statements: readonly StatementRecord[];
}

/** All that one data set says about a relationship. */
export interface RelationshipThing {
  readonly type: "Relationship";
  readonly id: string;
  /** Value of RelationshipType. */
  readonly relationship: string;
  readonly from: string;
  readonly to: string;
  readonly statements: readonly StatementRecord[];
}

/** All that one data set says about a source. */
export interface SourceThing {
  readonly type: "Source";
  readonly id: string;
  readonly statements: readonly StatementRecord[];
}

/** All that one data set says about one thing. */
export type Thing = EntityThing | RelationshipThing | SourceThing;

/** Facts that disagree; the conflict compares all their statements. */
export interface ConflictRecord {
  readonly id: string;
  readonly kind: string;
  readonly facts: readonly string[];
  readonly note?: string;
}

/**
 * A checked data set, ready to be written. It may be larger than memory: each call of `things` starts a new
 * sequence. Each thing comes once with all its statements, entities before the relationships between them.
 */
export interface Dataset extends DatasetDescription {
  readonly sources: readonly SourceRecord[];
  readonly things: () => Iterable<Thing> | AsyncIterable<Thing>;
  readonly conflicts: readonly ConflictRecord[];
}
