import {
  coerceInputValue,
  type GraphQLInputType,
  type GraphQLSchema,
  getVariableValues,
  isInputType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromAST,
} from "graphql";
import type { VariableValues } from "./argument-reader.ts";

/** A variable that an operation declares. */
export interface DeclaredVariable {
  readonly name: string;
  readonly type: GraphQLInputType;
  /** Undefined where it has no default. */
  readonly preset: unknown;
}

/** Those of operations seen before: types and defaults are the same each time. */
const seen = new WeakMap<OperationDefinitionNode, readonly DeclaredVariable[]>();

/**
 * The variables that a validated operation declares, in its order, without any of a type that takes no input: validation lets standard scalars
 * pass that the schema does not have, and {@link coerceVariables} refuses them.
 */
export function declaredVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
): readonly DeclaredVariable[] {
  const known = seen.get(operation);
  if (known) return known;
  const declared = (operation.variableDefinitions ?? []).flatMap(({ variable, type: node, defaultValue }) => {
    const type = typeFromAST(schema, node as never);
    if (!isInputType(type)) return [];
    return [{ name: variable.name.value, type, preset: defaultValue && valueFromAST(defaultValue, type) }];
  });
  seen.set(operation, declared);
  return declared;
}

/** What graphql-js's `getVariableValues` gives; that is asked for the words where a value does not fit. */
export function coerceVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  inputs: Readonly<Record<string, unknown>>,
): ReturnType<typeof getVariableValues> {
  // Without a prototype: `$toString` that is not given is undefined, and `$__proto__` is a variable like any other.
  const coerced: Record<string, unknown> = Object.create(null);
  const { variableDefinitions = [] } = operation;
  const declared = declaredVariables(schema, operation);
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
