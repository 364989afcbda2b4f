import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLList,
  getNullableType,
  isInputObjectType,
  isListType,
  type ObjectValueNode,
  type ValueNode,
  valueFromAST,
} from "graphql";
import type { ArgumentValues } from "../run/run.ts";

/** Coerced variables of an operation, by name. */
export type VariableValues = Readonly<Record<string, unknown>>;

/**
 * Reads the coerced arguments of one field in a later execution. Its variables must have the same shape as
 * those the reader was made for.
 */
export type ArgumentReader = (variables: VariableValues) => ArgumentValues;

/**
 * Gives what graphql-js's `getArgumentValues` would, without coercing again what cannot change: constants and
 * defaults stay, and an argument that is a variable takes that variable's value.
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

/** Reads one value in a later execution. */
type ValueReader = (variables: VariableValues) => unknown;

/** @returns undefined if the value is the same in every execution */
function createValueReader(
  node: ValueNode,
  type: GraphQLInputType,
  variables: VariableValues,
): ValueReader | undefined {
  if (node.kind === "Variable") {
    const name = node.name.value;
    return variables[name] === undefined ? undefined : (later) => later[name];
  }
  const nullable = getNullableType(type);
  if (isListType(nullable)) return createListReader(node, nullable, variables);
  if (isInputObjectType(nullable) && node.kind === "ObjectValue")
    return createObjectReader(node, nullable, variables);
  // A scalar may accept lists and objects that contain variables.
  const mayNest = node.kind === "ListValue" || node.kind === "ObjectValue";
  return mayNest ? (later) => valueFromAST(node, type, later) : undefined;
}

/** A single value in place of a list counts as a list of one (specification, 3.12). */
function createListReader(
  node: ValueNode,
  type: GraphQLList<GraphQLInputType>,
  variables: VariableValues,
): ValueReader | undefined {
  const members = node.kind === "ListValue" ? node.values : [node];
  const readers = members.map((member) => createValueReader(member, type.ofType, variables));
  if (readers.every((read) => read === undefined)) return undefined;
  const known = valueFromAST(node, type, variables) as readonly unknown[];
  return (later) => known.map((value, index) => readers[index]?.(later) ?? value);
}

function createObjectReader(
  node: ObjectValueNode,
  type: GraphQLInputObjectType,
  variables: VariableValues,
): ValueReader | undefined {
  const types = type.getFields();
  const readers: (readonly [name: string, read: ValueReader])[] = [];
  for (const { name, value } of node.fields) {
    const field = types[name.value];
    const read = field && createValueReader(value, field.type, variables);
    if (read) readers.push([name.value, read]);
  }
  if (readers.length === 0) return undefined;
  const known = valueFromAST(node, type, variables) as Readonly<Record<string, unknown>>;
  return (later) => {
    const read: Record<string, unknown> = { ...known };
    for (const [name, readValue] of readers) read[name] = readValue(later);
    return read;
  };
}
