import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { constants, freemem, setPriority } from "node:os";
import { basename, dirname, join } from "node:path";
import type { ClassArchive } from "./class-archive.ts";

/** Archives that this process is making; its servers share them. */
const underWay = new Set<string>();

/** Required free memory and disk space of the cache folder: twice what making an archive takes, in bytes. */
const neededBytes = 2 ** 30;
const unusedMs = 30 * 24 * 3_600_000;
/** A JVM rejects a list with a longer line; lines for some lambdas are longer. */
const longestLine = 4000;

/**
 * Makes the archive of the listed classes, in a separate JVM at the lowest priority that runs none of the
 * server's code. A failure changes nothing: without an archive a start only takes longer.
 *
 * @param signal stops it
 */
export async function makeClassArchive(archive: ClassArchive, signal: AbortSignal): Promise<void> {
  if (underWay.has(archive.file)) return;
  underWay.add(archive.file);
  const draft = `${archive.file}.${process.pid}`;
  const list = `${draft}.list`;
  try {
    if (existsSync(archive.file) || !hasRoom(dirname(archive.file))) return;
    writeFileSync(list, readUsableList(archive.listFile));
    await dump(archive, { list, draft }, signal);
    renameSync(draft, archive.file);
    removeUnused(archive.file);
  } catch {
    // Go on without an archive.
  } finally {
    rmSync(draft, { force: true });
    rmSync(list, { force: true });
    underWay.delete(archive.file);
  }
}

const hasRoom = (folder: string): boolean => {
  const { bavail, bsize } = statfsSync(folder);
  return freemem() > neededBytes && bavail * bsize > neededBytes;
};

/** Drops the last line, which may be incomplete. */
function readUsableList(file: string): string {
  const lines = readFileSync(file, "utf8").split("\n").slice(0, -1);
  return lines.filter((line) => line.length < longestLine).join("\n");
}

/** https://docs.oracle.com/en/java/javase/17/docs/specs/man/java.html#application-class-data-sharing */
async function dump(
  { java, jars }: ClassArchive,
  { list, draft }: { readonly list: string; readonly draft: string },
  signal: AbortSignal,
): Promise<void> {
  const args = ["-Xshare:dump", "-Xmx256m", "-XX:+UseG1GC"];
  const files = [`-XX:SharedClassListFile=${list}`, `-XX:SharedArchiveFile=${draft}`];
  const child = spawn(java.path, [...args, ...files], {
    env: { ...process.env, CLASSPATH: jars.classPath },
    stdio: "ignore",
    signal,
    killSignal: "SIGKILL",
  });
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  const [status] = await once(child, "exit");
  if (status !== 0) throw new Error(`It ended with ${status}.`);
}

/** Removes archives for other jars or Java builds that no start has used for a month, and leftover drafts. */
function removeUnused(current: string): void {
  const folder = dirname(current);
  for (const name of readdirSync(folder).filter((each) => each.startsWith("classes-"))) {
    const file = join(folder, name);
    const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (name !== basename(current) && Date.now() - changed > unusedMs) rmSync(file, { force: true });
  }
}
