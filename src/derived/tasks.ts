import { projectPairs } from "./project-pairs.ts";

/**
 * The functions that run in worker threads, by name. Input and output can be cloned; equal input gives equal
 * output.
 */
export const tasks = { projectPairs };

/** The name of a task that a worker thread can run. */
export type TaskName = keyof typeof tasks;
/** What a task takes; it is copied to the thread. */
export type TaskInput<Name extends TaskName> = Parameters<(typeof tasks)[Name]>[0];
/** What a task gives; it is copied back. */
export type TaskOutput<Name extends TaskName> = ReturnType<(typeof tasks)[Name]>;

/**
 * The buffers of a record's typed arrays, each once. They are transferred between threads instead of copied.
 */
export function buffersOf(record: object): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const value of Object.values(record))
    if (ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
  return [...buffers];
}
