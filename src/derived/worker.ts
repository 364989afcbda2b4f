import { parentPort } from "node:worker_threads";
import { GraphError } from "../errors/graph-error.ts";
import { buffersOf, type TaskName, tasks } from "./tasks.ts";
import type { Failure, Order } from "./worker-pool.ts";

// The thread of a WorkerPool: one task after the other, as they are sent.
parentPort?.on("message", ({ name, input }: Order<TaskName>) => {
  try {
    const output = tasks[name](input);
    parentPort?.postMessage({ output }, buffersOf(output));
  } catch (error) {
    parentPort?.postMessage({ failure: failureOf(error) });
  }
});

/** An error in parts: of the classes that are not JavaScript's own, a clone keeps nothing but the message. */
function failureOf(error: unknown): Failure {
  if (error instanceof GraphError)
    return { code: error.code, message: error.message, details: error.details };
  return {
    code: null,
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    details: {},
  };
}
