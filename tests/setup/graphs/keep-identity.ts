import type { PlainGraph } from "./plain-graph.ts";

/** A graph that may be imported over an earlier one: what never changes under an id, an entity's kind, a relationship's type and ends, stays. */
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
