import { and, type Cypher, cy, whileResting } from "../../cypher/cypher.ts";
import { InvalidValueError } from "../../errors/graph-error.ts";
import type { RelationshipFilter } from "../../generated/schema.ts";
import type { Shortcut } from "../../schema/graph-model.ts";
import { inGraph } from "../../store/visibility/visibility.ts";
import { typeOf, type WalkedTypes, walkTypes } from "../../store/visibility/walked-types.ts";
import { currencyDigits } from "../../values/amounts/currency.ts";
import { parseDecimal } from "../../values/amounts/money.ts";
import { modalityLetters, statusLetters } from "../../values/evidence.ts";
import { tidyName } from "../../values/text/text-characters.ts";
import { askedTime } from "../context/as-of.ts";
import type { AskedTimes, At } from "../context/at.ts";
import { type Input, isGiven, part, source } from "../context/input.ts";
import type { StatementContext } from "../context/statement-context.ts";
import { timePredicates } from "./certainty.ts";
import { datingOf } from "./dating.ts";

/** A relationship as a pattern between two nodes, with its predicates. */
export interface RelationshipPattern {
  /** `-[r:A|B]->` with its direction seen from the left node. */
  readonly arrow: Cypher;
  /** The types it traverses. Further conditions are in `predicates`. */
  readonly types: WalkedTypes;
  readonly predicates: readonly Cypher[];
  /**
   * The condition that it has a requested role, in the form for which Neo4j uses its index of roles;
   * `predicates` already contains the condition. Null if no role is requested.
   */
  readonly roles: Cypher | null;
  /** The times that decide its `certainty`. */
  readonly asked: AskedTimes;
}

/** For each rank, the first letters of the ranks that are at least as good. */
const rankLetters = { PREFERRED: ["P"], NORMAL: ["P", "N"], DEPRECATED: ["P", "N", "D"] } as const;

type Via = Input<RelationshipFilter | null | undefined>;

type Direction = "OUT" | "IN" | "BOTH";

/**
 * `-[r:A|B]->` from a variable (empty: none) and a label (empty: any type), which ends with the number of
 * hops if there are several.
 */
export function arrow(r: Cypher, label: Cypher, direction: Direction): Cypher {
  const inner = cy`[${r}${label}]`;
  if (direction === "OUT") return cy`-${inner}->`;
  return direction === "IN" ? cy`<-${inner}-` : cy`-${inner}-`;
}

/** The predicates on each relationship `r` of a path, as one predicate. */
export function alongPath(p: Cypher, predicates: readonly Cypher[]): Cypher {
  const each = and(predicates);
  const all = cy`all(r IN relationships(${p}) WHERE ${each})`;
  return each.atRest === "true" ? whileResting(all, cy`true`) : all;
}

/**
 * Compiles a `via` at the times of a place into a pattern and predicates. Omitting it means `{}`: every type,
 * both directions, rank NORMAL or better.
 * @param fixed types and direction to use if `via` is omitted
 * @throws InvalidValueError for an amount without a currency, a currency that does not exist, or CERTAIN
 *   without a time
 */
export function compileVia(
  ctx: StatementContext,
  via: Via,
  at: At,
  r: Cypher,
  fixed?: Pick<Shortcut, "types" | "direction">,
): RelationshipPattern {
  const asked = askedTimes(ctx, via, at);
  if (!isGiven(via)) {
    const types = walkTypes(r, fixed?.types ?? null, at, "NORMAL");
    const predicates = [
      ...types.predicates,
      inGraph(r, at, "NORMAL"),
      ...timePredicates(r, asked, "POSSIBLE"),
    ];
    return {
      arrow: arrow(r, types.label, fixed?.direction ?? "BOTH"),
      types,
      predicates,
      roles: null,
      asked,
    };
  }
  const { types: named, direction = "BOTH", minCertainty = "POSSIBLE", minRank = "NORMAL" } = via.value;
  const types = walkTypes(r, named?.length ? named : null, at, minRank);
  const roles = compileRoles(ctx, via, r);
  return {
    arrow: arrow(r, types.label, direction),
    types,
    predicates: [
      ...(named?.length === 0 ? [cy`false`] : []),
      ...types.predicates,
      inGraph(r, at, minRank),
      // Written so that the index is not used. If a type has few relationships, Neo4j would look up all of a
      // role for each entity instead of following the entity's own. It would also misjudge roles if one is
      // far more frequent than the others.
      ...(roles ? [cy`(${roles}) = true`] : []),
      ...listPredicates(ctx, via, r),
      ...amountPredicate(ctx, via, r),
      ...evidencePredicate(ctx, via, r),
      ...timePredicates(r, asked, minCertainty),
    ],
    roles,
    asked,
  };
}

/**
 * Checks a `via` used with `from` and `to`, which are the stored ends.
 * @throws InvalidValueError for a direction other than BOTH
 */
export function requireBothDirections(via: Via): void {
  const direction = via.value?.direction ?? "BOTH";
  if (direction === "BOTH") return;
  throw new InvalidValueError(
    `"via.direction" is ${direction}; here "from" and "to" are the stored ends, so only BOTH is allowed.`,
    { direction },
  );
}

/** The times that decide `certainty` under a `via` at the times of a place. */
export function askedTimes(ctx: StatementContext, via: Via, at: At): AskedTimes {
  if (!isGiven(via)) return { validAt: at.validAt, during: null };
  const during = part(via, "during");
  return { validAt: at.validAt, during: isGiven(during) ? askedTime(ctx, during) : null };
}

function compileRoles(ctx: StatementContext, via: Input<RelationshipFilter>, r: Cypher): Cypher | null {
  const roles = part(via, "roles");
  return isGiven(roles) ? cy`${r}.role IN ${ctx.parameter(source(roles, (all) => all.map(tidyName)))}` : null;
}

function* listPredicates(
  ctx: StatementContext,
  via: Input<RelationshipFilter>,
  r: Cypher,
): Generator<Cypher> {
  const [excluded, verbs, dating] = [part(via, "excludeTypes"), part(via, "predicates"), part(via, "dating")];
  if (isGiven(excluded)) yield cy`NOT ${typeOf(r)} IN ${ctx.parameter(source(excluded))}`;
  if (isGiven(verbs)) yield cy`${r}.predicate IN ${ctx.parameter(source(verbs, (all) => all.map(tidyName)))}`;
  if (isGiven(dating)) yield cy`${datingOf(r)} IN ${ctx.parameter(source(dating))}`;
}

/** @throws InvalidValueError for a currency that ISO 4217 does not have, or an amount without one */
function amountPredicate(
  ctx: StatementContext,
  via: Input<RelationshipFilter>,
  r: Cypher,
): readonly Cypher[] {
  const [currency, minAmount] = [part(via, "currency"), part(via, "minAmount")];
  if (!isGiven(currency)) {
    if (!isGiven(minAmount)) return [];
    throw new InvalidValueError(`"minAmount: ${minAmount.value}" needs a currency, as in currency: "EUR".`, {
      minAmount: minAmount.value,
    });
  }
  checkCurrency(currency.value);
  const isInIt = cy`${r}.amountCurrency = ${ctx.parameter(source(currency, checkCurrency))}`;
  if (!isGiven(minAmount)) return [isInIt];
  const minor = (filter: RelationshipFilter) => parseDecimal(filter.minAmount ?? "0", filter.currency ?? "");
  minor(via.value);
  return [isInIt, cy`coalesce(${r}.amountValue, ${r}.amountMin) >= ${ctx.parameter(source(via, minor))}`];
}

/** @throws InvalidValueError when ISO 4217 has no such code */
function checkCurrency(code: string): string {
  currencyDigits(code);
  return code;
}

/** One and the same statement must meet source, status, modality and rank. */
function evidencePredicate(
  ctx: StatementContext,
  via: Input<RelationshipFilter>,
  r: Cypher,
): readonly Cypher[] {
  const { sourceIds, statuses, modalities } = via.value;
  const tests: Cypher[] = [];
  if (sourceIds)
    tests.push(cy`substring(entry, 4) IN ${ctx.parameter(source(via, (filter) => filter.sourceIds))}`);
  if (statuses) {
    const allowed = ctx.parameter(
      source(via, (filter) => (filter.statuses ?? []).map((status) => statusLetters[status])),
    );
    tests.push(cy`substring(entry, 0, 1) IN ${allowed}`);
  }
  if (modalities) {
    const allowed = ctx.parameter(
      source(via, (filter) => (filter.modalities ?? []).map((modality) => modalityLetters[modality])),
    );
    tests.push(cy`substring(entry, 1, 1) IN ${allowed}`);
  }
  if (tests.length === 0) return [];
  const ranks = ctx.parameter(source(via, (filter) => rankLetters[filter.minRank ?? "NORMAL"]));
  tests.push(cy`substring(entry, 2, 1) IN ${ranks}`);
  return [cy`any(entry IN ${r}.evidence WHERE ${and(tests)})`];
}
