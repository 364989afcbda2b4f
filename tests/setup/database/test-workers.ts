import { fileURLToPath } from "node:url";
import { WorkerPool } from "../../../src/derived/worker-pool.ts";

const loader = fileURLToPath(new URL("../run-typescript.mjs", import.meta.url));

/** Threads that run the project's TypeScript sources directly. */
export function testWorkers(
  options: { readonly size?: number; readonly maxWaiting?: number } = {},
): WorkerPool {
  return new WorkerPool({ size: 1, ...options, execArgv: ["--import", loader] });
}
