import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { findFreePort } from "../../src/neo4j/server/free-port.ts";
import { stopChild } from "../../tests/setup/processes/child-process.ts";
import { root } from "./open-graph.ts";

/** A contender's process. */
export interface RunningProgram {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  /** Time from the start of the process until it reported ready, in ms. */
  readonly startMs: number;
  /** Current resident memory, in MB (2^20 bytes). */
  memoryMb(): number;
  stop(): Promise<void>;
}

/** A program to start. */
export interface Program {
  /** Path relative to the checkout, or absolute. */
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
  /** Arguments for Node itself. */
  readonly nodeArgs?: readonly string[];
}

const startTimeoutMs = 120_000;

/** Starts a program on a free port and waits until `GET /health/ready` is 200. Discards its log. */
export async function startProgram({ program, env, nodeArgs = [] }: Program): Promise<RunningProgram> {
  const port = await findFreePort();
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...nodeArgs, resolve(root, program)], {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const errors: string[] = [];
  child.stderr.on("data", (chunk) => {
    errors.push(String(chunk));
    errors.splice(0, errors.length - 50);
  });
  const url = `http://127.0.0.1:${port}`;
  while (!(await isReady(url))) {
    if (child.exitCode !== null || performance.now() - startedAt > startTimeoutMs) {
      child.kill();
      throw new Error(`${program} did not start:\n${errors.join("")}`);
    }
    await pause(10);
  }
  const startMs = performance.now() - startedAt;
  return { url, startMs, memoryMb: () => memoryOf(child), stop: () => stopChild(child, 10_000) };
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/health/ready`);
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}

function memoryOf({ pid }: ChildProcess): number {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024;
}
