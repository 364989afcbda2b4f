import { type GraphQLInputType, type GraphQLNamedInputType, getNamedType, isInputObjectType } from "graphql";
import { InvalidValueError, LimitExceededError } from "../../errors/graph-error.ts";
import type { EntityFilter } from "../../generated/schema.ts";
import type { DeclaredVariable } from "./declared-variables.ts";

/** The filter types. Each filter nested in another adds to the statement, and a test for every candidate. */
const filterTypes: ReadonlySet<string> = new Set(["EntityFilter", "RelatedFilter", "RelationshipFilter"]);

/**
 * The weight of a `related` or of an entity's `sourceIds`. Each is a separate search, which takes the
 * database as long to plan as several other filters.
 */
const searchWeight = 5;

const holding = new WeakMap<GraphQLNamedInputType, boolean>();

/** Counts the nested filters of an operation and refuses too many, before anything is compiled. */
export class FilterNodes {
  readonly #allowed: number;
  #found = 0;

  /** @param allowed the maximum number; undefined means no limit */
  constructor(allowed = Number.POSITIVE_INFINITY) {
    this.#allowed = allowed;
  }

  /**
   * Counts the filters of one argument.
   * @param value coerced, with variables replaced by their values
   * @throws LimitExceededError (COST_LIMIT_EXCEEDED) when the sum exceeds what is allowed
   * @throws InvalidValueError when a filter is nested too deep
   */
  add(type: GraphQLInputType, value: unknown): void {
    if (!isNested(value)) return;
    this.#found += countFilterNodes(type, value);
    if (this.#found <= this.#allowed) return;
    const [found, allowed] = [this.#found, this.#allowed];
    throw new LimitExceededError(
      `The filters of this operation contain ${found} nested filters or more; at most ${allowed} are allowed. Each member of "and" and "or", each "not" and each "via" or "where" in them counts once, each "related" and each filter with "sourceIds" counts ${searchWeight}, every time it is used. Put many values into one list such as "ids", "kinds" or "roles", or send several queries.`,
      { limit: "filterNodes", found, allowed },
    );
  }

  /**
   * Refuses variables that exceed the limit by themselves, before they are coerced.
   * @param values as they were sent
   * @throws LimitExceededError (COST_LIMIT_EXCEEDED)
   * @throws InvalidValueError when a filter is nested too deep
   */
  static check(
    declared: readonly DeclaredVariable[],
    values: Readonly<Record<string, unknown>>,
    allowed: number | undefined,
  ): void {
    for (const { name, type } of declared)
      if (isNested(values[name])) new FilterNodes(allowed).add(type, values[name]);
  }
}

/**
 * How many filters are nested in the filters of a value: members of `and` and `or`, `not`, `related`, and the
 * filters inside those. Searches count as {@link searchWeight}. The outermost filters are not counted.
 * @param value of this type, or as it was sent
 * @throws InvalidValueError when a filter is nested too deep
 */
export function countFilterNodes(type: GraphQLInputType, value: unknown): number {
  return count(getNamedType(type), value, false, 0);
}

function count(type: GraphQLNamedInputType, value: unknown, isWithin: boolean, depth: number): number {
  if (!isNested(value) || !mayHoldFilters(type)) return 0;
  let sum = 0;
  if (Array.isArray(value)) {
    for (const member of value) sum += count(type, member, true, depth);
    return sum;
  }
  if (!isInputObjectType(type)) return 0;
  const isFilter = filterTypes.has(type.name);
  const deeper = type.name === "EntityFilter" ? depth + 1 : depth;
  checkFilterDepth(deeper);
  const fields = type.getFields();
  for (const [name, inner] of Object.entries(value)) {
    const field = fields[name];
    if (field) sum += count(getNamedType(field.type), inner, isFilter, deeper);
  }
  if (!isFilter || !isWithin) return sum;
  const { sourceIds } = value as EntityFilter;
  const isSearch =
    type.name === "RelatedFilter" || (type.name === "EntityFilter" && Array.isArray(sourceIds));
  return sum + (isSearch ? searchWeight : 1);
}

/** Most values are neither a list nor an object, and hold no filters. */
function isNested(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

const maxDepth = 4;

/** @throws InvalidValueError for a `where` nested too deep; the outermost has depth 1 */
export function checkFilterDepth(depth: number): void {
  if (depth <= maxDepth) return;
  const message = `"where" is nested ${depth} deep; at most ${maxDepth} are allowed.`;
  throw new InvalidValueError(message, { depth, limit: maxDepth });
}

/**
 * Whether a value of a type may contain filters at any depth. Most argument types cannot, and are skipped.
 */
function mayHoldFilters(type: GraphQLNamedInputType): boolean {
  const known = holding.get(type);
  if (known !== undefined) return known;
  if (!isInputObjectType(type)) return false;
  // A preliminary value, because types refer to each other in cycles.
  holding.set(type, filterTypes.has(type.name));
  const holds =
    filterTypes.has(type.name) ||
    Object.values(type.getFields()).some(({ type: inner }) => mayHoldFilters(getNamedType(inner)));
  holding.set(type, holds);
  return holds;
}

/** How many relationships the budget assumes for an entity whose `related` is tested. */
const assumedRelated = 10;

/**
 * The cost of testing one candidate with a `where`: 1 for each filter nested in it, ten times that for
 * `related` and everything in it.
 */
export function testsOf({ and, or, not, related }: EntityFilter): number {
  const within = [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])];
  const own = within.reduce((sum, inner) => sum + 1 + testsOf(inner), 0);
  return related ? own + assumedRelated * (1 + (related.where ? testsOf(related.where) : 0)) : own;
}
