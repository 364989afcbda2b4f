import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { LoadOrder, LoadResult } from "../load/load-order.ts";
import { root } from "./open-graph.ts";

/** The load generator's process. */
export interface LoadGenerator {
  /**
   * @param settle called before each run
   * @throws Error if a request failed
   */
  run(order: LoadOrder, settle?: () => Promise<void>): Promise<LoadResult>;
  close(): void;
}

/** Starts the load generator in a separate process. */
export function startLoadGenerator(): LoadGenerator {
  const child = fork(join(root, "bench/dist/bench/load/generate-load.js"), { execArgv: [] });
  return {
    async run(order, settle = () => Promise.resolve()) {
      await settle();
      let result = await ask(child, order);
      // No answer in time: a slow query, or a slow first plan, which later requests reuse.
      for (let seconds = order.seconds; result.count === 0 && seconds < slowSeconds; ) {
        seconds = Math.min(2 * seconds, slowSeconds);
        await settle();
        result = await ask(child, { ...order, seconds });
      }
      return result;
    },
    close: () => child.disconnect(),
  };
}

/** Longest run for a slow query, in seconds. */
const slowSeconds = 10;

async function ask(child: ChildProcess, order: LoadOrder): Promise<LoadResult> {
  child.send(order);
  const [result] = (await once(child, "message")) as [LoadResult | { readonly error: string }];
  if ("error" in result) throw new Error(`The load generator failed: ${result.error}`);
  if (result.failures > 0)
    throw new Error(
      `${result.failures} of ${result.count + result.failures} requests to ${order.url} failed${result.complaint ? `: ${result.complaint}` : "."}`,
    );
  return result;
}
