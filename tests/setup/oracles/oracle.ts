import type { Dating, Direction, EntityFilter, RelationshipFilter } from "../../../src/generated/schema.ts";
import { foldSortName } from "../../../src/values/text/fold.ts";
import { askedDays, type Certainty, judge, judgeDuring } from "../../../src/values/time/certainty.ts";
import { periodBounds } from "../../../src/values/time/period.ts";
import {
  compareTexts,
  type PlainEntity,
  type PlainGraph,
  type PlainRelationship,
  statementsOf,
} from "../graphs/plain-graph.ts";

/** Conditions of a query on relationships and entities. */
export interface Question {
  readonly via?: RelationshipFilter | undefined;
  readonly where?: EntityFilter | undefined;
  readonly validAt?: string | undefined;
}

const rankLevels = { DEPRECATED: 0, NORMAL: 1, PREFERRED: 2 } as const;

/**
 * How certainly a relationship held at the asked times; undefined if it did not, null if no time was asked.
 */
export function certaintyOf(
  relationship: PlainRelationship,
  { via, validAt }: Question,
): Certainty | null | undefined {
  const bounds = periodBounds(relationship);
  const judged = [
    ...(validAt ? [judge(bounds, askedDays(validAt))] : []),
    ...(via?.during ? [judgeDuring(bounds, askedDays(via.during))] : []),
  ];
  if (judged.includes(null)) return undefined;
  if (judged.length === 0) return null;
  return judged.includes("POSSIBLE") ? "POSSIBLE" : "CERTAIN";
}

/** How a relationship is dated, by its texts. A day without a year says nothing, and an interval may be open on a side. */
export function datingOf({ start, end, observedOn, ongoing }: PlainRelationship): Dating {
  const isSaid = (date: string | undefined) => date !== undefined && !date.startsWith("X");
  const isStarted = isSaid(start) && !/^(\.\.)?\//.test(start ?? "");
  const isEnded = isSaid(end) && !/\/(\.\.)?$/.test(end ?? "");
  if (isStarted) return isEnded ? "DATED" : "OPEN_END";
  return [start, end, observedOn].some(isSaid) || ongoing === true ? "OPEN_START" : "UNDATED";
}

/** Whether a relationship passes a filter, ignoring direction. */
export function passes(relationship: PlainRelationship, question: Question): boolean {
  const { via } = question;
  const certainty = certaintyOf(relationship, question);
  if (certainty === undefined || (via?.minCertainty === "CERTAIN" && certainty !== "CERTAIN")) return false;
  if (via?.types && !via.types.includes(relationship.type)) return false;
  if (via?.dating && !via.dating.includes(datingOf(relationship))) return false;
  if (via?.roles && !via.roles.includes(relationship.role ?? "")) return false;
  return statementsOf(relationship).some(
    ({ source, status, modality, rank }) =>
      rankLevels[rank] >= rankLevels[via?.minRank ?? "NORMAL"] &&
      (!via?.sourceIds || via.sourceIds.includes(source)) &&
      (!via?.statuses || via.statuses.includes(status)) &&
      (!via?.modalities || via.modalities.includes(modality)),
  );
}

/** Nothing begins with a text that folds to nothing. */
function beginsWith(name: string, text: string): boolean {
  const folded = foldSortName(text);
  return folded !== "" && foldSortName(name).startsWith(folded);
}

/** Whether an entity passes a filter without `related`. */
export function isKept(entity: PlainEntity, where: EntityFilter | null | undefined): boolean {
  if (!where) return true;
  return (
    (!where.ids || where.ids.includes(entity.id)) &&
    (!where.kinds || where.kinds.includes(entity.kind)) &&
    (!where.nameStartsWith || beginsWith(entity.name, where.nameStartsWith)) &&
    (!where.sourceIds || (entity.sources ?? []).some((source) => where.sourceIds?.includes(source))) &&
    (!where.and || where.and.every((inner) => isKept(entity, inner))) &&
    (!where.or || where.or.some((inner) => isKept(entity, inner))) &&
    (!where.not || !isKept(entity, where.not))
  );
}

/** One step along a relationship. */
export interface PlainHop {
  readonly relationship: PlainRelationship;
  readonly direction: Exclude<Direction, "BOTH">;
  readonly to: string;
}

/** The steps from an entity along relationships that pass; a self-loop is one step. */
export function hopsFrom(graph: PlainGraph, id: string, question: Question): readonly PlainHop[] {
  const asked = question.via?.direction ?? "BOTH";
  return graph.relationships
    .filter((relationship) => passes(relationship, question))
    .flatMap((relationship): PlainHop[] => {
      const { from, to } = relationship;
      const out = from === id && asked !== "IN" ? [{ relationship, direction: "OUT" as const, to }] : [];
      const isLoop = from === to && asked === "BOTH";
      const back =
        to === id && asked !== "OUT" && !isLoop ? [{ relationship, direction: "IN" as const, to: from }] : [];
      return [...out, ...back];
    });
}

/** Order of entities by folded German name, then id. */
export function byName(graph: PlainGraph): (a: string, b: string) => number {
  const names = new Map(graph.entities.map(({ id, name }) => [id, foldSortName(name)]));
  return (a, b) => compareTexts(names.get(a) ?? "", names.get(b) ?? "") || compareTexts(a, b);
}

/**
 * Entities by distance from the start, each layer by name. Entities that do not pass `where` block the way.
 */
export function layersFrom(
  graph: PlainGraph,
  starts: readonly string[],
  hops: number,
  question: Question,
): string[][] {
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]));
  const met = new Set(starts);
  const layers = [[...met]];
  for (let hop = 1; hop <= hops; hop++) {
    const next = new Set<string>();
    for (const id of layers[hop - 1] ?? [])
      for (const { to } of hopsFrom(graph, id, question)) {
        const entity = entities.get(to);
        if (entity && !met.has(to) && isKept(entity, question.where)) next.add(to);
      }
    for (const id of next) met.add(id);
    layers.push([...next].sort(byName(graph)));
  }
  return layers;
}

/** All simple paths between two entities, shortest first, then by ids; `where` applies between the ends. */
export function simplePaths(
  graph: PlainGraph,
  from: string,
  to: string,
  maxHops: number,
  question: Question,
): string[][] {
  if (from === to) return [[from]];
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]));
  const found: string[][] = [];
  const walk = (path: readonly string[]): void => {
    const targets = new Set(hopsFrom(graph, path.at(-1) ?? "", question).map((hop) => hop.to));
    for (const target of targets) {
      if (path.includes(target)) continue;
      if (target === to) found.push([...path, target]);
      else if (path.length < maxHops && isKept(entities.get(target) as PlainEntity, question.where))
        walk([...path, target]);
    }
  };
  walk([from]);
  return found.sort((a, b) => a.length - b.length || compareLists(a, b));
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  for (const [index, id] of a.entries()) {
    const order = compareTexts(id, b[index] ?? "");
    if (order !== 0) return order;
  }
  return 0;
}
