import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from "graphql";

/**
 * What of an operation's coerced variables decides the text of its statements: which are given, numbers, booleans and enum values as
 * they are, how many members a list has, which fields of an input object are set. Texts count only by being empty or not: they go
 * into statements as parameters. Two requests of one document with the same shape share a plan, but for what
 * `CompileContext.decide` saw.
 */
export function variableShape(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  values: Readonly<Record<string, unknown>>,
): string {
  let shape = "";
  for (const { variable, type } of variableDefinitions) {
    const inputType = typeFromAST(schema, type as never);
    if (!isInputType(inputType)) throw new TypeError(`$${variable.name.value} is of no input type.`);
    shape += `${shapeOf(inputType, values[variable.name.value])};`;
  }
  return shape;
}

function shapeOf(type: GraphQLInputType, value: unknown): string {
  if (isNonNullType(type)) return shapeOf(type.ofType, value);
  if (value === undefined) return "-";
  if (value === null) return "0";
  if (isListType(type)) return listShape(type.ofType, value as readonly unknown[]);
  if (isInputObjectType(type)) {
    const object = value as Readonly<Record<string, unknown>>;
    let shape = "{";
    for (const { name, type: inner } of Object.values(type.getFields()))
      if (object[name] !== undefined) shape += `${name}:${shapeOf(inner, object[name])},`;
    return `${shape}}`;
  }
  if (typeof value === "string" && !isEnumType(type)) return value === "" ? "e" : "t";
  return JSON.stringify(value);
}

function listShape(type: GraphQLInputType, values: readonly unknown[]): string {
  let shape = `[${values.length}`;
  for (const value of values) shape += `,${shapeOf(type, value)}`;
  return `${shape}]`;
}
