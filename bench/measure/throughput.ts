import type { Database } from "../../src/neo4j/calls/database.ts";
import type { LoadResult } from "../load/load-order.ts";
import type { Size } from "../network/generator.ts";
import type { Throughput } from "../report/results.ts";
import { round, toMeasured } from "../report/spread.ts";
import { awaitIdle } from "../setup/await-idle.ts";
import type { Running } from "../setup/check-answers.ts";
import type { LoadGenerator } from "../setup/load-generator.ts";
import type { Effort } from "../setup/options.ts";
import { requestsOf } from "../setup/requests-of.ts";
import type { Starts } from "../workloads/starts.ts";
import type { Workload } from "../workloads/workloads.ts";
import { ableTo, inTurn, peersAhead } from "./rounds.ts";

interface ThroughputOptions extends Effort {
  readonly size: Size;
  readonly workload: Workload;
  readonly starts: Starts;
  readonly running: readonly Running[];
  readonly connections: number;
  /**
   * How long ten connections load each contender before the turns, so that the database compiles; default 0.
   */
  readonly aloneSeconds?: number;
  readonly load: LoadGenerator;
  readonly database: Pick<Database, "read">;
  /** Called after each run of a contender, when its memory is at its peak. */
  readonly onRun?: (running: Running) => void;
}

/**
 * Runs one workload on all contenders in turn, round by round, so that other load on the machine affects all
 * of them.
 */
export async function measureThroughput(options: ThroughputOptions): Promise<Throughput> {
  const { size, workload, running, connections } = options;
  const { results, failed } = await runRounds(options, ableTo(running, workload));
  const measured = Object.fromEntries([...results].map(([name, rounds]) => [name, toMeasured(rounds)]));
  const { product } = measured;
  const ratio = (other: string): number | null => {
    const rate = measured[other]?.rate.median;
    return product === undefined || rate === undefined ? null : round(product.rate.median / rate);
  };
  const reasons = running.flatMap(({ contender: { name, notApplicable } }) => {
    const reason = notApplicable[workload.name];
    return reason === undefined ? [] : [[name, reason]];
  });
  return {
    workload: workload.name,
    title: workload.title,
    size,
    connections,
    bytes: Math.round(results.get("product")?.[0]?.bytes ?? 0),
    contenders: measured,
    notApplicable: Object.fromEntries([...reasons, ...failed]),
    vsNeo4jGraphql: ratio("neo4j-graphql"),
    vsBare: ratio("bare"),
    ahead: peersAhead(measured, "product"),
  };
}

interface Rounds {
  readonly results: ReadonlyMap<string, readonly LoadResult[]>;
  /** Contenders that failed, with the reason; they are not run again. */
  readonly failed: ReadonlyMap<string, string>;
}

/** Runs one contender for some seconds; null if it failed. */
type Run = (one: Running, seconds: number, connections?: number) => Promise<LoadResult | null>;

async function runRounds(options: ThroughputOptions, able: readonly Running[]): Promise<Rounds> {
  const { workload, starts, connections, load, database, rounds, seconds, onRun } = options;
  const results = new Map<string, LoadResult[]>();
  const failed = new Map<string, string>();
  const run: Run = async (one, length, count = connections) => {
    const { contender } = one;
    const order = { ...requestsOf(one, workload, starts), connections: count, seconds: length };
    try {
      const result = await load.run(order, () => awaitIdle(database));
      onRun?.(one);
      return result;
    } catch (error) {
      failed.set(contender.name, `failed: ${error instanceof Error ? error.message : String(error)}`);
      results.delete(contender.name);
      return null;
    }
  };
  const p50 = await warmUp(options, able, run);
  for (let turn = 0; turn < rounds; turn++) {
    for (const one of inTurn(able, turn)) {
      const { name } = one.contender;
      const enough = (answersAtLeast * (p50.get(one) ?? 0)) / 1000;
      const length = Math.max(seconds, Math.min(enough, secondsAtMost), forOneAnswer(p50.get(one)));
      const result = failed.has(name) ? null : await run(one, length);
      if (result) results.set(name, [...(results.get(name) ?? []), result]);
    }
  }
  return { results, failed };
}

/**
 * A contender whose rate grows by more than this fraction is not warm yet. The check starts after some turns.
 */
const growing = 0.05;
const turnsAtLeast = 3;

/** For answers slower than this, in ms, two turns are enough to compile everything. */
const slowAnswerMs = 500;
const slowTurns = 2;

/** Minimum answers per connection and round; slow queries run longer to reach it. */
const answersAtLeast = 3;
const secondsAtMost = 3;

/** Seconds in which a query that took `ms` is certainly answered once. */
const forOneAnswer = (ms = 0): number => (1.5 * ms) / 1000;

/**
 * Runs all contenders in turn until no rate grows noticeably, or `warmUpTurns` have passed. A contender with
 * its own statements takes longer to warm up than those that share statements the database has already
 * compiled.
 * @returns the median response time of each, in ms
 */
async function warmUp(
  { warmUpTurns, warmUpSeconds, aloneSeconds = 0 }: ThroughputOptions,
  able: readonly Running[],
  run: Run,
): Promise<ReadonlyMap<Running, number>> {
  const best = new Map<Running, number>();
  const p50 = new Map<Running, number>();
  if (aloneSeconds > 0) for (const one of able) await run(one, aloneSeconds, 10);
  let cold = able;
  for (let turn = 0; turn < warmUpTurns && cold.length > 0; turn++) {
    const still: Running[] = [];
    for (const one of cold) {
      const result = await run(one, Math.max(warmUpSeconds, forOneAnswer(p50.get(one))));
      if (result && result.count > 0) p50.set(one, result.p50);
      const rate = result?.rate ?? 0;
      const before = best.get(one) ?? 0;
      const isSlow = (p50.get(one) ?? 0) > slowAnswerMs;
      const isGrowing = !isSlow && rate > before * (1 + growing);
      if (isGrowing || turn + 1 < (isSlow ? slowTurns : turnsAtLeast)) still.push(one);
      best.set(one, Math.max(rate, before));
    }
    cold = still;
  }
  return p50;
}
