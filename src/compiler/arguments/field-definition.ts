import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  getArgumentValues,
  getNamedType,
  isNonNullType,
} from "graphql";
import type { ArgumentValues } from "../run/run.ts";

/** What the compiler needs from a field's definition. */
export interface FieldDefinition {
  /** The type without list and non-null. */
  readonly type: GraphQLNamedType;
  readonly nonNull: boolean;
}

const definitions = new WeakMap<GraphQLField<unknown, unknown>, FieldDefinition>();
const defaults = new WeakMap<GraphQLField<unknown, unknown>, ArgumentValues>();

/** Cached: graphql-js's type tests took a sixth of the time to compile a document. */
export function definitionOf(field: GraphQLField<unknown, unknown>): FieldDefinition {
  const known = definitions.get(field);
  if (known) return known;
  const definition = { type: getNamedType(field.type), nonNull: isNonNullType(field.type) };
  definitions.set(field, definition);
  return definition;
}

/** The coerced arguments of a field for which a validated document gives none. */
export function defaultArguments(field: GraphQLField<unknown, unknown>, node: FieldNode): ArgumentValues {
  const known = defaults.get(field);
  if (known) return known;
  const values = getArgumentValues(field, node);
  defaults.set(field, values);
  return values;
}
