/** An entity in an answer. */
export interface Named {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

type NamedRow = readonly [string, string, string];

/** `[id, kind, name]` as an object. */
export function toNamed([id, kind, name]: NamedRow): Named {
  return { id, kind, name };
}

/**
 * Id, role, amount in minor units, currency, start, end, the neighbour's id, kind and name, and optionally
 * its neighbours.
 */
export type TieRow = readonly [
  string,
  string | null,
  number | null,
  string | null,
  string | null,
  string | null,
  string,
  string,
  string,
  (readonly TieRow[])?,
];

/** An edge of `neighbours`, without the neighbour's own fields. */
export function toEdge(row: TieRow) {
  const [id, role, cents, currency, start, end] = row;
  const amount = currency === null ? null : { value: toEuros(cents), currency };
  const period = start === null && end === null ? null : { start, end };
  return { relationship: { id, role, amount, period }, node: toNamed([row[6], row[7], row[8]]) };
}

/** Formats minor units like the API, with no more digits than needed; all generated amounts are in euros. */
export function toEuros(cents: number | null): string | null {
  if (cents === null) return null;
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
}

/** Rows of `stats` as an object. */
export function toStats(rows: readonly (readonly [string, number, number, number, string | null])[]) {
  return {
    rows: rows.map(([value, relationshipCount, entityCount, cents, currency]) => ({
      keys: [{ key: "YEAR", value }],
      relationshipCount,
      entityCount,
      amounts: currency === null ? [] : [{ value: toEuros(cents), currency }],
    })),
  };
}

/** The lists of a neighbourhood row as an object. */
export function toNeighbourhood(
  [nodes, ties, isCut]: readonly [
    readonly NamedRow[],
    readonly (readonly [string, string | null, string, string])[],
    boolean,
  ],
  limit: number,
) {
  return {
    nodes: nodes.map(toNamed),
    relationships: ties.map(([id, role, from, to]) => ({ id, role, from: { id: from }, to: { id: to } })),
    truncated: isCut ? { reason: "NODE_LIMIT", limit } : null,
  };
}

/** Paths as an object; the input has one more than the limit if there are more. */
export function toPathSet(paths: readonly (readonly NamedRow[])[], limit: number) {
  return {
    paths: paths.slice(0, limit).map((nodes) => ({
      length: nodes.length - 1,
      steps: nodes.map((node) => ({ entity: toNamed(node) })),
    })),
    truncated: paths.length > limit ? { reason: "PATH_LIMIT", limit } : null,
  };
}

/** Collaborators as an object; the weight is the number of things shared. */
export function toCollaborations(rows: readonly (readonly [number, string, string, string])[]) {
  return {
    edges: rows.map(([shared, ...named]) => ({
      node: { weight: shared, sharedCount: shared, b: toNamed(named) },
    })),
  };
}
