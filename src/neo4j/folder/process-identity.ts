import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { z } from "zod";

/**
 * A process, distinguished by its start time from a later one with the same number. The start is compared,
 * never parsed.
 */
export const processSchema = z.object({ pid: z.number().int().positive(), start: z.string() });
/** What tells one process from a later one with the same id. */
export type ProcessIdentity = Readonly<z.output<typeof processSchema>>;

/** The identity of a running process; undefined if no process has this number or it has already ended. */
export function findProcess(pid: number): ProcessIdentity | undefined {
  const start = process.platform === "linux" ? startOnLinux(pid) : startByPs(pid);
  return start === undefined ? undefined : { pid, start };
}

/** The identity of this process. */
export function getOwnProcess(): ProcessIdentity {
  return findProcess(process.pid) ?? { pid: process.pid, start: "unknown" };
}

/** @returns false if the number belongs to another process or to none */
export function isRunning(identity: ProcessIdentity): boolean {
  return findProcess(identity.pid)?.start === identity.start;
}

/** Waits until the process has ended. @returns false if it still runs after the timeout */
export async function waitForEnd(identity: ProcessIdentity, timeoutMs: number): Promise<boolean> {
  const until = Date.now() + timeoutMs;
  while (isRunning(identity)) {
    if (Date.now() > until) {
      return false;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return true;
}

/**
 * proc_pid_stat(5): state is field 3, the start in clock ticks since boot field 22; field 2 may hold blanks.
 */
function startOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const hasEnded = fields[0] === "Z" || fields[0] === "X";
    return hasEnded ? undefined : `${boot} ${fields[19]}`;
  } catch {
    return undefined;
  }
}

function startByPs(pid: number): string | undefined {
  try {
    const started = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], {
      encoding: "utf8",
      timeout: 1000,
    });
    return started.trim() || undefined;
  } catch {
    return undefined;
  }
}
