import {
  coerceInputValue,
  type GraphQLSchema,
  getVariableValues,
  isNonNullType,
  type OperationDefinitionNode,
} from "graphql";
import type { VariableValues } from "./argument-reader.ts";
import type { DeclaredVariable } from "./declared-variables.ts";

/**
 * What graphql-js's `getVariableValues` gives; that is asked for the words where a value does not fit.
 * @param declared the operation's variables
 */
export function coerceVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  declared: readonly DeclaredVariable[],
  inputs: Readonly<Record<string, unknown>>,
): ReturnType<typeof getVariableValues> {
  // Without a prototype: `$toString` that is not given is undefined, and `$__proto__` is a variable like any other.
  const coerced: Record<string, unknown> = Object.create(null);
  const isComplete = declared.length === variableDefinitions.length;
  if (isComplete && declared.every((variable) => coerce(variable, inputs, coerced))) return { coerced };
  return getVariableValues(schema, variableDefinitions, inputs, { maxErrors: 5 });
}

/** @returns whether the value fits */
function coerce(
  { name, type, preset }: DeclaredVariable,
  inputs: VariableValues,
  coerced: Record<string, unknown>,
): boolean {
  if (!Object.hasOwn(inputs, name)) {
    if (preset !== undefined) coerced[name] = preset;
    return preset !== undefined || !isNonNullType(type);
  }
  try {
    coerced[name] = coerceInputValue(inputs[name], type, stop);
    return true;
  } catch {
    return false;
  }
}

/** The first fault ends it: looking for what each of thousands of wrong values may have meant takes longer than others should wait. */
function stop(): never {
  throw new TypeError("The value does not fit.");
}
