import { GraphQLError, type GraphQLObjectType, getNamedType } from "graphql";
import type { CompileContext } from "./context.ts";
import { compileObject, type SelectedField } from "./object.ts";
import { orError } from "./or-error.ts";
import type { Run } from "./run.ts";
import { collectFields } from "./selection.ts";

/** A plain object of the program whose properties are the fields of a GraphQL type without arguments. */
export type ValueRecord = Readonly<Record<string, unknown>>;

/** The fields selected on a value object, so that only what they need is read; null where a directive among them cannot be read. */
export function selectedFields(ctx: CompileContext, field: SelectedField): ReadonlySet<string> | null {
  const type = getNamedType(field.definition.type) as GraphQLObjectType;
  const selection = orError(() => collectFields(ctx, type, field.nodes));
  if (selection instanceof GraphQLError) return null;
  return new Set([...selection.values()].map(([node]) => node?.name.value ?? ""));
}

/**
 * Compiles the selection on a value object (Money, Period, Identifier, PageInfo …): the shaper takes the record as the only
 * slot of its row and picks what is selected.
 */
export function compileRecord(
  ctx: CompileContext,
  field: SelectedField,
): (record: ValueRecord, run: Run) => unknown {
  const type = getNamedType(field.definition.type) as GraphQLObjectType;
  const shape = compileObject({
    ctx,
    types: [type],
    nodes: field.nodes,
    compileField:
      ({ name }) =>
      (row) =>
        (row[0] as ValueRecord)[name],
  });
  return (record, run) => shape([record], run);
}
