import type { Thing } from "../dataset.ts";
import { findRivals, type Rivalry } from "../resolve/find-rivals.ts";
import { resolveEntity } from "../resolve/resolve-entity.ts";
import { resolveRelationship } from "../resolve/resolve-relationship.ts";
import type { ResolvedState } from "../resolve/resolved-state.ts";
import type { EntityModel } from "../shapes/entity-model.ts";
import type { StatementRecord } from "../statement-record.ts";
import type { StoredStatement } from "./read-live.ts";

/** How one thing changes when a data set says something new about it. */
export interface ThingChange {
  readonly thing: Thing;
  /** Whether anything was said about it before. */
  readonly isKnown: boolean;
  readonly recorded: readonly StatementRecord[];
  readonly retractedIds: readonly string[];
  /**
   * The new state; null if nobody names it any longer. Always null for a source, which has no resolved state.
   */
  readonly state: ResolvedState | null;
  readonly rivalries: readonly Rivalry[];
}

/** The rules by which statements become states. */
export interface ResolutionRules {
  readonly dataset: string;
  readonly model: EntityModel;
  readonly single: ReadonlySet<string>;
  readonly resolveAll: boolean;
}

/**
 * Works out how a thing changes. Pure. `live` holds all current statements about it, from all data sets.
 * @returns null if nothing changes
 */
export function changeThing(
  thing: Thing,
  live: readonly StoredStatement[],
  { dataset, model, single, resolveAll }: ResolutionRules,
): ThingChange | null {
  const own = new Map(
    live.filter((statement) => statement.dataset === dataset).map((statement) => [statement.id, statement]),
  );
  const said = new Map(thing.statements.map((statement) => [statement.id, statement]));
  const recorded = [...said.values()].filter(({ id }) => !own.has(id));
  const retractedIds = [...own.keys()].filter((id) => !said.has(id));
  if (recorded.length === 0 && retractedIds.length === 0 && !resolveAll) return null;
  const union = [...live.filter((statement) => statement.dataset !== dataset), ...said.values()];
  return {
    thing,
    isKnown: live.length > 0,
    recorded,
    retractedIds,
    state: resolveThing(thing, union, model),
    rivalries: findRivals(thing.id, union, single),
  };
}

function resolveThing(
  thing: Thing,
  statements: readonly StatementRecord[],
  model: EntityModel,
): ResolvedState | null {
  if (thing.type === "Entity") return resolveEntity(thing, statements, model);
  return thing.type === "Relationship" ? resolveRelationship(thing.id, statements) : null;
}
