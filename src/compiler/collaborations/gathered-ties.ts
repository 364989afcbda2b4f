import type { GatheringColumns } from "../../derived/project-pairs.ts";
import { ProjectedPairs } from "../../derived/projected-pairs.ts";
import type { WorkerPool } from "../../derived/worker-pool.ts";
import { Turns } from "../../values/turns.ts";

/**
 * One shared thing: what it adds to the weight of each pair of its actors, as a whole number, and those
 * actors, each once.
 */
export type Gathering = readonly [share: number, actors: readonly number[]];

/** An actor's number in the gatherings, and its id. */
export type GatheredActor = readonly [actor: number, id: string];

/** What the database returned for a projection. */
interface GatheredTies {
  readonly gatherings: readonly Gathering[];
  /** Sorted by id. */
  readonly actors: readonly GatheredActor[];
}

/** Computes the pairs of gathered ties in a worker thread. */
export async function projectTies(
  gathered: GatheredTies,
  sharesInTotal: number | null,
  workers: WorkerPool,
  signal?: AbortSignal,
): Promise<ProjectedPairs> {
  const { columns, ids } = await toColumns(gathered, sharesInTotal);
  return new ProjectedPairs(ids, await workers.run("projectPairs", columns, signal));
}

/**
 * Converts gathered ties to columns, and lists the actors' ids in order. Other requests are answered in
 * between.
 */
async function toColumns(
  { gatherings, actors }: GatheredTies,
  sharesInTotal: number | null,
): Promise<{ readonly columns: GatheringColumns; readonly ids: readonly string[] }> {
  const turns = new Turns();
  const most = gatherings.reduce((sum, [, members]) => sum + members.length, 0);
  const [shares, ends] = [new Float64Array(gatherings.length), new Uint32Array(gatherings.length)];
  const [members, order] = [new Float64Array(most), new Float64Array(actors.length)];
  let end = 0;
  for (const [gathering, [share, list]] of gatherings.entries()) {
    members.set(list, end);
    end += list.length;
    shares[gathering] = share;
    ends[gathering] = end;
    if (turns.isOver) await turns.next();
  }
  const ids: string[] = [];
  for (const [position, [actor, id]] of actors.entries()) {
    order[position] = actor;
    ids.push(copyOf(id));
    if (turns.isOver) await turns.next();
  }
  return { columns: { shares, ends, members, order, sharesInTotal }, ids };
}

/**
 * Copies a text so that it keeps no other in memory. A text read from an answer may be a slice of one as long
 * as the answer.
 */
const copyOf = (text: string): string => Buffer.from(text).toString();
