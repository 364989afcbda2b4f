import type { Cypher } from "../../cypher/cypher.ts";
import type { Row } from "../../cypher/row.ts";
import type { AskedTimes, At } from "../context/at.ts";
import type { Block } from "../context/block.ts";
import type { References } from "../context/reference.ts";
import type { Shaper } from "../run/run.ts";
import type { SelectedField } from "./object.ts";
import type { SelectionContext } from "./selection-context.ts";

/** An entity in a statement: its node, and the variable of its state if the block has one. */
export interface EntitySubject {
  readonly node: Cypher;
  readonly state?: Cypher;
}

/** A relationship in a statement, and the times it is tested for. */
export interface RelationshipSubject {
  readonly r: Cypher;
  readonly asked: AskedTimes;
}

/** A variable for each family of objects that have an id. All but one are null in a row. */
export interface NodeSubject {
  readonly entity?: Cypher;
  readonly source?: Cypher;
  readonly relationship?: Cypher;
  readonly statement?: Cypher;
  readonly conflict?: Cypher;
}

type TypeCompiler<Subject> = (field: SelectedField, subject: Subject, place: Place) => Shaper;

/**
 * The compilers of the types that refer to each other. Each returns null for a row where its subject is null.
 */
export interface TypeCompilers {
  readonly entity: TypeCompiler<EntitySubject>;
  readonly relationship: TypeCompiler<RelationshipSubject>;
  readonly statement: TypeCompiler<Cypher>;
  readonly source: TypeCompiler<Cypher>;
  readonly conflict: TypeCompiler<Cypher>;
  readonly node: TypeCompiler<NodeSubject>;
}

/** Where in the statement an object is compiled. */
export interface Place {
  readonly ctx: SelectionContext;
  readonly types: TypeCompilers;
  /** The version and time read here. */
  readonly at: At;
  /** The references that this statement resolves at its head. */
  readonly references: References;
  /** The query block whose rows hold the object. */
  readonly block: Block;
  /** The positional row of that block. */
  readonly row: Row;
  /** Maximum number of objects of this place in the answer. */
  readonly count: number;
  /** Whether it is below a list, where an `after` argument has no single parent. */
  readonly inList: boolean;
  /** Predicate on the rows that need a subquery here; null: all rows do. */
  readonly guard: Cypher | null;
}

/** The same place read at another version. */
export const placeAt = (place: Place, at: At): Place => (at === place.at ? place : { ...place, at });
