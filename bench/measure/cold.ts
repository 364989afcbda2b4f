import type { Database } from "../../src/neo4j/calls/database.ts";
import type { LoadResult } from "../load/load-order.ts";
import type { Size } from "../network/generator.ts";
import type { Results } from "../report/results.ts";
import { toMeasured } from "../report/spread.ts";
import { awaitIdle } from "../setup/await-idle.ts";
import type { Running } from "../setup/check-answers.ts";
import type { LoadGenerator } from "../setup/load-generator.ts";
import type { Effort } from "../setup/options.ts";
import { requestsOf } from "../setup/requests-of.ts";
import type { Starts } from "../workloads/starts.ts";
import type { Workload } from "../workloads/workloads.ts";
import { ableTo, inTurn, peersAhead } from "./rounds.ts";

interface ColdOptions extends Effort {
  readonly size: Size;
  readonly workload: Workload;
  readonly starts: Starts;
  readonly running: readonly Running[];
  readonly connections: number;
  readonly load: LoadGenerator;
  readonly database: Pick<Database, "read">;
}

/**
 * Compares the product with its cache on, given only new requests, with all contenders given the same ones.
 * This measures the cost of cache misses and stores. Documents and database plans are known; first-answer.ts
 * measures without them.
 */
export async function measureCold({
  size,
  workload,
  starts,
  running,
  connections,
  load,
  database,
  rounds,
  seconds,
}: ColdOptions): Promise<Results["cold"][number]> {
  const able = ableTo(running, workload);
  const results = new Map<string, LoadResult[]>(able.map(({ contender: { name } }) => [name, []]));
  for (let turn = 0; turn < rounds; turn++)
    for (const one of inTurn(able, turn)) {
      const order = { ...requestsOf(one, workload, starts), connections, seconds, isNew: true };
      results.get(one.contender.name)?.push(await load.run(order, () => awaitIdle(database)));
    }
  const contenders = Object.fromEntries([...results].map(([name, each]) => [name, toMeasured(each)]));
  const ahead = peersAhead(contenders, "product-cached");
  return { size, workload: workload.name, connections, contenders, ahead };
}
