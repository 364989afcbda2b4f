import { type Cypher, cy, join, name, or } from "./cypher.ts";

/** One key of an order. The last key of every order is unique. */
export interface SortKey {
  readonly expression: Cypher;
  readonly direction: "ASC" | "DESC";
  /** Whether the value may be null. */
  readonly nullable: boolean;
  /** Whether nulls sort first. Default: they sort last, in both directions. */
  readonly nullsFirst?: boolean;
  /** A whole number that may exceed what a JavaScript number holds, so cursors carry it as text. */
  readonly isLarge?: boolean;
}

/** `ORDER BY …` over variables that hold the keys' values. */
export function orderBy(keys: readonly SortKey[], variables: readonly Cypher[]): Cypher {
  const terms = keys.map((key, index) => {
    const variable = variables[index] as Cypher;
    const sorted = key.direction === "ASC" ? variable : cy`${variable} DESC`;
    // Neo4j sorts null behind all values: https://neo4j.com/docs/cypher-manual/current/clauses/order-by/
    const isPlaced = !key.nullable || isNullsFirst(key) === (key.direction === "DESC");
    if (isPlaced) return sorted;
    return isNullsFirst(key) ? cy`${variable} IS NOT NULL, ${sorted}` : cy`${variable} IS NULL, ${sorted}`;
  });
  return cy`ORDER BY ${join(terms, ", ")}`;
}

const isNullsFirst = (key: SortKey): boolean => key.nullsFirst === true;

/** The same order, read from its end. */
export function reverse(keys: readonly SortKey[]): readonly SortKey[] {
  return keys.map((key) => ({
    ...key,
    direction: key.direction === "ASC" ? "DESC" : "ASC",
    nullsFirst: !isNullsFirst(key),
  }));
}

/** A key's value in a cursor: the parameter to compare with, or null if the value was null. */
export type KeyPosition = Cypher | null;

/** The positions between which rows lie, one value per key; null: no bound on that side. */
export interface Bounds {
  readonly after: readonly KeyPosition[] | null;
  readonly before: readonly KeyPosition[] | null;
}

/** Predicates: rows lie between two positions of the order. */
export function isBetween(
  keys: readonly SortKey[],
  variables: readonly Cypher[],
  { after, before }: Bounds,
): readonly Cypher[] {
  return [
    ...(after ? [isAfter(keys, variables, after)] : []),
    ...(before ? [isAfter(reverse(keys), variables, before)] : []),
  ];
}

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
  if (value === null) {
    const equal = rest ? cy`(${variable} IS NULL AND ${rest})` : cy`false`;
    return isNullsFirst(key) ? or([cy`${variable} IS NOT NULL`, equal]) : equal;
  }
  const compared = key.isLarge ? cy`toInteger(${value})` : value;
  const comparison = key.direction === "ASC" ? cy`${variable} > ${compared}` : cy`${variable} < ${compared}`;
  const alternatives = [comparison];
  if (key.nullable && !isNullsFirst(key)) alternatives.push(cy`${variable} IS NULL`);
  if (rest) alternatives.push(cy`(${variable} = ${compared} AND ${rest})`);
  return or(alternatives);
}

/** The unique key that ends an order, ascending. */
export function byId(node: Cypher, property = "id"): SortKey {
  return { expression: cy`${node}.${name(property)}`, direction: "ASC", nullable: false };
}
