import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Config } from "../../config/config.ts";
import { boundFile } from "../folder/bound-file.ts";
import type { DataFolder } from "../folder/data-folder.ts";
import { rememberJvm } from "../folder/leftover-jvm.ts";
import { findProcess, isRunning, waitForEnd } from "../folder/process-identity.ts";
import type { Jars } from "../jars/jars.ts";
import type { Java } from "../jars/programs.ts";
import { watchdog } from "./watchdog.ts";

/** A running JVM. */
export interface Jvm {
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Asks it to stop and waits for its end; see watchdog.ts for what happens if it does not react. */
  stop(): Promise<void>;
  /** Kills it before it writes anything more. */
  kill(): void;
}

/** How to start a JVM with the database server. */
export interface JvmOptions {
  readonly java: Java;
  readonly jars: Jars;
  readonly folder: DataFolder;
  readonly config: Config;
}

/**
 * Starts the server; it is not ready yet when this resolves.
 * @param extra additional arguments for the JVM
 */
export async function startJvm(
  { java, jars, folder, config }: JvmOptions,
  extra: readonly string[] = [],
): Promise<Jvm> {
  const crashLog = `-XX:ErrorFile=${join(folder.home, "logs", "crash.log")}`;
  const command = [
    java.path,
    ...jvmArguments(config),
    crashLog,
    ...extra,
    mainClass,
    ...serverArguments(folder),
  ];
  writeFileSync(folder.consoleLog, "", { mode: 0o600 });
  const unbound = boundFile(folder.consoleLog);
  // A separate session, so that Ctrl-C in the terminal reaches only this process, which stops the server
  // cleanly.
  const child = spawn("/bin/sh", ["-c", watchdog, "sh", folder.consoleLog, ...command], {
    cwd: folder.home,
    detached: true,
    // Passed as a variable: two hundred names would hide the rest of the command in process lists.
    env: { ...process.env, CLASSPATH: jars.classPath },
    stdio: ["pipe", "pipe", "ignore"],
  });
  const exit = once(child, "exit");
  // The JVM may be gone when the pipe is closed.
  child.stdin.on("error", () => undefined);
  const pid = await readFirstLine(child.stdout);
  const identity = pid === undefined ? undefined : findProcess(Number(pid));
  if (identity !== undefined) {
    rememberJvm(folder, identity);
  }
  const ended = exit.then(async () => {
    unbound();
    // If only the shell was killed, closing the pipe makes the JVM follow.
    child.stdin.destroy();
    if (identity !== undefined) {
      await waitForEnd(identity, 12_000);
    }
  });
  return {
    ended,
    stop() {
      child.stdin.end();
      return ended;
    },
    kill() {
      if (identity !== undefined && isRunning(identity)) process.kill(identity.pid, "SIGKILL");
    },
  };
}

/** The last lines that the JVM printed, for the message about a failed start. */
export function readLastWords(folder: DataFolder): string {
  try {
    const lines = readFileSync(folder.consoleLog, "utf8").trim().split("\n");
    return lines.slice(-5).join("\n");
  } catch {
    return "";
  }
}

const mainClass = "org.neo4j.server.CommunityEntryPoint";

/** The arguments of Neo4j's own start script, with bounded memory. */
function jvmArguments({ heapMb }: Config): readonly string[] {
  return [
    `-Xms${Math.min(256, heapMb)}m`,
    `-Xmx${heapMb}m`,
    `-XX:MaxDirectMemorySize=${Math.max(128, Math.floor(heapMb / 2))}m`,
    heapMb > largestParallelMb ? "-XX:+UseG1GC" : "-XX:+UseParallelGC",
    ...hugePages,
    ...compilers,
    "-XX:+ExitOnOutOfMemoryError",
    "-XX:-OmitStackTraceInFastThrow",
    "-XX:+DisableExplicitGC",
    "-Djdk.nio.maxCachedBufferSize=1024",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Dlog4j2.disable.jmx=true",
    "-Dfile.encoding=UTF-8",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
  ];
}

/**
 * Heaps up to this size use the parallel collector: 0.92 of G1's processor time for nested lists and 100 MB
 * less resident memory, measured side by side. Its full collections stop the program, the longer the larger
 * the heap (not measured), so larger heaps stay with G1.
 */
const largestParallelMb = 2048;

/**
 * Large pages for the heap if the kernel gives them on request (`madvise`, the default of Debian and Ubuntu):
 * 0.91 of the processor time for nested lists, three JVMs each, side by side. Without kernel support the JVM
 * logs it and goes on. Only Linux knows the flag.
 */
const hugePages = process.platform === "linux" ? ["-XX:+UseTransparentHugePages"] : [];

/**
 * Compiler threads. On two processors a JVM has two by default, one of them optimising. With ten busy
 * connections that one gets a sixth of a processor: after 100 s it has done less than six threads after 60 s.
 * With six, nested lists reached 440 requests/s (300 to 340 with two), and each answer took 2.7 ms of the
 * database's processor time instead of 4.6. On 16 or more processors the JVM uses more threads by itself.
 */
const compilers = availableParallelism() < 16 ? ["-XX:CICompilerCount=6"] : [];

function serverArguments({ home, confDir }: DataFolder): readonly string[] {
  return [`--home-dir=${home}`, `--config-dir=${confDir}`, "--console-mode"];
}

async function readFirstLine(stream: NodeJS.ReadableStream): Promise<string | undefined> {
  for await (const line of createInterface({ input: stream })) {
    return line;
  }
  return undefined;
}
