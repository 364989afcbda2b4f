import { projectPairs } from "./project-pairs.ts";

/** What is worked out in worker threads, by name: functions of values that can be cloned, the same for the same input. */
export const tasks = { projectPairs };

export type TaskName = keyof typeof tasks;
export type TaskInput<Name extends TaskName> = Parameters<(typeof tasks)[Name]>[0];
export type TaskOutput<Name extends TaskName> = ReturnType<(typeof tasks)[Name]>;

/** The memory of the typed arrays of a record, each once: handed over between threads instead of being copied. */
export function buffersOf(record: object): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const value of Object.values(record))
    if (ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
  return [...buffers];
}
