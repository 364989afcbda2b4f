import type { Database } from "../../neo4j/calls/database.ts";
import type { Run } from "../../store/versions/lease.ts";
import type { EntityModel } from "../shapes/entity-model.ts";

/** An import in progress: what it writes as, and where. */
export interface WriteContext {
  readonly database: Database;
  readonly model: EntityModel;
  /** Id of the data set. */
  readonly dataset: string;
  /** The version being written: the published one plus 1. */
  readonly version: number;
  /** Single-valued properties; rival values for them are a conflict. */
  readonly single: ReadonlySet<string>;
  /** Facts compared by conflicts in seed files of all data sets; rules do not report those again. */
  readonly comparedFacts: readonly ReadonlySet<string>[];
  /** False if the graph has never held anything from the data set. */
  readonly isReplacing: boolean;
  /** True if unchanged things are resolved again too, because the rules changed. */
  readonly resolveAll: boolean;
  /** Runs work in one transaction that commits only while we hold the lease. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>;
}

/** Most things in a batch. A batch also ends at {@link BATCH_STATEMENTS}, whichever comes first. */
export const BATCH_THINGS = 5000;
/** See {@link BATCH_THINGS}. */
export const BATCH_STATEMENTS = 10_000;

/** What an import changed. */
export interface ChangeCounts {
  readonly statementsRecorded: number;
  readonly statementsRetracted: number;
  /** Entities with a new state, including new and retracted ones. */
  readonly entities: number;
  /** Relationships with a new state, including new and retracted ones. */
  readonly relationships: number;
  readonly sources: number;
  readonly conflicts: number;
}

/** The counts before anything was written. */
export const NO_CHANGES: ChangeCounts = {
  statementsRecorded: 0,
  statementsRetracted: 0,
  entities: 0,
  relationships: 0,
  sources: 0,
  conflicts: 0,
};

/** Adds two counts. */
export function addCounts(a: ChangeCounts, b: Partial<ChangeCounts>): ChangeCounts {
  const names = Object.keys(NO_CHANGES) as (keyof ChangeCounts)[];
  return Object.fromEntries(names.map((name) => [name, a[name] + (b[name] ?? 0)])) as unknown as ChangeCounts;
}
