import type { Run } from "../run/run.ts";
import type { ParameterSource } from "./parameters.ts";
import type { FieldArguments } from "./statement-context.ts";

/** An argument or a part of one: its current value, and how a later execution of the same plan reads it. */
export interface Input<T> {
  readonly value: T;
  readonly read: (run: Run) => T;
}

/** An argument of a field; undefined where it was left out. */
export function argument<T>(field: FieldArguments, name: string): Input<T | null | undefined> {
  return {
    value: field.values[name] as T | null | undefined,
    read: (run) => run.args[field.index]?.[name] as T | null | undefined,
  };
}

/** A property of a given input object. */
export function part<T extends object, K extends keyof T>(input: Input<T>, key: K): Input<T[K]> {
  return { value: input.value[key], read: (run) => input.read(run)[key] };
}

/** The members of a given input list. */
export function members<T>(input: Input<readonly T[]>): readonly Input<T>[] {
  return input.value.map((value, index) => ({ value, read: (run) => input.read(run)[index] as T }));
}

/** Whether an optional input was given; null equals left out. */
export function isGiven<T>(input: Input<T | null | undefined>): input is Input<T> {
  return input.value !== null && input.value !== undefined;
}

/** The value of an input, converted for Cypher, as a parameter's source. */
export function source<T>(
  input: Input<T>,
  convert: (value: T) => unknown = (value) => value,
): ParameterSource {
  return (run) => convert(input.read(run));
}
