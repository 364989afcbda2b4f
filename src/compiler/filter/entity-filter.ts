import { and, type Cypher, cy, join, name, or } from "../../cypher/cypher.ts";
import { InvalidValueError } from "../../errors/graph-error.ts";
import type { EntityFilter, RelatedFilter } from "../../generated/schema.ts";
import { stateAt, visible } from "../../store/visibility/visibility.ts";
import { canonicalScheme } from "../../values/identifiers/identifier.ts";
import { foldSortName } from "../../values/text/fold.ts";
import { checkFilterDepth, testsOf } from "../arguments/filter-nodes.ts";
import type { At } from "../context/at.ts";
import { type Input, isGiven, members, part, source } from "../context/input.ts";
import type { References } from "../context/reference.ts";
import type { StatementContext } from "../context/statement-context.ts";
import { compileVia } from "./relationship-filter.ts";

/** An entity and its state in a statement. Call `state` only where the state is needed. */
export interface EntityVariables {
  readonly node: Cypher;
  readonly state: () => Cypher;
}

/** What a filter is compiled with: a selection's place, or that of another part of a statement. */
export interface FilterScope {
  readonly ctx: StatementContext;
  readonly at: At;
  readonly references: References;
  /** The same object for all uses of a filter whose tests count once. */
  readonly row: object;
  /** The maximum number of times the filter is tested. */
  readonly count: number;
}

/**
 * Predicate: an entity has one of the kinds in a list. It uses the index that begins with kinds; the other
 * two properties are there only to match that index.
 */
export function isOfKinds(node: Cypher, kinds: Cypher): Cypher {
  return cy`${node}.kind IN ${kinds} AND ${node}.sortName >= '' AND ${node}.id >= ''`;
}

type Where = Input<EntityFilter | null | undefined>;

/**
 * Compiles a `where` into a predicate on an entity; null if no `where` is given.
 * @throws InvalidValueError when it is nested deeper than 4, or `related` deeper than 2
 * @throws LimitExceededError (COST_LIMIT_EXCEEDED) when its tests exceed the operation's budget
 */
export function compileWhere(scope: FilterScope, where: Where, entity: EntityVariables): Cypher | null {
  if (!isGiven(where)) return null;
  const tests = testsOf(where.value);
  if (tests > 0) scope.ctx.budget.addTests(scope.row, where.value, scope.count * tests);
  return compileFilter(scope, where, entity, 1, 0);
}

function compileFilter(
  scope: FilterScope,
  filter: Input<EntityFilter>,
  entity: EntityVariables,
  depth: number,
  relatedDepth: number,
): Cypher {
  checkFilterDepth(depth);
  const deeper = (inner: Input<EntityFilter>) => compileFilter(scope, inner, entity, depth + 1, relatedDepth);
  const predicates = [...ownPredicates(scope, filter, entity)];
  const [all, any, not, related] = [
    part(filter, "and"),
    part(filter, "or"),
    part(filter, "not"),
    part(filter, "related"),
  ];
  if (isGiven(all)) predicates.push(and(members(all).map((inner) => cy`(${deeper(inner)})`)));
  if (isGiven(any)) predicates.push(or(members(any).map((inner) => cy`(${deeper(inner)})`)));
  if (isGiven(not)) predicates.push(cy`NOT (${deeper(not)})`);
  if (isGiven(related)) predicates.push(compileRelated(scope, related, entity, depth, relatedDepth + 1));
  return and(predicates);
}

function ownPredicates(
  { ctx, at, references }: FilterScope,
  filter: Input<EntityFilter>,
  entity: EntityVariables,
): readonly Cypher[] {
  const { node, state } = entity;
  const predicates: Cypher[] = [];
  const [ids, kinds, starts, scheme, sources] = [
    part(filter, "ids"),
    part(filter, "kinds"),
    part(filter, "nameStartsWith"),
    part(filter, "identifierScheme"),
    part(filter, "sourceIds"),
  ];
  if (isGiven(ids)) predicates.push(references.ids.include(ids, cy`${node}.id`, at));
  if (isGiven(kinds)) predicates.push(cy`${node}.kind IN ${ctx.parameter(source(kinds))}`);
  predicates.push(...propertyPredicates(ctx, filter, entity));
  if (isGiven(starts))
    predicates.push(cy`${state()}.sortName STARTS WITH ${ctx.parameter(source(starts, foldPrefix))}`);
  if (isGiven(scheme)) {
    const prefix = ctx.parameter(source(scheme, (value) => `${canonicalScheme(value)}:`));
    predicates.push(cy`any(key IN coalesce(${state()}.identifiers, []) WHERE key STARTS WITH ${prefix})`);
  }
  if (isGiven(sources)) {
    const s = ctx.variable("s");
    predicates.push(
      cy`EXISTS { MATCH (${s}:Statement {about: ${node}.id}) WHERE ${s}.source IN ${ctx.parameter(source(sources))} AND ${visible(s, at)} }`,
    );
  }
  return predicates;
}

function* propertyPredicates(
  ctx: StatementContext,
  filter: Input<EntityFilter>,
  { node, state }: EntityVariables,
): Generator<Cypher> {
  const [excluded, types] = [part(filter, "excludeKinds"), part(filter, "municipalityTypes")];
  const [levels, hasHomepage] = [part(filter, "levels"), part(filter, "hasHomepage")];
  if (isGiven(excluded)) yield cy`NOT ${node}.kind IN ${ctx.parameter(source(excluded))}`;
  if (isGiven(types)) yield isIn(cy`${state()}.municipalityType`, ctx.parameter(source(types)));
  if (isGiven(levels)) yield isIn(cy`${state()}.level`, ctx.parameter(source(levels)));
  if (isGiven(hasHomepage))
    yield cy`(${state()}.homepage IS NOT NULL) = ${ctx.parameter(source(hasHomepage))}`;
}

/** False, not null, if there is no value: `not` must turn it into true. */
const isIn = (value: Cypher, list: Cypher): Cypher => cy`coalesce(${value} IN ${list}, false)`;

/** A text that folds to nothing stays as it is, so that no sort name begins with it; the empty text begins all. */
function foldPrefix(text: string): string {
  return foldSortName(text) || text;
}

/** Predicate: an entity has one of some kinds, by its labels, which cost a traversal nothing to read. */
export function kindPredicate(ctx: StatementContext, kinds: readonly string[], node: Cypher): Cypher {
  const labels = [...new Set(kinds)].map((kind) => name(ctx.model.label(kind)));
  return labels.length === 0 ? cy`false` : cy`${node}:${join(labels, "|")}`;
}

function compileRelated(
  scope: FilterScope,
  related: Input<RelatedFilter>,
  entity: EntityVariables,
  depth: number,
  relatedDepth: number,
): Cypher {
  if (relatedDepth > 2)
    throw new InvalidValueError(`"related" is nested ${relatedDepth} deep; at most 2 are allowed.`, {
      depth: relatedDepth,
      limit: 2,
    });
  const { atLeast = 1 } = related.value;
  if (atLeast < 1)
    throw new InvalidValueError(
      `"atLeast" is ${atLeast}; it must be 1 or more. For entities without any, use not: { related: … }.`,
      { atLeast },
    );
  const { ctx, at, references } = scope;
  const [r, other] = [ctx.variable("r"), ctx.variable("n")];
  const pattern = compileVia(ctx, part(related, "via"), at, r);
  const predicates = [...pattern.predicates];
  const [ref, where] = [part(related, "entity"), part(related, "where")];
  if (isGiven(ref)) predicates.push(cy`${other} = ${references.require(ref, "related.entity")}`);
  if (isGiven(where)) {
    const variables = { node: other, state: () => cy`(${stateAt(other, at)})` };
    predicates.push(compileFilter(scope, where, variables, depth + 1, relatedDepth));
  }
  const match = cy`MATCH (${entity.node})${pattern.arrow}(${other}) WHERE ${and(predicates)}`;
  if (atLeast === 1) return cy`EXISTS { ${match} }`;
  return cy`COUNT { ${match} RETURN DISTINCT ${other} } >= ${ctx.parameter(source(related, (value) => value.atLeast))}`;
}
