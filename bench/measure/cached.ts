import type { Size } from "../network/generator.ts";
import type { Results } from "../report/results.ts";
import { round, toMeasured } from "../report/spread.ts";
import type { Running } from "../setup/check-answers.ts";
import type { LoadGenerator } from "../setup/load-generator.ts";
import type { Effort } from "../setup/options.ts";
import { startProgram } from "../setup/start-contender.ts";
import type { Starts } from "../workloads/starts.ts";
import { graphqlBody, type Workload } from "../workloads/workloads.ts";

interface CachedOptions extends Effort {
  readonly size: Size;
  readonly workload: Workload;
  readonly starts: Starts;
  /** The product with its cache. */
  readonly product: Running;
  readonly connections: number;
  readonly load: LoadGenerator;
}

/** Compares the product's cached answers with a `node:http` handler that sends the same bytes from a Map. */
export async function measureCached({
  size,
  workload,
  starts,
  product,
  connections,
  load,
  rounds,
  seconds,
  warmUpSeconds,
}: CachedOptions): Promise<Results["cached"][number]> {
  const url = `${product.program.url}/graphql`;
  const map = await startProgram({
    program: "bench/dist/bench/contenders/map.js",
    env: { PRODUCT_URL: url },
  });
  try {
    const bodies = workload.variables(starts).map((each) => graphqlBody(workload.name, each));
    const run = (to: string, length: number) => load.run({ url: to, connections, seconds: length, bodies });
    const results = { cached: [await run(url, warmUpSeconds)], map: [await run(map.url, warmUpSeconds)] };
    for (let turn = 0; turn < rounds; turn++) {
      results.cached.push(await run(url, seconds));
      results.map.push(await run(map.url, seconds));
    }
    const [cached, limit] = [toMeasured(results.cached.slice(1)), toMeasured(results.map.slice(1))];
    const vsMap = round(cached.rate.median / limit.rate.median);
    return { size, workload: workload.name, connections, cached, map: limit, vsMap };
  } finally {
    await map.stop();
  }
}
