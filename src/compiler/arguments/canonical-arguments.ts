import {
  type GraphQLArgument,
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isListType,
} from "graphql";
import { canonicalJson } from "../../values/hash.ts";
import type { ArgumentValues } from "../run/run.ts";

/** Lists whose order shows in the answer; the members of all others are a set. */
const orderedLists: ReadonlySet<string> = new Set(["nodes", "edges"]);

/**
 * Coerced arguments in the one form that equal questions share: without nulls, without what equals its default, without empty objects, and with the
 * members of sets in order, each once.
 */
export function canonicalArguments(
  definitions: readonly GraphQLArgument[],
  values: ArgumentValues,
): Readonly<Record<string, unknown>> {
  return withoutDefaults(definitions, values, (value) => canonicalJson(value) !== "{}");
}

type Definition = Pick<GraphQLArgument, "name" | "type" | "defaultValue">;

function withoutDefaults(
  definitions: readonly Definition[],
  values: Readonly<Record<string, unknown>>,
  counts: (value: unknown) => boolean,
): Readonly<Record<string, unknown>> {
  const entries = definitions.flatMap(({ name, type, defaultValue }) => {
    if (values[name] === undefined || values[name] === null) return [];
    const value = canonicalValue(name, type, values[name]);
    const preset = defaultValue === undefined ? null : canonicalValue(name, type, defaultValue);
    return counts(value) && canonicalJson(value) !== canonicalJson(preset) ? [[name, value]] : [];
  });
  return Object.fromEntries(entries);
}

function canonicalValue(name: string, declared: GraphQLInputType, value: unknown): unknown {
  const type = getNullableType(declared);
  if (value === null) return null;
  if (isListType(type)) {
    const members = (value as readonly unknown[]).map((member) => canonicalValue(name, type.ofType, member));
    return orderedLists.has(name) ? members : setOf(members);
  }
  if (!isInputObjectType(type)) return value;
  // Within a filter an empty object asks something: `related: {}` wants a relationship.
  return withoutDefaults(
    Object.values(type.getFields()),
    value as Readonly<Record<string, unknown>>,
    () => true,
  );
}

function setOf(members: readonly unknown[]): readonly unknown[] {
  const byText = new Map(members.map((member) => [canonicalJson(member), member]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, member]) => member);
}
