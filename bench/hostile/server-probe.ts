import { once } from "node:events";
import type { Target } from "../../tests/hostile/setup/target.ts";

/** How late the server's event loop was since it was last asked, in ms. */
export interface LoopDelay {
  readonly p99: number;
  readonly max: number;
}

/** Asks the server's process, which has loaded loop-delay.mjs; starts the next span. */
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
