import type { Database } from "../../neo4j/calls/database.ts";
import type { Run } from "../../store/versions/lease.ts";
import type { EntityModel } from "../shapes/entity-model.ts";

/** An import that writes: what it writes as, and where. */
export interface WriteContext {
  readonly database: Database;
  readonly model: EntityModel;
  /** Id of the data set. */
  readonly dataset: string;
  /** The version being written: the published one and 1. */
  readonly version: number;
  /** Properties with one value, whose rival values are a conflict. */
  readonly single: ReadonlySet<string>;
  /** Facts that conflicts of seed files compare, in all data sets: no rule names those again. */
  readonly comparedFacts: readonly ReadonlySet<string>[];
  /** False: the graph has never held anything of the data set. */
  readonly isReplacing: boolean;
  /** True: also what did not change is resolved again, because the rules did. */
  readonly resolveAll: boolean;
  /** Runs work in one transaction that holds only while the lease is ours. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>;
}

/** Things of one batch: so many, or so many statements, whichever comes first. */
export const BATCH_THINGS = 5000;
/** See {@link BATCH_THINGS}. */
export const BATCH_STATEMENTS = 10_000;

/** What an import changed. */
export interface ChangeCounts {
  readonly statementsRecorded: number;
  readonly statementsRetracted: number;
  /** Entities with a new state, new and retracted ones among them. */
  readonly entities: number;
  /** Relationships with a new state, new and retracted ones among them. */
  readonly relationships: number;
  readonly sources: number;
  readonly conflicts: number;
}

export const NO_CHANGES: ChangeCounts = {
  statementsRecorded: 0,
  statementsRetracted: 0,
  entities: 0,
  relationships: 0,
  sources: 0,
  conflicts: 0,
};

/** Sums of two counts. */
export function addCounts(a: ChangeCounts, b: Partial<ChangeCounts>): ChangeCounts {
  const names = Object.keys(NO_CHANGES) as (keyof ChangeCounts)[];
  return Object.fromEntries(names.map((name) => [name, a[name] + (b[name] ?? 0)])) as unknown as ChangeCounts;
}
