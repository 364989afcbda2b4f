import { foldSortName } from "../../src/values/text/fold.ts";
import { generateEntities, generateTies, type Size, sizes } from "../network/generator.ts";

/**
 * Where queries start. Chosen so that each size gets equal queries and differs only in the amount of other
 * data.
 */
export interface Starts {
  /** Actors of the same degree, with about as many relationships around them. */
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  /** The actor with the most relationships. */
  readonly hub: { readonly id: string; readonly degree: number };
  readonly degree: number;
  /** Median number of relationships that the nested query traverses from a start. */
  readonly walked: number;
}

const startDegree = 8;
const startCount = 16;
const pageSize = 5;
/**
 * Targets for choosing starts: relationships of an actor's projects, and relationships that the nested query
 * reads at its third level.
 */
const [wantedNear, wantedFar] = [120, 500];

/** An actor's projects or a project's actors, each with the tie's number: `[other end, tie]`. */
type Ties = readonly (readonly [number, number])[];

/** Finds the starts of a size in the generator's output. */
export function findStarts(size: Size): Starts {
  const options = { relationships: sizes[size] };
  const names = new Map<string, string>();
  for (const { id, name } of generateEntities(options)) names.set(id, name);
  const [ofActor, ofProject]: [[number, number][][], [number, number][][]] = [[], []];
  for (const { from, to, id } of generateTies(options)) {
    const [actor, project, tie] = [numberOf(from), numberOf(to), numberOf(id)];
    add(ofActor, actor, [project, tie]);
    add(ofProject, project, [actor, tie]);
  }
  const degree = (actor: number): number => ofActor[actor]?.length ?? 0;
  const firstByName = (ties: Ties, prefix: string): readonly number[] =>
    ties
      .map(
        ([other, tie]) => [foldSortName(names.get(`${prefix}-${other}`) ?? ""), `tie-${tie}`, other] as const,
      )
      .sort(compare)
      .slice(0, pageSize)
      .map(([, , other]) => other);
  const profile = (actor: number) => {
    const near = (ofActor[actor] ?? []).reduce(
      (sum, [project]) => sum + (ofProject[project]?.length ?? 0),
      0,
    );
    const projects = firstByName(ofActor[actor] ?? [], "project");
    const far = projects
      .flatMap((project) => firstByName(ofProject[project] ?? [], "actor"))
      .reduce((sum, each) => sum + degree(each), 0);
    return {
      actor,
      far,
      distance: Math.abs(Math.log(near / wantedNear)) + Math.abs(Math.log(far / wantedFar)),
    };
  };
  const candidates = Array.from(ofActor.keys()).filter((actor) => degree(actor) === startDegree);
  const profiles = candidates
    .slice(0, 2000)
    .map(profile)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, startCount);
  const hub = Array.from(ofActor.keys()).reduce(
    (most, each) => (degree(each) > degree(most) ? each : most),
    0,
  );
  return {
    actors: profiles.map(({ actor }) => ({ id: `actor-${actor}`, name: names.get(`actor-${actor}`) ?? "" })),
    hub: { id: `actor-${hub}`, degree: degree(hub) },
    degree: startDegree,
    walked: profiles.map(({ far }) => far).sort((a, b) => a - b)[profiles.length >> 1] ?? 0,
  };
}

function add(lists: [number, number][][], index: number, pair: [number, number]): void {
  const list = lists[index];
  if (list) list.push(pair);
  else lists[index] = [pair];
}

function numberOf(id: string): number {
  return Number(id.slice(id.indexOf("-") + 1));
}

/** Orders like the database: by sort name, then by the tie's id. */
function compare(a: readonly [string, string, number], b: readonly [string, string, number]): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return a[1] < b[1] ? -1 : 1;
}
