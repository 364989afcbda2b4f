import type { ChildProcess } from "node:child_process";
import { once } from "node:events";

/** Stops a program cleanly, and kills it if it has not ended after `graceMs`. */
export async function stopChild(child: ChildProcess, graceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), graceMs);
  await once(child, "exit");
  clearTimeout(timer);
}
