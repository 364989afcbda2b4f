import type { CollaborationInput } from "../../../src/generated/schema.ts";
import { loadSchema } from "../../../src/schema/load-schema.ts";
import { formatDay } from "../../../src/values/time/edtf.ts";
import { MAX_DAY, MIN_DAY, type PeriodBounds, periodBounds } from "../../../src/values/time/period.ts";
import {
  compareTexts,
  type PlainEntity,
  type PlainGraph,
  type PlainRelationship,
  statementsOf,
} from "../graphs/plain-graph.ts";
import { certaintyOf, isKept, passes, type Question } from "./oracle.ts";

const { model } = loadSchema();

/** The API's defaults for `via` and `through`. */
const defaults = {
  via: {
    types: ["PARTICIPATES_IN", "MEMBER_OF", "CARRIES_OUT", "FUNDS", "EVALUATES", "ACCOMPANIES"],
    direction: "OUT",
  },
  through: ["PROGRAMME", "PROJECT", "CONSORTIUM", "EVENT", "PUBLICATION"],
} as const;

/** All collaborations of a graph as the API returns them, with all fields, strongest first. */
export function listCollaborations(
  graph: PlainGraph,
  projection: CollaborationInput,
  validAt: string | undefined,
) {
  const question: Question = { via: projection.via ?? defaults.via, validAt };
  const actors = graph.entities.filter(isActor);
  const things = graph.entities.filter(({ kind }) => (projection.through ?? defaults.through).includes(kind));
  const tied = new Map(
    things.map(({ id }) => [id, actors.filter((actor) => ties(graph, actor.id, id, question).length > 0)]),
  );
  const found = [];
  for (const a of actors)
    for (const b of actors) {
      const isWanted = projection.around ? a.id === projection.around.id && b.id !== a.id : a.id < b.id;
      if (!isWanted || ![a, b].every((actor) => isKept(actor, projection.between))) continue;
      const shared = things.filter(({ id }) => [a, b].every((actor) => tied.get(id)?.includes(actor)));
      if (shared.length === 0) continue;
      const weights = shared.map(({ id }) => 1 / ((tied.get(id)?.length ?? 0) - 1));
      const weight =
        projection.weight === "NEWMAN" ? weights.reduce((sum, part) => sum + part, 0) : shared.length;
      if (Math.round(weight * 1e10) / 1e10 < (projection.minWeight ?? 0)) continue;
      found.push(
        describe(graph, a.id, b.id, shared.map(({ id }) => id).sort(compareTexts), weight, question),
      );
    }
  return found.sort(
    (x, y) => y.weight - x.weight || compareTexts(x.a.id, y.a.id) || compareTexts(x.b.id, y.b.id),
  );
}

function isActor({ kind }: PlainEntity): boolean {
  return model.actorTypes.includes(model.typeOfKind(kind));
}

function ties(graph: PlainGraph, actor: string, thing: string, question: Question): PlainRelationship[] {
  const direction = question.via?.direction ?? "BOTH";
  return graph.relationships.filter(
    (tie) =>
      ((direction !== "IN" && tie.from === actor && tie.to === thing) ||
        (direction !== "OUT" && tie.from === thing && tie.to === actor)) &&
      passes(tie, question),
  );
}

function describe(
  graph: PlainGraph,
  a: string,
  b: string,
  things: readonly string[],
  weight: number,
  question: Question,
) {
  const side = (actor: string, thing: string) =>
    ties(graph, actor, thing, question).sort((x, y) => compareTexts(x.id, y.id));
  const all = [...new Set(things.flatMap((thing) => [...side(a, thing), ...side(b, thing)]))];
  const sources = [...new Set(all.flatMap(statementsOf).map(({ source }) => source))].sort(compareTexts);
  const answer = (tie: PlainRelationship) => ({ id: tie.id, certainty: certaintyOf(tie, question) });
  return {
    a: { id: a },
    b: { id: b },
    weight: Math.round(weight * 1e10) / 1e10,
    sharedCount: things.length,
    shared: things.map((thing) => ({
      entity: { id: thing },
      a: side(a, thing).map(answer),
      b: side(b, thing).map(answer),
    })),
    period: spanOf(all),
    sources: { totalCount: sources.length, nodes: sources.map((id) => ({ id })) },
  };
}

/** From the first certain start to the last day certainly held. */
function spanOf(all: readonly PlainRelationship[]) {
  const dated = all.flatMap((tie) => {
    const bounds = periodBounds(tie);
    return bounds ? [{ tie, bounds: closed(bounds) }] : [];
  });
  if (dated.length === 0) return null;
  const [first] = dated.toSorted(
    (x, y) =>
      x.bounds.latestStart - y.bounds.latestStart ||
      x.bounds.earliestStart - y.bounds.earliestStart ||
      compareKnown(x.tie.start, y.tie.start),
  );
  const [last] = dated.toSorted(
    (x, y) =>
      y.bounds.earliestEnd - x.bounds.earliestEnd ||
      y.bounds.latestEnd - x.bounds.latestEnd ||
      compareKnown(x.tie.end, y.tie.end),
  );
  return {
    start: first?.tie.start ?? null,
    end: last?.tie.end ?? null,
    observedOn: null,
    ongoing: dated.some(({ bounds }) => bounds.earliestEnd === MAX_DAY),
    earliestStart: dayOf(Math.min(...dated.map(({ bounds }) => bounds.earliestStart))),
    latestStart: dayOf(Math.min(...dated.map(({ bounds }) => bounds.latestStart))),
    earliestEnd: dayOf(Math.max(...dated.map(({ bounds }) => bounds.earliestEnd))),
    latestEnd: dayOf(Math.max(...dated.map(({ bounds }) => bounds.latestEnd))),
  };
}

function closed({ earliestStart, latestEnd, ...bounds }: PeriodBounds) {
  return { ...bounds, earliestStart: earliestStart ?? MIN_DAY, latestEnd: latestEnd ?? MAX_DAY };
}

function compareKnown(a: string | undefined, b: string | undefined): number {
  return Number(a === undefined) - Number(b === undefined) || compareTexts(a ?? "", b ?? "");
}

function dayOf(day: number): string | null {
  return day === MIN_DAY || day === MAX_DAY ? null : formatDay(day);
}
