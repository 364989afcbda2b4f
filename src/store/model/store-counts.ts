import type { Database } from "../../neo4j/calls/database.ts";
import type { GraphModel } from "../../schema/graph-model.ts";

/**
 * How many entities of each kind and relationships of each type the database holds, from Neo4j's own
 * counters, without scanning the graph. They include all versions and what is being written, so use them to
 * choose a search strategy, not for display.
 */
export class StoreCounts {
  /** Entities of all kinds; 0 until first read. */
  entities = 0;
  #kinds: Counts = new Map();
  #types: Counts = new Map();
  readonly #model: GraphModel;

  constructor(model: GraphModel) {
    this.#model = model;
  }

  /**
   * Reads all counts in one statement. Call it when a version was published; before that nothing is known.
   */
  async read(database: Pick<Database, "read">): Promise<void> {
    const kinds = [...this.#model.kinds.keys()];
    const types = [...this.#model.relationshipTypes.keys()];
    const { labels, relationships } = await readCounters(database).catch(() => {
      // The procedure needs admin rights, which an external server may not have granted us.
      const named = kinds.map((kind) => this.#model.label(kind));
      return countEach(database, ["Entity", ...named], types);
    });
    const ofKinds = kinds.map((kind) => [kind, labels.get(this.#model.label(kind)) ?? 0] as const);
    this.set(labels.get("Entity") ?? 0, new Map(ofKinds), relationships);
  }

  /** Sets counts that are already known. */
  set(entities: number, kinds: Counts, types: Counts): void {
    [this.entities, this.#kinds, this.#types] = [entities, kinds, types];
  }

  /** Entities of any of some kinds. */
  ofKinds(kinds: readonly string[]): number {
    return sum(this.#kinds, kinds);
  }

  /** Relationships of any of some types. */
  ofTypes(types: readonly string[]): number {
    return sum(this.#types, types);
  }
}

/** Counts by label or type. */
type Counts = ReadonlyMap<string, number>;

interface Counters {
  readonly labels: Counts;
  readonly relationships: Counts;
}

/**
 * Takes almost no planning: a cold database answers in a tenth of a second, but needs three for {@link
 * countEach}.
 */
async function readCounters(database: Pick<Database, "read">): Promise<Counters> {
  const [row] = (await database.read({ text: COUNTERS, parameters: {} })) as [string, number][][][];
  return { labels: new Map(row?.[0]), relationships: new Map(row?.[1]) };
}

async function countEach(
  database: Pick<Database, "read">,
  labels: readonly string[],
  types: readonly string[],
): Promise<Counters> {
  const ofLabels = labels.map((label) => `COUNT { (:${label}) }`);
  const ofTypes = types.map((type) => `COUNT { ()-[:${type}]->() }`);
  const text = `RETURN [${ofLabels.join(", ")}], [${ofTypes.join(", ")}]`;
  const [row] = (await database.read({ text, parameters: {} })) as number[][][];
  return { labels: zip(labels, row?.[0] ?? []), relationships: zip(types, row?.[1] ?? []) };
}

const COUNTERS = `CALL db.stats.retrieve('GRAPH COUNTS') YIELD data
RETURN [counted IN data.nodes WHERE counted.label IS NOT NULL | [counted.label, counted.count]],
  [counted IN data.relationships
    WHERE counted.relationshipType IS NOT NULL AND counted.startLabel IS NULL AND counted.endLabel IS NULL
    | [counted.relationshipType, counted.count]]`;

const zip = (names: readonly string[], counts: readonly number[]): Counts =>
  new Map(names.map((name, index) => [name, counts[index] ?? 0]));

function sum(counts: Counts, names: readonly string[]): number {
  return [...new Set(names)].reduce((total, name) => total + (counts.get(name) ?? 0), 0);
}
