import { type GraphQLInputType, type GraphQLNamedInputType, getNamedType, isInputObjectType } from "graphql";
import { InvalidValueError, LimitExceededError } from "../../errors/graph-error.ts";
import type { EntityFilter } from "../../generated/schema.ts";
import type { DeclaredVariable } from "./declared-variables.ts";

/** The types whose values narrow something. Each one that stands within another is a part of the statement, and a test for every candidate. */
const filterTypes: ReadonlySet<string> = new Set(["EntityFilter", "RelatedFilter", "RelationshipFilter"]);

/** A `related` is a search of its own, and so are an entity's `sourceIds`: the database takes as long to plan one as several other filters. */
const searchWeight = 5;

const holding = new WeakMap<GraphQLNamedInputType, boolean>();

/** Counts the filters within the filters of an operation, and refuses more than are allowed before anything is made of them. */
export class FilterNodes {
  readonly #allowed: number;
  #found = 0;

  /** @param allowed at most so many; undefined: any number */
  constructor(allowed = Number.POSITIVE_INFINITY) {
    this.#allowed = allowed;
  }

  /**
   * Counts those of one argument.
   * @param value coerced, variables at their values
   * @throws LimitExceededError (COST_LIMIT_EXCEEDED) when the sum passes what is allowed
   * @throws InvalidValueError when one is nested too deep
   */
  add(type: GraphQLInputType, value: unknown): void {
    if (!isNested(value)) return;
    this.#found += countFilterNodes(type, value);
    if (this.#found <= this.#allowed) return;
    const [found, allowed] = [this.#found, this.#allowed];
    throw new LimitExceededError(
      `The filters of this operation hold ${found} filters or more; at most ${allowed} are allowed. Every member of "and" and "or", every "not" and each "via" or "where" in them counts once, every "related" and every one with "sourceIds" as ${searchWeight}, as often as it is used. A list such as "ids", "kinds" or "roles" takes many values at once; else ask several times.`,
      { limit: "filterNodes", found, allowed },
    );
  }

  /**
   * Refuses variables that hold more by themselves, before they are coerced.
   * @param values as they were sent
   * @throws LimitExceededError (COST_LIMIT_EXCEEDED)
   * @throws InvalidValueError when one is nested too deep
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
 * How many filters stand within the filters of a value: members of `and` and `or`, `not`, `related`, and what narrows within those; searches count
 * as {@link searchWeight}. The outermost are not counted.
 * @param value of this type, or as it was sent
 * @throws InvalidValueError when one is nested too deep
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

/** Most values are none, and hold no filters. */
function isNested(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

const maxDepth = 4;

/** @throws InvalidValueError for a `where` so many levels deep, the outermost being the first */
export function checkFilterDepth(depth: number): void {
  if (depth <= maxDepth) return;
  const message = `"where" is nested ${depth} deep; at most ${maxDepth} are allowed.`;
  throw new InvalidValueError(message, { depth, limit: maxDepth });
}

/** Whether a value of a type may hold filters at any depth: most arguments need not be looked at. */
function mayHoldFilters(type: GraphQLNamedInputType): boolean {
  const known = holding.get(type);
  if (known !== undefined) return known;
  if (!isInputObjectType(type)) return false;
  // Until it is known: types refer to each other in circles.
  holding.set(type, filterTypes.has(type.name));
  const holds =
    filterTypes.has(type.name) ||
    Object.values(type.getFields()).some(({ type: inner }) => mayHoldFilters(getNamedType(inner)));
  holding.set(type, holds);
  return holds;
}

/** So many relationships the budget assumes of an entity whose `related` is tested. */
const assumedRelated = 10;

/** What testing one candidate by a `where` comes to: 1 for each filter within it, tenfold for `related` and below. */
export function testsOf({ and, or, not, related }: EntityFilter): number {
  const within = [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])];
  const own = within.reduce((sum, inner) => sum + 1 + testsOf(inner), 0);
  return related ? own + assumedRelated * (1 + (related.where ? testsOf(related.where) : 0)) : own;
}
