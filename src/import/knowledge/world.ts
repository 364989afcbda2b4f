import type { EntityRecord } from "../shapes/entity-shape.ts";
import type { SeedDataset } from "../yaml/read-dataset.ts";
import type { Element, Located } from "../yaml/seed-file.ts";
import type { GraphKnowledge } from "./graph-knowledge.ts";

/** Everything that an id in a data set may refer to: in its own files, otherwise in the graph. */
export interface World {
  /** Kind of an entity; `SOURCE` for a source; undefined if the id is neither. */
  kindOf(id: string): string | undefined;
  isSource(id: string): boolean;
  isFact(id: string): boolean;
  /** The entity that an id was merged into; undefined if it is not a former id. */
  survivorOf(id: string): string | undefined;
  /** Ids for suggestions. */
  readonly entityIds: readonly string[];
  readonly sourceIds: readonly string[];
  readonly factIds: readonly string[];
}

/** Stands for a source where kinds of entities are expected. */
export const SOURCE_KIND = "SOURCE";

/** The id of an element, even if its shape is invalid. */
export function idOf(element: Element<{ readonly id: string }>): string | null {
  return element.record === null ? element.id : element.record.id;
}

/**
 * The former ids of an entity by list position, even if its shape is invalid; null for an entry that cannot
 * be an id.
 */
export function formerIdsOf(entity: Element<EntityRecord>): readonly (string | null)[] {
  return entity.record === null ? entity.formerIds : entity.record.formerIds;
}

/** Creates the world of a data set from its files and what the graph knows. */
export function createWorld(seeds: SeedDataset, knowledge: GraphKnowledge): World {
  const kinds = new Map<string, string>();
  for (const [id, { kind, isNamedElsewhere }] of knowledge.entities)
    if (isNamedElsewhere) kinds.set(id, kind);
  for (const element of seeds.entities) {
    const kind = element.record === null ? element.kind : element.record.kind;
    const id = idOf(element);
    if (id !== null && kind !== null) kinds.set(id, kind);
  }
  const described = keysWhere(knowledge.sources, ({ isDescribedElsewhere }) => isDescribedElsewhere);
  const stated = keysWhere(knowledge.facts, ({ statedBy }) => statedBy !== null);
  const sources = new Set([...described, ...ids(seeds.sources)]);
  const facts = new Set([...stated, ...ids(seeds.facts), ...fieldFactIds(seeds)]);
  const survivors = new Map(
    seeds.entities.flatMap((entity) => formerIdsOf(entity).map((former) => [former, idOf(entity)])),
  );
  return {
    kindOf: (id) => kinds.get(id) ?? (sources.has(id) ? SOURCE_KIND : undefined),
    isSource: (id) => sources.has(id),
    isFact: (id) => facts.has(id),
    survivorOf: (id) => survivors.get(id) ?? knowledge.identifiers.get(`formerId:${id}`)?.[0],
    entityIds: [...kinds.keys()],
    sourceIds: [...sources],
    factIds: [...facts],
  };
}

/** The fact id of an entity's own field: `bmi.name`. */
export function fieldFactId(entityId: string, field: string): string {
  return `${entityId}.${field}`;
}

function fieldFactIds(seeds: SeedDataset): readonly string[] {
  return seeds.entities.flatMap(({ record }) => {
    if (record === null) return [];
    const fields = [
      "name",
      "nameEn",
      "alternateNames",
      "identifiers",
      "formerIds",
      ...Object.keys(record.fields),
    ];
    return fields.map((field) => fieldFactId(record.id, field));
  });
}

function ids(elements: readonly (Located<unknown> & Element<{ readonly id: string }>)[]): readonly string[] {
  return elements.map(idOf).filter((id) => id !== null);
}

function keysWhere<T>(known: ReadonlyMap<string, T>, holds: (value: T) => boolean): readonly string[] {
  return [...known].filter(([, value]) => holds(value)).map(([id]) => id);
}
