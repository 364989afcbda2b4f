import type { GraphKnowledge } from "../knowledge/graph-knowledge.ts";
import { formerIdsOf, idOf } from "../knowledge/world.ts";
import { type CheckContext, report } from "./check-context.ts";
import { checkClaim } from "./check-evidence.ts";

/**
 * Checks that a former id leads to one entity: nothing else in the files or the graph may have it as id or
 * former id. The reverse case, an id that is already a former id, is checked in check-ids.ts.
 */
export function checkFormerIds(context: CheckContext): void {
  const { seeds, knowledge } = context;
  const inFiles = new Map(
    [
      ["a source", seeds.sources] as const,
      ["an entity", seeds.entities] as const,
      ["a fact", seeds.facts] as const,
      ["a conflict", seeds.conflicts] as const,
    ].flatMap(([thing, elements]) => elements.map((element) => [idOf(element), thing])),
  );
  const survivors = new Map<string, string | null>();
  for (const entity of seeds.entities) {
    const id = idOf(entity);
    const formerIds = formerIdsOf(entity);
    for (const [index, formerId] of formerIds.entries()) {
      if (formerId === null) continue;
      const field = ["formerIds", index];
      checkClaim(context, entity, { field, qualifiers: [], evidence: undefined });
      const message =
        formerId === id
          ? `"${formerId}" is the id of this entity. Remove it from the former ids.`
          : formerIds.indexOf(formerId) < index
            ? `The former id "${formerId}" is named twice. Keep one.`
            : refuse(formerId, {
                here: inFiles.get(formerId),
                there: findInGraph(knowledge, formerId),
                survivor: survivors.get(formerId) ?? findSurvivor(knowledge, formerId, id),
              });
      survivors.set(formerId, id);
      if (message !== null)
        report(context, entity, { field, code: "DUPLICATE_ID", message, value: formerId });
    }
  }
}

/**
 * Who already uses the id: something in these files, something in another data set, or an entity as its
 * former id.
 */
interface Holders {
  readonly here: string | undefined;
  readonly there: string | null;
  readonly survivor: string | undefined;
}

function refuse(formerId: string, { here, there, survivor }: Holders): string | null {
  if (here !== undefined)
    return `"${formerId}" is the id of ${here} in these files. Remove that one, or this former id.`;
  if (there !== null)
    return `"${formerId}" is the id of ${there} of another data set. Remove that one there first, or this former id here.`;
  if (survivor !== undefined)
    return `The former id "${formerId}" already leads to "${survivor}". Keep it at one entity.`;
  return null;
}

/** Names the kind of thing that has the id in another data set now; null if nothing has it. */
function findInGraph({ entities, sources, facts, conflicts }: GraphKnowledge, id: string): string | null {
  if (entities.get(id)?.isNamedElsewhere === true) return "an entity";
  if (sources.get(id)?.isDescribedElsewhere === true) return "a source";
  if (typeof facts.get(id)?.statedBy === "string") return "a fact";
  return conflicts.has(id) ? "a conflict" : null;
}

/** The entity that a former id leads to in another data set, if it is not the given one. */
function findSurvivor(
  { identifiers }: GraphKnowledge,
  formerId: string,
  but: string | null,
): string | undefined {
  return identifiers.get(`formerId:${formerId}`)?.find((id) => id !== but);
}
