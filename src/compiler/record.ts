import type { GraphQLObjectType } from "graphql";
import type { CompileContext } from "./context.ts";
import { compileObject, type SelectedField } from "./object.ts";
import type { Run, Shaper } from "./run.ts";

/** A plain object of the program whose properties are the fields of a GraphQL type without arguments. */
export type ValueRecord = Readonly<Record<string, unknown>>;

/** Builds the answer of a value object from its record. */
export type ShapeRecord = (record: ValueRecord, run: Run) => unknown;

/**
 * Compiles the selection on a value object (Money, Period, Identifier, PageInfo …): the shaper takes the record as the only
 * slot of its row and picks what is selected.
 */
export function compileRecord(ctx: CompileContext, field: SelectedField): ShapeRecord {
  return compileSelectedRecord(ctx, field).shape;
}

/** The same beside the names of the fields selected, so that only what they need is read; none where the shaper fails for all records. */
export function compileSelectedRecord(
  ctx: CompileContext,
  field: SelectedField,
): { readonly shape: ShapeRecord; readonly selected: ReadonlySet<string> } {
  const selected = new Set<string>();
  const shape = compileObject({
    ctx,
    types: [field.type as GraphQLObjectType],
    nodes: field.nodes,
    compileField: ({ name }) => {
      selected.add(name);
      return propertyShaper(name);
    },
  });
  return { shape: recordShaper(shape), selected };
}

// These refer to no more than they need: see slot.ts.

const propertyShaper =
  (name: string): Shaper =>
  ([record]) =>
    (record as ValueRecord)[name];

const recordShaper =
  (shape: Shaper): ShapeRecord =>
  (record, run) =>
    shape([record], run);
