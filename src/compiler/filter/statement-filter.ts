import { and, type Cypher, cy, join, name } from "../../cypher/cypher.ts";
import type { StatementFilter } from "../../generated/schema.ts";
import { recordedBy, visible } from "../../store/visibility/visibility.ts";
import { tidyName } from "../../values/text/text-characters.ts";
import { askedTime } from "../context/as-of.ts";
import { type Input, isGiven, part, source } from "../context/input.ts";
import { timePredicates } from "./certainty.ts";
import { datingOf } from "./dating.ts";
import type { FilterScope } from "./entity-filter.ts";

type Where = Input<StatementFilter | null | undefined>;

/** Fields whose values are compared with one property as they are, and that property. */
const listed = {
  relationshipTypes: "aboutType",
  properties: "property",
  predicates: "predicate",
  valueTypes: "valueType",
  sourceIds: "source",
  statuses: "status",
  modalities: "modality",
  ranks: "rank",
} as const;

/**
 * `MATCH` of the statements that pass a filter at a version.
 * @param st a free variable
 */
export function matchStatements(
  scope: FilterScope,
  where: Where,
  includeRetracted: boolean,
  st: Cypher,
): Cypher {
  const seen = includeRetracted ? recordedBy(st, scope.at) : visible(st, scope.at);
  const predicates = [
    cy`${st}.id >= ''`,
    seen,
    ...(isGiven(where) ? filterPredicates(scope, where, st) : []),
  ];
  return cy`MATCH (${st}:Statement) WHERE ${and(predicates)}`;
}

function* filterPredicates(scope: FilterScope, where: Input<StatementFilter>, st: Cypher): Generator<Cypher> {
  const { ctx, at, references } = scope;
  for (const [field, property] of Object.entries(listed) as [keyof typeof listed, string][]) {
    const values = part(where, field) as Input<readonly string[] | null | undefined>;
    const isText = field === "properties" || field === "predicates";
    const tidied = (all: readonly string[]) => (isText ? all.map(tidyName) : all);
    if (isGiven(values)) yield cy`${st}.${name(property)} IN ${ctx.parameter(source(values, tidied))}`;
  }
  const [about, kinds, said] = [part(where, "about"), part(where, "aboutKinds"), part(where, "attributedTo")];
  if (isGiven(about)) yield references.ids.include(about, cy`${st}.about`, at);
  if (isGiven(kinds)) yield isAboutKind(scope, kinds.value, st);
  if (isGiven(said)) yield references.ids.include(said, cy`${st}.attributedTo`, at);
  const interested = part(where, "interestedParty");
  if (isGiven(interested))
    yield cy`coalesce(${st}.interestedParty, false) = ${ctx.parameter(source(interested))}`;
  const [during, dating] = [part(where, "during"), part(where, "dating")];
  if (isGiven(during)) {
    const asked = { validAt: null, during: askedTime(ctx, during) };
    yield* timePredicates(st, asked, "POSSIBLE");
  }
  if (isGiven(dating)) yield cy`${datingOf(st)} IN ${ctx.parameter(source(dating))}`;
  const inConflict = part(where, "inConflict");
  if (isGiven(inConflict)) {
    const conflict = ctx.variable("c");
    const exists = cy`EXISTS { MATCH (${conflict}:Conflict)-[:COMPARES]->(${st}) WHERE ${visible(conflict, at)} }`;
    yield cy`${exists} = ${ctx.parameter(source(inConflict))}`;
  }
}

/** Whether a statement is about an entity of some kinds, or about a relationship that has one at an end. */
function isAboutKind({ ctx }: FilterScope, kinds: readonly string[], st: Cypher): Cypher {
  if (kinds.length === 0) return cy`false`;
  const n = ctx.variable("n");
  const labels = join(
    [...new Set(kinds)].map((kind) => name(ctx.model.label(kind))),
    "|",
  );
  return cy`EXISTS { MATCH (${n}:Entity) WHERE ${n}.id IN [${st}.about, ${st}.from, ${st}.to] AND ${n}:${labels} }`;
}
