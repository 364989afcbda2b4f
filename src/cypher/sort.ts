import { type Cypher, cy, join, name, or } from "./cypher.ts";

/** One key of an order. The last key of every order is unique and ascending. */
export interface SortKey {
  readonly expression: Cypher;
  readonly direction: "ASC" | "DESC";
  /** Whether the value may be null. Nulls sort last in both directions. */
  readonly nullable: boolean;
  /** A whole number that may exceed what a JavaScript number holds, so cursors carry it as text. */
  readonly isLarge?: boolean;
}

/** `ORDER BY …` over variables that hold the keys' values. */
export function orderBy(keys: readonly SortKey[], variables: readonly Cypher[]): Cypher {
  const terms = keys.map((key, index) => {
    const variable = variables[index] as Cypher;
    if (key.direction === "ASC") return variable;
    return key.nullable ? cy`${variable} IS NULL, ${variable} DESC` : cy`${variable} DESC`;
  });
  return cy`ORDER BY ${join(terms, ", ")}`;
}

/** A key's value in a cursor: the parameter to compare with, or null if the value was null. */
export type KeyPosition = Cypher | null;

/** True for the rows after a position in the order (keyset pagination). */
export function isAfter(
  keys: readonly SortKey[],
  variables: readonly Cypher[],
  position: readonly KeyPosition[],
): Cypher {
  const [key, ...restKeys] = keys;
  const [variable, ...restVariables] = variables;
  const [value = null, ...restPosition] = position;
  if (!key || !variable) return or([]);
  const rest = restKeys.length > 0 ? isAfter(restKeys, restVariables, restPosition) : null;
  if (value === null) return rest ? cy`(${variable} IS NULL AND ${rest})` : cy`false`;
  const compared = key.isLarge ? cy`toInteger(${value})` : value;
  const comparison = key.direction === "ASC" ? cy`${variable} > ${compared}` : cy`${variable} < ${compared}`;
  const alternatives = [comparison];
  if (key.nullable) alternatives.push(cy`${variable} IS NULL`);
  if (rest) alternatives.push(cy`(${variable} = ${compared} AND ${rest})`);
  return or(alternatives);
}

/** The ascending, unique key that ends an order. */
export function byId(node: Cypher, property = "id"): SortKey {
  return { expression: cy`${node}.${name(property)}`, direction: "ASC", nullable: false };
}
