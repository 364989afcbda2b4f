import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UnavailableError } from "../../errors/graph-error.ts";
import type { Report } from "../calls/database.ts";
import type { DataFolder } from "./data-folder.ts";
import { isRunning, type ProcessIdentity, processSchema, waitForEnd } from "./process-identity.ts";

/** The watchdog stops a JVM within nine seconds. */
const endsWithinMs = 15_000;

/** Records for the next start which JVM uses the folder. */
export function rememberJvm(folder: DataFolder, jvm: ProcessIdentity): void {
  writeFileSync(jvmFile(folder), JSON.stringify(jvm), { mode: 0o600 });
}

/**
 * Waits for the JVM of an earlier run that was killed: it stops by itself, but not at once.
 *
 * @throws UnavailableError when it does not stop; it is never killed from here
 */
export async function awaitLeftoverJvm(folder: DataFolder, report: Report): Promise<void> {
  const jvm = readJvmFile(folder);
  if (jvm === undefined || !isRunning(jvm)) {
    return;
  }
  report("Database: waiting for the server of an earlier run to stop");
  if (!(await waitForEnd(jvm, endsWithinMs))) {
    const message =
      `The database server of an earlier run (process ${jvm.pid}) still uses ${folder.root}. ` +
      `End it with "kill ${jvm.pid}", then start again.`;
    throw new UnavailableError(message, { dataDir: folder.root, pid: jvm.pid });
  }
}

const jvmFile = (folder: DataFolder): string => join(folder.home, "jvm.json");

function readJvmFile(folder: DataFolder): ProcessIdentity | undefined {
  try {
    return processSchema.parse(JSON.parse(readFileSync(jvmFile(folder), "utf8")));
  } catch {
    return undefined;
  }
}
