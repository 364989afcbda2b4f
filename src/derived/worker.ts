import { parentPort } from "node:worker_threads";
import { GraphError } from "../errors/graph-error.ts";
import { buffersOf, type TaskName, tasks } from "./tasks.ts";
import type { Failure, Order } from "./worker-pool.ts";

// The thread of a WorkerPool: runs one task after another, in the order they are sent.
parentPort?.on("message", ({ name, input }: Order<TaskName>) => {
  try {
    const output = tasks[name](input);
    parentPort?.postMessage({ output }, buffersOf(output));
  } catch (error) {
    parentPort?.postMessage({ failure: failureOf(error) });
  }
});

/**
 * Takes an error apart, because a clone of an error class other than JavaScript's own keeps only the message.
 */
function failureOf(error: unknown): Failure {
  if (error instanceof GraphError)
    return { code: error.code, message: error.message, details: error.details };
  return {
    code: null,
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    details: {},
  };
}
