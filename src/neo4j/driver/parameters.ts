import neo4j from "neo4j-driver";
import { InvalidValueError } from "../../errors/graph-error.ts";

/**
 * Converts statement parameters for Bolt. JavaScript has one number type and the driver sends it as a float,
 * which neither `LIMIT` nor an index on integers accepts; so whole numbers are sent as integers. Nothing is
 * lost, because the graph has no float properties (decimals are texts). `undefined` becomes null; in nested
 * maps the entry is dropped.
 *
 * @throws InvalidValueError for NaN, infinities and whole numbers that JavaScript cannot hold exactly
 */
export function toBoltParameters(parameters: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, toBoltValue(value) ?? null]),
  );
}

function toBoltValue(value: unknown): unknown {
  if (typeof value === "number") {
    return Number.isSafeInteger(value) ? neo4j.int(value) : checkNumber(value);
  }
  if (Array.isArray(value)) {
    return value.map((member) => toBoltValue(member) ?? null);
  }
  return isPlainRecord(value) ? toBoltMap(value) : value;
}

/** The driver drops undefined entries. */
const toBoltMap = (map: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, toBoltValue(value)]));

/**
 * Returns a number that is not an exact integer, if Bolt can carry it.
 * @throws InvalidValueError if it cannot
 */
export function checkNumber(value: number): number {
  if (!Number.isFinite(value) || Number.isInteger(value)) {
    throw new InvalidValueError(
      `${value} cannot be stored exactly. Pass whole numbers beyond 2^53 as bigint.`,
      {
        value,
      },
    );
  }
  return value;
}

/** Whether a value is a plain record and not of a driver class (Integer, Date, Point …). */
function isPlainRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
