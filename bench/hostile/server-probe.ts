import { once } from "node:events";
import type { Target } from "../../tests/hostile/setup/target.ts";

/** Delay of the server's event loop since the last reading, in ms. */
export interface LoopDelay {
  readonly p99: number;
  readonly max: number;
}

/** Reads the delay from the server's process, which has loaded loop-delay.mjs, and starts the next span. */
export const readLoopDelay = (target: Target): Promise<LoopDelay> =>
  ask(target, "delay") as Promise<LoopDelay>;

/** The server's memory after a garbage collection, in bytes. */
export const readMemory = (target: Target): Promise<NodeJS.MemoryUsage> =>
  ask(target, "memory") as Promise<NodeJS.MemoryUsage>;

async function ask({ process: server }: Target, question: string): Promise<unknown> {
  const answered = once(server, "message");
  server.send(question);
  return (await answered)[0];
}
