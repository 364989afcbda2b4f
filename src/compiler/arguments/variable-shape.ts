import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from "graphql";
import type { DeclaredVariable } from "./declared-variables.ts";

/**
 * The part of an operation's coerced variables that decides the text of its statements: which are given, the
 * values of numbers, booleans and enums, the length of lists, and which fields of an input object are set. Of
 * a text it only matters whether it is empty, because texts are passed as parameters. Two requests of one
 * document with the same shape share a plan, unless `StatementContext.decide` saw a difference.
 */
export function variableShape(
  declared: readonly DeclaredVariable[],
  values: Readonly<Record<string, unknown>>,
): string {
  let shape = "";
  for (const { name, type } of declared) shape += `${shapeOf(type, values[name])};`;
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
