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
 * Gives what graphql-js's `getVariableValues` gives. That function is called only for the message if a value
 * does not fit.
 * @param declared the operation's variables
 */
export function coerceVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  declared: readonly DeclaredVariable[],
  inputs: Readonly<Record<string, unknown>>,
): ReturnType<typeof getVariableValues> {
  // No prototype, so that `$toString` is undefined if not given, and `$__proto__` is an ordinary variable.
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

/**
 * Stops at the first error. Suggesting what each of thousands of wrong values may have meant would block
 * other requests too long.
 */
function stop(): never {
  throw new TypeError("The value does not fit.");
}
