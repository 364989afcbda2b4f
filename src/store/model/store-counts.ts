import type { Database } from "../../neo4j/calls/database.ts";
import type { GraphModel } from "../../schema/graph-model.ts";

/**
 * How much of each kind and type the database holds, by Neo4j's own counters, which it reads without looking at the graph. All versions are
 * counted, and what is being written: good for choosing between ways to the same answer, not for showing.
 */
export class StoreCounts {
  /** Entities of all kinds; 0 until first read. */
  entities = 0;
  #kinds: ReadonlyMap<string, number> = new Map();
  #types: ReadonlyMap<string, number> = new Map();
  readonly #model: GraphModel;

  constructor(model: GraphModel) {
    this.#model = model;
  }

  /** Reads all of them in one statement. To be called when a version was published; until it was, nothing is known. */
  async read(database: Pick<Database, "read">): Promise<void> {
    const kinds = [...this.#model.kinds.keys()];
    const types = [...this.#model.relationshipTypes.keys()];
    const ofKinds = kinds.map((kind) => `COUNT { (:${this.#model.label(kind)}) }`);
    const ofTypes = types.map((type) => `COUNT { ()-[:${type}]->() }`);
    const text = `RETURN COUNT { (:Entity) }, [${ofKinds.join(", ")}], [${ofTypes.join(", ")}]`;
    const [row] = (await database.read({ text, parameters: {} })) as [number, number[], number[]][];
    this.set(row?.[0] ?? 0, zip(kinds, row?.[1] ?? []), zip(types, row?.[2] ?? []));
  }

  /** Takes counts that are known already. */
  set(entities: number, kinds: ReadonlyMap<string, number>, types: ReadonlyMap<string, number>): void {
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

function zip(names: readonly string[], counts: readonly number[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, index) => [name, counts[index] ?? 0]));
}

function sum(counts: ReadonlyMap<string, number>, names: readonly string[]): number {
  return [...new Set(names)].reduce((total, name) => total + (counts.get(name) ?? 0), 0);
}
