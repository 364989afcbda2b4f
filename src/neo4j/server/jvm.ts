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

/** A JVM that was started. */
export interface Jvm {
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Asks it to stop and waits for its end; see watchdog.ts for what happens when it does not listen. */
  stop(): Promise<void>;
  /** Ends it at once, before it writes anything more. */
  kill(): void;
}

/** How a JVM with the database server is started. */
export interface JvmOptions {
  readonly java: Java;
  readonly jars: Jars;
  readonly folder: DataFolder;
  readonly config: Config;
}

/**
 * Starts the server; it is not ready yet when this resolves.
 * @param extra arguments for the JVM
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
  // A session of its own: Ctrl-C in the terminal reaches this process alone, which stops the server in order.
  const child = spawn("/bin/sh", ["-c", watchdog, "sh", folder.consoleLog, ...command], {
    cwd: folder.home,
    detached: true,
    // Two hundred names would hide the rest of the command in every list of processes.
    env: { ...process.env, CLASSPATH: jars.classPath },
    stdio: ["pipe", "pipe", "ignore"],
  });
  const exit = once(child, "exit");
  // The other side may be gone when the pipe is closed.
  child.stdin.on("error", () => undefined);
  const pid = await readFirstLine(child.stdout);
  const identity = pid === undefined ? undefined : findProcess(Number(pid));
  if (identity !== undefined) {
    rememberJvm(folder, identity);
  }
  const ended = exit.then(async () => {
    unbound();
    // Somebody may have ended the shell alone: the pipe closes with it, and the JVM follows.
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

/** The last lines of what the JVM printed, for the message about a failed start. */
export function readLastWords(folder: DataFolder): string {
  try {
    const lines = readFileSync(folder.consoleLog, "utf8").trim().split("\n");
    return lines.slice(-5).join("\n");
  } catch {
    return "";
  }
}

const mainClass = "org.neo4j.server.CommunityEntryPoint";

/** As Neo4j's own start script passes them, with memory bounded. */
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
 * Up to this heap the parallel collector is taken: 0.92 of G1's processor time for nested lists and 100 MB less of resident memory, side by
 * side. A whole collection stops the program for as long as it takes, the longer the larger the heap (not measured): larger ones stay with G1.
 */
const largestParallelMb = 2048;

/**
 * Large pages for the heap where the kernel gives them when asked (`madvise`, as Debian and Ubuntu are set): 0.91 of the processor time for
 * nested lists, three JVMs each side by side. A kernel that has none makes the JVM say so in its log, and go on. Only Linux knows the flag.
 */
const hugePages = process.platform === "linux" ? ["-XX:+UseTransparentHugePages"] : [];

/**
 * Threads that compile. On two processors a JVM has two by default, one of them thorough, and beside ten connections that ask without a pause that one
 * gets a sixth of a processor: after 100 s it has not done yet what six have done after 60. Nested lists then came at 440 requests/s (300 to 340 with
 * two); each answer took 2.7 ms of the database's processor time instead of 4.6. On 16 processors and more the JVM takes more threads by itself.
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
