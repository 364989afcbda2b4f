/** A record to be created. */
export interface Entry {
  /** What it is created as or at: labels, type, source. */
  readonly as: string | readonly string[];
  readonly record: object;
  /** What stands before the record's own properties in its row. */
  readonly before?: readonly unknown[];
}

/** Properties of records as places in lists, so that their names, and what many records share, are not sent with each. */
export interface Columns {
  /**
   * `[[as, … shared values], [row, …]]` for each group of entries that share them; null for what is absent, which is not stored.
   * @throws Error for a property without a column, which would be lost
   */
  toGroups(entries: Iterable<Entry>): readonly unknown[];
  /** For CREATE, where `shared` and `row` are those of a group: `{source: shared[1], id: row[0], …}` with the mark of `$version`. */
  readonly map: string;
}

/** Names of properties. */
export interface ColumnNames {
  /** Those of few different values: texts, booleans. */
  readonly shared: readonly string[];
  readonly own: readonly string[];
  /** How many values an entry has before its record's own ones; default 0. */
  readonly before?: number;
}

/**
 * Columns of these names, which come into statement text.
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
