import { spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Config } from "../../config/config.ts";
import type { Report } from "../calls/database.ts";
import type { DataFolder } from "../folder/data-folder.ts";
import { rememberJvm } from "../folder/leftover-jvm.ts";
import { findProcess } from "../folder/process-identity.ts";
import { provideJars } from "../jars/jars.ts";
import { findJava } from "../jars/programs.ts";

/** Output and exit code of a Neo4j administration command. */
export interface AdminResult {
  readonly exitCode: number;
  /** Standard output and standard error, interleaved as received. */
  readonly output: string;
}

/**
 * Runs `neo4j-admin database …` on the store of a data folder; no server may run on it.
 * @param input a file for its standard input; undefined for none
 */
export type AdminTool = (args: readonly string[], input?: string) => Promise<AdminResult>;

const mainClass = "org.neo4j.cli.AdminTool";

/**
 * Opens Neo4j's administration commands, which are in the server's jars. If one outlives this process, the
 * next start of a server waits for it.
 *
 * Reference: https://neo4j.com/docs/operations-manual/5/neo4j-admin-neo4j-cli/
 *
 * @throws UnavailableError when Java, Maven or a jar is missing
 */
export async function openAdminTool(config: Config, folder: DataFolder, report: Report): Promise<AdminTool> {
  const { path: java } = await findJava(config);
  const { classPath } = await provideJars(config, report);
  return async (args, input) => {
    const confDir = mkdtempSync(join(tmpdir(), "egov-graph-conf-"));
    writeFileSync(join(confDir, "neo4j.conf"), "db.tx_log.preallocate=false\n", { mode: 0o600 });
    const env = { ...process.env, CLASSPATH: classPath, NEO4J_HOME: folder.home, NEO4J_CONF: confDir };
    try {
      return await run([java, ...jvmArguments(config), mainClass, "database", ...args], {
        env,
        folder,
        input,
      });
    } finally {
      rmSync(confDir, { recursive: true, force: true });
    }
  };
}

/** A command runs for seconds only, so thorough compilation would cost more than it saves. */
const jvmArguments = ({ heapMb }: Config): readonly string[] => [
  `-Xmx${heapMb}m`,
  "-XX:TieredStopAtLevel=1",
  "-Dfile.encoding=UTF-8",
];

interface RunOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly folder: DataFolder;
  readonly input: string | undefined;
}

async function run(
  [program = "", ...args]: readonly string[],
  { env, folder, input }: RunOptions,
): Promise<AdminResult> {
  const source = input === undefined ? undefined : openSync(input, "r");
  const child = spawn(program, args, { cwd: folder.home, env, stdio: [source ?? "ignore", "pipe", "pipe"] });
  if (source !== undefined) closeSync(source);
  const identity = child.pid === undefined ? undefined : findProcess(child.pid);
  if (identity !== undefined) rememberJvm(folder, identity);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const endWithThis = (): void => void child.kill("SIGKILL");
  process.once("exit", endWithThis);
  try {
    return await new Promise<AdminResult>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code) => resolve({ exitCode: code ?? 1, output }));
    });
  } finally {
    process.removeListener("exit", endWithThis);
  }
}
