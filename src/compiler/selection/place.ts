import type { Cypher } from "../../cypher/cypher.ts";
import type { Row } from "../../cypher/row.ts";
import type { AskedTimes, At } from "../context/at.ts";
import type { Block } from "../context/block.ts";
import type { References } from "../context/reference.ts";
import type { Shaper } from "../run/run.ts";
import type { SelectedField } from "./object.ts";
import type { SelectionContext } from "./selection-context.ts";

/** An entity in a statement: its node, and the variable of its state where the block has one. */
export interface EntitySubject {
  readonly node: Cypher;
  readonly state?: Cypher;
}

/** A relationship in a statement, and the times that were asked of it. */
export interface RelationshipSubject {
  readonly r: Cypher;
  readonly asked: AskedTimes;
}

/** A variable for each family of what has an id; all but one are null in a row. */
export interface NodeSubject {
  readonly entity?: Cypher;
  readonly source?: Cypher;
  readonly relationship?: Cypher;
  readonly statement?: Cypher;
  readonly conflict?: Cypher;
}

type TypeCompiler<Subject> = (field: SelectedField, subject: Subject, place: Place) => Shaper;

/** The compilers of the types that refer to each other; each gives null for a row where its subject is null. */
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
  /** The version read here. */
  readonly at: At;
  /** The references that this statement resolves at its head. */
  readonly references: References;
  /** The query block whose rows hold the object. */
  readonly block: Block;
  /** The positional row of that block. */
  readonly row: Row;
  /** At most so many objects of this place stand in the answer. */
  readonly count: number;
  /** Below a list: an `after` argument has no single parent here. */
  readonly inList: boolean;
  /** Holds for the rows for which a subquery here is wanted; null: for all. */
  readonly guard: Cypher | null;
}

/** The same place read at another version. */
export const placeAt = (place: Place, at: At): Place => (at === place.at ? place : { ...place, at });
