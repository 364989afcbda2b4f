import type { LoadResult } from "../load/load-order.ts";
import type { GrowthLine } from "../report/results.ts";
import { toMeasured } from "../report/spread.ts";
import { awaitIdle } from "../setup/await-idle.ts";
import { checkAnswers, type Running } from "../setup/check-answers.ts";
import type { ContenderName } from "../setup/contenders.ts";
import type { Effort } from "../setup/options.ts";
import { requestsOf } from "../setup/requests-of.ts";
import { type Workload, workloads } from "../workloads/workloads.ts";
import type { Scene } from "./scene.ts";

/** Contenders whose times are compared between sizes. */
export const growthContenders: readonly ContenderName[] = ["product", "bare"];

const growing = ["entity", "nested", "neighbourhood", "shortestPath"];

const warmUpTurns = 2;

/**
 * Measures product and `bare` over one connection, every size in turn, round by round. So the milliseconds
 * can be compared between sizes, whatever else the machine does. The databases of all sizes run, warmed up by
 * the earlier workloads.
 * @returns one line for each workload and size
 */
export async function measureGrowth(
  scenes: readonly Scene[],
  effort: Effort,
): Promise<readonly GrowthLine[]> {
  const lines: GrowthLine[] = [];
  for (const workload of workloads.filter(({ name }) => growing.includes(name)))
    lines.push(...(await compareSizes(scenes, workload, effort)));
  return lines;
}

async function compareSizes(
  scenes: readonly Scene[],
  workload: Workload,
  { rounds, seconds, warmUpSeconds }: Effort,
): Promise<readonly GrowthLine[]> {
  const found = scenes.flatMap((scene) =>
    scene.running.map((one) => ({ scene, one, results: [] as LoadResult[] })),
  );
  for (const { starts, running } of scenes) await checkAnswers(workload, starts, running);
  for (let turn = 0; turn < warmUpTurns; turn++)
    for (const { scene, one } of found) await ask(scene, one, workload, warmUpSeconds);
  for (let turn = 0; turn < rounds; turn++)
    for (const { scene, one, results } of found) results.push(await ask(scene, one, workload, seconds));
  return found.map(({ scene: { size }, one, results }) => ({
    workload: workload.name,
    size,
    contenders: { [one.contender.name]: toMeasured(results) },
  }));
}

function ask(
  { load, starts, graph }: Scene,
  one: Running,
  workload: Workload,
  seconds: number,
): Promise<LoadResult> {
  const order = { ...requestsOf(one, workload, starts), connections: 1, seconds };
  return load.run(order, () => awaitIdle(graph.database));
}
