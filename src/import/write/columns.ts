/** A record to be created. */
export interface Entry {
  /** What it is created as or attached to: labels, type, source. */
  readonly as: string | readonly string[];
  readonly record: object;
  /** Values that come before the record's own properties in its row. */
  readonly before?: readonly unknown[];
}

/** Maps properties to list positions, so that names and shared values are not sent with each record. */
export interface Columns {
  /**
   * `[[as, … shared values], [row, …]]` for each group of entries that share them; null for absent values,
   * which are not stored.
   * @throws Error for a property without a column, which would be lost
   */
  toGroups(entries: Iterable<Entry>): readonly unknown[];
  /**
   * A map for CREATE: `{source: shared[1], id: row[0], …}`, marked with `$version`; `shared` and `row` belong
   * to a group.
   */
  readonly map: string;
}

/** Names of properties. */
export interface ColumnNames {
  /** Properties with few different values: texts, booleans. */
  readonly shared: readonly string[];
  readonly own: readonly string[];
  /** Number of values in a row before the record's own; default 0. */
  readonly before?: number;
}

/**
 * Creates columns with these names, which become part of the statement text.
 * @throws Error for a name that is not made of letters
 */
export function createColumns({ shared, own, before = 0 }: ColumnNames): Columns {
  const odd = [...shared, ...own].find((name) => !/^[A-Za-z]+$/.test(name));
  if (odd !== undefined) throw new Error(`${odd} cannot be the name of a column.`);
  const known = new Set([...shared, ...own]);
  const stored = [
    ...shared.map((name, index) => `${name}: shared[${index + 1}]`),
    ...own.map((name, index) => `${name}: row[${index + before}]`),
    ...["knownFrom: $version", "version: $version"],
  ];
  return {
    map: `{${stored.join(", ")}}`,
    toGroups(entries) {
      const groups = new Map<string, readonly [unknown[], unknown[][]]>();
      for (const { as, record, before: first = [] } of entries) {
        const properties = record as Readonly<Record<string, unknown>>;
        for (const name in properties)
          if (!known.has(name) && properties[name] !== undefined) throw new Error(`${name} has no column.`);
        let key = String(as);
        for (const name of shared) key += `\0${properties[name] ?? "\0"}`;
        let group = groups.get(key);
        if (group === undefined) {
          group = [[as, ...valuesOf(properties, shared)], []];
          groups.set(key, group);
        }
        const values = valuesOf(properties, own);
        group[1].push(first.length === 0 ? values : [...first, ...values]);
      }
      return [...groups.values()];
    },
  };
}

function valuesOf(properties: Readonly<Record<string, unknown>>, names: readonly string[]): unknown[] {
  return names.map((name) => properties[name] ?? null);
}
