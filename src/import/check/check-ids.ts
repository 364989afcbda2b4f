import { idOf } from "../knowledge/world.ts";
import type { Element } from "../yaml/seed-file.ts";
import { type CheckContext, report } from "./check-context.ts";

type Identified = Element<{ readonly id: string }>;

/** What an id names, in words for a message. */
type Thing = "entity" | "source" | "fact" | "conflict";

/** Checks that each id names one thing only, across all kinds of things, in the files and in the graph. */
export function checkIds(context: CheckContext): void {
  const { seeds } = context;
  const taken = new Map<string, { readonly thing: Thing; readonly element: Identified }>();
  const lists: readonly (readonly [Thing, readonly Identified[]])[] = [
    ["source", seeds.sources],
    ["entity", seeds.entities],
    ["fact", seeds.facts],
    ["conflict", seeds.conflicts],
  ];
  for (const [thing, elements] of lists) {
    for (const element of elements) {
      const id = idOf(element);
      if (id === null) continue;
      const first = taken.get(id);
      if (first === undefined) taken.set(id, { thing, element });
      else reportTaken(context, element, id, `the ${first.thing} in ${placeOf(first.element)}`);
      if (first === undefined) checkAgainstGraph(context, thing, element, id);
    }
  }
}

function checkAgainstGraph(context: CheckContext, thing: Thing, element: Identified, id: string): void {
  const { entities, sources, facts, conflicts, identifiers } = context.knowledge;
  const [survivor] = identifiers.get(`formerId:${id}`) ?? [];
  if (survivor !== undefined) {
    const cure = `Use "${survivor}", or choose another one.`;
    reportTaken(context, element, id, `"${survivor}", whose former id it is in another data set`, cure);
  }
  const [entity, source, fact, conflict] = [
    entities.get(id),
    sources.get(id),
    facts.get(id),
    conflicts.get(id),
  ];
  if (entity !== undefined && thing === "entity") checkKind(context, element, entity.kind);
  else if (entity !== undefined) reportTaken(context, element, id, "an entity of the graph");
  if (source !== undefined && thing !== "source") reportTaken(context, element, id, "a source of the graph");
  else if (source?.isDescribedElsewhere === true) {
    const cure = "Leave it out here and refer to it by its id.";
    reportTaken(context, element, id, `a source of the data set "${source.dataset}"`, cure);
  }
  if (fact?.relationship && thing !== "fact")
    reportTaken(context, element, id, "a relationship of the graph");
  else if (typeof fact?.statedBy === "string") {
    reportTaken(context, element, id, `a fact of the data set "${fact.statedBy}"`);
  }
  if (conflict === "") reportTaken(context, element, id, "a conflict that a rule found");
  else if (conflict !== undefined) {
    reportTaken(context, element, id, `a conflict of the data set "${conflict}"`);
  }
}

function checkKind(context: CheckContext, element: Identified, known: string): void {
  const kind = "kind" in element ? element.kind : (element.record as { readonly kind?: string }).kind;
  if (kind === null || kind === undefined || kind === known) return;
  const message = `In the graph this id is ${known}, and a kind never changes. Keep it, or give the thing a new id.`;
  report(context, element, { field: ["kind"], code: "KIND_CHANGED", message, value: kind });
}

function reportTaken(
  context: CheckContext,
  element: Identified,
  id: string,
  by: string,
  cure = "Choose another one.",
): void {
  const message = `The id "${id}" is taken by ${by}. ${cure}`;
  report(context, element, { field: ["id"], code: "DUPLICATE_ID", message, value: id });
}

function placeOf({ at, path }: Identified): string {
  return `${at.file}:${at.content.positionOf([...path, "id"]).line}`;
}
