import type { GraphKnowledge } from "../knowledge/graph-knowledge.ts";
import { idOf } from "../knowledge/world.ts";
import { listWhole } from "../yaml/seed-file.ts";
import { type CheckContext, report } from "./check-context.ts";
import { checkClaim } from "./check-evidence.ts";

/**
 * A former id leads to one entity: it is the id of nothing else, and no other entity's former id, in all files and in the graph. The
 * other way round, an id that is a former one already, is checked with the ids (check-ids.ts).
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
  const survivors = new Map<string, string>();
  for (const entity of listWhole(seeds.entities)) {
    for (const [index, formerId] of entity.record.formerIds.entries()) {
      const field = ["formerIds", index];
      checkClaim(context, entity, { field, qualifiers: [], evidence: undefined });
      const here = inFiles.get(formerId);
      const there = findInGraph(knowledge, formerId);
      const survivor = survivors.get(formerId) ?? findSurvivor(knowledge, formerId, entity.record.id);
      survivors.set(formerId, entity.record.id);
      const message =
        here !== undefined
          ? `"${formerId}" is the id of ${here} in these files. Take that one out, or this former id.`
          : there !== null
            ? `"${formerId}" is the id of ${there} of another data set. Take that one out there first, or this former id here.`
            : survivor !== undefined
              ? `The former id "${formerId}" leads to "${survivor}" already. Let one entity have it.`
              : null;
      if (message === null) continue;
      report(context, entity, { field, code: "DUPLICATE_ID", message, value: formerId });
    }
  }
}

/** What has the id in another data set now, in words; null: nothing. */
function findInGraph({ entities, sources, facts, conflicts }: GraphKnowledge, id: string): string | null {
  if (entities.get(id)?.isNamedElsewhere === true) return "an entity";
  if (sources.get(id)?.isDescribedElsewhere === true) return "a source";
  if (typeof facts.get(id)?.statedBy === "string") return "a fact";
  return conflicts.has(id) ? "a conflict" : null;
}

/** The entity to which another data set makes a former id lead, other than the one given. */
function findSurvivor({ identifiers }: GraphKnowledge, formerId: string, but: string): string | undefined {
  return identifiers.get(`formerId:${formerId}`)?.find((id) => id !== but);
}
