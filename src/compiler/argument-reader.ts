import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type ValueNode,
  valueFromAST,
} from "graphql";
import type { ArgumentValues } from "./run.ts";

/** Coerced variables of an operation, by name. */
export type VariableValues = Readonly<Record<string, unknown>>;

/** Reads the coerced arguments of one field in a later execution, whose variables have the shape of those at hand when it was made. */
export type ArgumentReader = (variables: VariableValues) => ArgumentValues;

/**
 * What graphql-js's `getArgumentValues` would give, without coercing again what cannot differ: constants and defaults stay, an argument that is
 * a variable is that variable's value.
 * @param values the arguments as coerced for `variables`
 */
export function createArgumentReader(
  { args }: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: VariableValues,
  values: ArgumentValues,
): ArgumentReader {
  const readers: (readonly [name: string, read: (variables: VariableValues) => unknown])[] = [];
  for (const { name, type } of args) {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    const read = value && createValueReader(value, type, variables);
    if (read) readers.push([name, read]);
  }
  if (readers.length === 0) return () => values;
  return (later) => {
    const read: Record<string, unknown> = { ...values };
    for (const [name, readValue] of readers) read[name] = readValue(later);
    return read;
  };
}

/** Undefined where every execution has the same value. */
function createValueReader(node: ValueNode, type: GraphQLInputType, variables: VariableValues) {
  if (node.kind !== "Variable")
    return holdsVariable(node) ? (later: VariableValues) => valueFromAST(node, type, later) : undefined;
  const name = node.name.value;
  return variables[name] === undefined ? undefined : (later: VariableValues) => later[name];
}

function holdsVariable(value: ValueNode): boolean {
  if (value.kind === "Variable") return true;
  if (value.kind === "ListValue") return value.values.some(holdsVariable);
  return value.kind === "ObjectValue" && value.fields.some((field) => holdsVariable(field.value));
}
