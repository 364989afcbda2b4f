import { InvalidValueError, LimitExceededError } from "../../errors/graph-error.ts";
import type { SelectedField } from "./object.ts";

/**
 * Reads a whole number within a range.
 * @throws InvalidValueError outside the range
 */
export function readRange(field: SelectedField, argument: string, from: number, to: number): number {
  const value = field.arguments.values[argument];
  if (typeof value === "number" && value >= from && value <= to) return value;
  throw new InvalidValueError(
    `"${argument}" of "${field.key}" is ${String(value)}; it must be from ${from} to ${to}.`,
    {
      argument,
      value,
      limit: to,
    },
  );
}

/**
 * Reads the requested number of hops.
 * @throws InvalidValueError below 1
 * @throws LimitExceededError (HOP_LIMIT_EXCEEDED) above the limit
 */
export function readHops(field: SelectedField, argument: string, limit: number): number {
  const value = field.arguments.values[argument];
  if (typeof value === "number" && value > limit)
    throw new LimitExceededError(
      `"${argument}" of "${field.key}" is ${value}; at most ${limit} hops are walked. Lower it, or continue from the entities found.`,
      { argument, value, limit },
      "HOP_LIMIT_EXCEEDED",
    );
  return readRange(field, argument, 1, limit);
}
