import type { GraphQLObjectType } from "graphql";
import type { Run, Shaper } from "../run/run.ts";
import { compileObject, type SelectedField } from "./object.ts";
import type { SelectionContext } from "./selection-context.ts";

/** A plain object whose properties are the fields of a GraphQL type without arguments. */
export type ValueRecord = Readonly<Record<string, unknown>>;

/** Builds the answer of a value object from its record. */
export type ShapeRecord = (record: ValueRecord, run: Run) => unknown;

/**
 * Compiles the selection on a value object (Money, Period, Identifier, PageInfo …). The shaper takes the
 * record as the only slot of its row and picks the selected properties.
 */
export function compileRecord(ctx: SelectionContext, field: SelectedField): ShapeRecord {
  return recordShaper(compileParts(ctx, field, propertyShaper));
}

/** Compiles the selection on a value object whose parts are in the place's row. */
export function compileParts(
  ctx: SelectionContext,
  field: SelectedField,
  compilePart: (name: string) => Shaper,
): Shaper {
  return compileObject({
    ctx,
    types: [field.type as GraphQLObjectType],
    nodes: field.nodes,
    compileField: ({ name }) => compilePart(name),
  });
}

// These functions capture no more than they need; see slot.ts.

const propertyShaper =
  (name: string): Shaper =>
  ([record]) =>
    (record as ValueRecord)[name];

const recordShaper =
  (shape: Shaper): ShapeRecord =>
  (record, run) =>
    shape([record], run);
