import { SOURCE_KIND } from "../knowledge/world.ts";
import { suggest } from "../problems/nearest.ts";
import type { Fact } from "../shapes/fact-shape.ts";
import { listClaims } from "../shapes/fact-values.ts";
import { findProperty } from "../shapes/vocabulary.ts";
import type { Predicate } from "../shapes/vocabulary-shape.ts";
import { type Located, listWhole } from "../yaml/seed-file.ts";
import { type CheckContext, report } from "./check-context.ts";
import { checkClaim, checkEntity } from "./check-evidence.ts";
import { checkValue } from "./check-values.ts";
import { describeUnknownId } from "./unknown-id.ts";

/** Checks that the ids in facts exist and that predicate, ends and values fit together. */
export function checkFacts(context: CheckContext): void {
  for (const fact of listWhole(context.seeds.facts)) {
    for (const claim of listClaims(fact.record)) checkClaim(context, fact, claim);
    const kind = checkSubject(context, fact);
    const predicate = checkPredicate(context, fact);
    if (kind === undefined || predicate === undefined) checkObject(context, fact);
    else checkForm(context, fact, kind, predicate);
  }
}

function checkSubject(context: CheckContext, fact: Located<Fact>): string | undefined {
  const { world } = context;
  const { subject } = fact.record;
  const kind = world.kindOf(subject);
  if (kind !== undefined) return kind;
  const message = describeUnknownId(world, subject, "entity or source");
  report(context, fact, { field: ["subject"], code: "UNKNOWN_ID", message, value: subject });
  return undefined;
}

function checkPredicate(context: CheckContext, fact: Located<Fact>): Predicate | undefined {
  const { vocabulary } = context.seeds;
  const { predicate } = fact.record;
  const known = vocabulary.get(predicate);
  if (known !== undefined) return known;
  const cure = suggest(predicate, vocabulary.keys(), "Add it to vocabulary.yaml, or use one from there.");
  const message = `There is no predicate "${predicate}". ${cure}`;
  report(context, fact, { field: ["predicate"], code: "UNKNOWN_PREDICATE", message, value: predicate });
  return undefined;
}

/** Returns the kind of the object; reports an object that does not exist. */
function checkObject(context: CheckContext, fact: Located<Fact>): string | undefined {
  const { object } = fact.record;
  if (object === undefined || context.world.isSource(object)) return object && SOURCE_KIND;
  return checkEntity(context, fact, ["object"], object) ? context.world.kindOf(object) : undefined;
}

function checkForm(context: CheckContext, fact: Located<Fact>, kind: string, predicate: Predicate): void {
  const { object, value, predicate: name } = fact.record;
  const property = findProperty(predicate, kind);
  if (object !== undefined && value !== undefined) {
    const message = "A fact has an object or a value. Keep one, and make the other a separate fact.";
    report(context, fact, { field: ["value"], code: "OBJECT_AND_VALUE", message, value });
  } else if (object !== undefined) {
    checkEnds(context, fact, kind, predicate);
  } else if (property === null) {
    const message = `"${name}" takes an object, not a value. Write object: with the id of an entity.`;
    const code = value === undefined ? "NEITHER_OBJECT_NOR_VALUE" : "PREDICATE_TAKES_NO_VALUE";
    report(context, fact, { field: value === undefined ? [] : ["value"], code, message, value });
  } else {
    checkValue(context, fact, kind, property);
  }
}

function checkEnds(context: CheckContext, fact: Located<Fact>, kind: string, predicate: Predicate): void {
  const { object, subject, predicate: name } = fact.record;
  const objectKind = checkObject(context, fact);
  if (objectKind === undefined) return;
  if (object === subject) {
    const message = "Subject and object are the same. Name another object.";
    report(context, fact, { field: ["object"], code: "SELF_RELATION", message, value: object });
  } else if (kind === SOURCE_KIND || objectKind === SOURCE_KIND) {
    if (findProperty(predicate, kind)?.valueType === "ID") return;
    const message = `"${name}" connects entities, but ${kind === SOURCE_KIND ? "the subject" : "the object"} is a source. Use a predicate whose property has the valueType ID.`;
    report(context, fact, { field: ["predicate"], code: "PREDICATE_TAKES_NO_OBJECT", message, value: name });
  } else if (predicate.relationship === undefined) {
    const message = `"${name}" takes a value, not an object. Write value:, or use another predicate.`;
    report(context, fact, { field: ["object"], code: "PREDICATE_TAKES_NO_OBJECT", message, value: object });
  } else {
    checkKinds(context, fact, [kind, objectKind], predicate);
    checkUnchanged(context, fact, predicate);
  }
}

function checkKinds(
  context: CheckContext,
  fact: Located<Fact>,
  [subjectKind, objectKind]: readonly [string, string],
  { relationship = "", direction }: Predicate,
): void {
  const { model } = context;
  const ends = model.relationshipTypes.get(relationship);
  const sides = [
    { field: "subject", kind: subjectKind, allowed: direction === "IN" ? ends?.to : ends?.from },
    { field: "object", kind: objectKind, allowed: direction === "IN" ? ends?.from : ends?.to },
  ] as const;
  for (const { field, kind, allowed } of sides) {
    const typeName = model.kinds.get(kind);
    if (allowed === undefined || allowed === null || typeName === undefined || model.isEnd(allowed, typeName))
      continue;
    const message = `${relationship} has ${allowed.join(", ")} at this end, and "${fact.record[field]}" is a ${kind}. Use another predicate or correct the kind.`;
    report(context, fact, { field: [field], code: "WRONG_KIND", message, value: fact.record[field] });
  }
}

/** The type and ends of a relationship never change under an id; see docs/data-model.md, "Relationships". */
function checkUnchanged(
  context: CheckContext,
  fact: Located<Fact>,
  { relationship, direction }: Predicate,
): void {
  const { id, subject, object = "" } = fact.record;
  const known = context.knowledge.facts.get(id)?.relationship;
  if (known === undefined || known === null) return;
  const [from, to] = direction === "IN" ? [object, subject] : [subject, object];
  if (known.type === relationship && known.from === from && known.to === to) return;
  const message = `In the graph "${id}" is ${known.from} ${known.type} ${known.to}, which never changes under an id. Give the fact a new id.`;
  report(context, fact, { field: ["id"], code: "ENDS_CHANGED", message, value: id });
}
