import type { PlainGraph } from "./plain-graph.ts";

/**
 * Adapts a graph for import over an earlier one: keeps what never changes under an id, an entity's kind and a
 * relationship's type and ends.
 */
export function keepIdentity(plain: PlainGraph, earlier?: PlainGraph): PlainGraph {
  const kinds = new Map(earlier?.entities.map(({ id, kind }) => [id, kind]));
  const count = new Map<string, number>();
  return {
    ...plain,
    entities: plain.entities.map((entity) => ({ ...entity, kind: kinds.get(entity.id) ?? entity.kind })),
    relationships: plain.relationships.map((tie) => {
      const key = `${tie.type.replaceAll("_", "-")}.${tie.from}.${tie.to}`;
      count.set(key, (count.get(key) ?? 0) + 1);
      return { ...tie, id: `${key}.${count.get(key)}` };
    }),
  };
}
