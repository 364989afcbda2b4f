import type { Size } from "../generator.ts";
import type { LoadResult } from "../load/load-order.ts";
import type { Throughput } from "../report/results.ts";
import { round, toMeasured } from "../report/spread.ts";
import type { Running } from "../setup/check-answers.ts";
import type { LoadGenerator } from "../setup/load-generator.ts";
import type { Starts } from "../workloads/starts.ts";
import type { Workload } from "../workloads/workloads.ts";

/** How long and how often is measured. */
export interface Effort {
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
}

interface ThroughputOptions extends Effort {
  readonly size: Size;
  readonly workload: Workload;
  readonly starts: Starts;
  readonly running: readonly Running[];
  readonly connections: number;
  /** Whether this workload was asked before, so that a short warm-up will do. */
  readonly isWarm?: boolean;
  readonly load: LoadGenerator;
  /** Told after each run of a contender, when its memory is at its height. */
  readonly onRun?: (running: Running) => void;
}

/** Asks one workload of all contenders in turn, round by round, so that whatever else the machine does meets all of them. */
export async function measureThroughput(options: ThroughputOptions): Promise<Throughput> {
  const { size, workload, running, connections } = options;
  const able = running.filter(({ contender }) => contender.notApplicable[workload.name] === undefined);
  const { results, failed } = await runRounds(options, able);
  const measured = Object.fromEntries([...results].map(([name, rounds]) => [name, toMeasured(rounds)]));
  const { product } = measured;
  const ratio = (other: string): number | null => {
    const rate = measured[other]?.rate.median;
    return product === undefined || rate === undefined ? null : round(product.rate.median / rate);
  };
  const peers = Object.entries(measured).filter(([name]) => !name.startsWith("product") && name !== "bare");
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
    ahead: peers.filter(([, { rate }]) => rate.min > (product?.rate.max ?? 0)).map(([name]) => name),
  };
}

/** So many contenders share the statements written by hand; who has its own warms them up for as long as they do together. */
const sharing = 4;

interface Rounds {
  readonly results: ReadonlyMap<string, readonly LoadResult[]>;
  /** Contenders that failed, which are not asked again, and how. */
  readonly failed: ReadonlyMap<string, string>;
}

async function runRounds(options: ThroughputOptions, able: readonly Running[]): Promise<Rounds> {
  const { workload, starts, connections, load, rounds, seconds, warmUpSeconds, isWarm, onRun } = options;
  const warmUp = ({ contender }: Running): number =>
    !isWarm && contender.hasOwnStatements ? warmUpSeconds * sharing : warmUpSeconds;
  const results = new Map<string, LoadResult[]>();
  const failed = new Map<string, string>();
  for (let turn = 0; turn <= rounds; turn++) {
    // Round 0 warms up. The order turns, so that nobody always follows the same one.
    for (const one of [...able.slice(turn % able.length), ...able.slice(0, turn % able.length)]) {
      const { contender, program } = one;
      if (failed.has(contender.name)) continue;
      const url = program.url + contender.path(workload.name);
      const bodies = workload.variables(starts).map((each) => contender.body(workload.name, each));
      const order = { url, connections, bodies, seconds: turn === 0 ? warmUp(one) : seconds };
      try {
        const result = await load.run(order);
        onRun?.(one);
        if (turn > 0) results.set(contender.name, [...(results.get(contender.name) ?? []), result]);
      } catch (error) {
        failed.set(contender.name, `failed: ${error instanceof Error ? error.message : String(error)}`);
        results.delete(contender.name);
      }
    }
  }
  return { results, failed };
}
