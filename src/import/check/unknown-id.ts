import type { World } from "../knowledge/world.ts";
import { suggest } from "../problems/nearest.ts";

/** What to do about an unknown id, by the kind of thing expected. */
const CURES = {
  entity: "Describe it under entities, or correct the id.",
  source: "Describe it under sources, or correct the id.",
  "entity or source": "Describe it, or correct the id.",
} as const;

/** Message for an unknown id. It suggests the entity that a former id was merged into, or the nearest id. */
export function describeUnknownId(world: World, id: string, named: keyof typeof CURES): string {
  const survivor = named === "source" ? undefined : world.survivorOf(id);
  if (survivor !== undefined) return `"${id}" is a former id of "${survivor}". Write "${survivor}".`;
  const entityIds = named === "source" ? [] : world.entityIds;
  const sourceIds = named === "entity" ? [] : world.sourceIds;
  return `There is no ${named} "${id}". ${suggest(id, [...entityIds, ...sourceIds], CURES[named])}`;
}
