import type { FieldNode } from "graphql";
import { type Run, type Shaper, ShapingError } from "./run.ts";

/** A field of an object of the answer. */
export interface Entry {
  /** Its name in the answer: the alias, or the field's own name. */
  readonly key: string;
  readonly shape: Shaper;
  readonly nonNull: boolean;
  readonly name: string;
  readonly nodes: readonly FieldNode[];
}

/**
 * Makes the function that builds the objects of one selection on one type. It is compiled for them, as graphql-jit does it: V8 then knows the shape of
 * each object. Measured: 105 times four objects take 14 µs, by one loop over the entries of all selections 60. Of the document nothing but the keys
 * stands in the program, as texts.
 */
export function objectShaper(entries: readonly Entry[], typeName: string): Shaper {
  const values = entries.map((entry) => fieldShaper(entry, typeName));
  const names = values.map((_, index) => `value${index}`);
  // In brackets, or `__proto__` would not be a key.
  const fields = entries.map(({ key }, index) => `[${JSON.stringify(key)}]: ${names[index]}(row, run)`);
  const program = `return (row, run) => ({ ${fields.join(", ")} });`;
  return new Function(...names, program)(...values) as Shaper;
}

/** Null in a non-null place travels outwards to the next nullable one (specification, 6.4.4). */
function fieldShaper({ key, shape, nonNull, name, nodes }: Entry, typeName: string): Shaper {
  if (name === "__typename") return () => typeName;
  const locate = (error: unknown): ShapingError => {
    const failure = toShapingError(error);
    failure.path.unshift(key);
    failure.nodes ??= nodes;
    return failure;
  };
  if (!nonNull)
    return (row, run) => {
      try {
        return shape(row, run) ?? null;
      } catch (error) {
        run.errors.push(locate(error));
        return null;
      }
    };
  return (row, run) => {
    try {
      const value = shape(row, run);
      if (value !== null && value !== undefined) return value;
    } catch (error) {
      throw locate(error);
    }
    throw locate(new ShapingError(`Cannot return null for non-nullable field ${typeName}.${name}.`));
  };
}

/** Any error met while shaping, as one that knows its place. */
export function toShapingError(error: unknown): ShapingError {
  if (error instanceof ShapingError) return error;
  return new ShapingError(error instanceof Error ? error.message : String(error), error);
}

/** Shapes a list of rows with one shaper, adding positions to the path of errors. */
export function shapeList(rows: readonly (readonly unknown[])[], shape: Shaper, run: Run): unknown[] {
  let index = 0;
  try {
    const values: unknown[] = [];
    for (; index < rows.length; index++) values.push(shape(rows[index] as readonly unknown[], run));
    return values;
  } catch (error) {
    const failure = toShapingError(error);
    failure.path.unshift(index);
    throw failure;
  }
}
