import { createHash } from "node:crypto";
import { existsSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../../../config/config.ts";
import type { DataFolder } from "../../folder/data-folder.ts";
import type { Jars } from "../../jars/jars.ts";
import type { Java } from "../../jars/programs.ts";

/**
 * A file in the cache folder with the server's classes, parsed and verified. A JVM that maps it starts in two
 * thirds of the time (JEP 310). It fits one build of Java and one state of the jars; both are in its name.
 */
export interface ClassArchive {
  readonly java: Java;
  readonly jars: Jars;
  /** The archive; exists once it has been made. */
  readonly file: string;
  /** Where a JVM without an archive lists the classes it loads; {@link file} is made from this list. */
  readonly listFile: string;
}

/** Names the archive for these programs; creates nothing. */
export function nameClassArchive(
  { cacheDir }: Config,
  { java, jars, folder }: { readonly java: Java; readonly jars: Jars; readonly folder: DataFolder },
): ClassArchive {
  const key = createHash("sha256").update([java.build, jars.classPath, jars.state].join("\0")).digest("hex");
  return {
    java,
    jars,
    file: join(cacheDir, `classes-${key.slice(0, 16)}.jsa`),
    listFile: join(folder.home, "classes.list"),
  };
}

/**
 * Arguments for the next JVM: use the archive, or, if there is none, list its classes. The JVM does not use
 * an archive that is damaged (checksums) or from another build, and starts without it.
 */
export function archiveArguments({ file, listFile }: ClassArchive): readonly string[] {
  rmSync(listFile, { force: true });
  if (!existsSync(file)) return [`-XX:DumpLoadedClassList=${listFile}`];
  touch(file);
  return ["-Xshare:auto", "-XX:+VerifySharedSpaces", `-XX:SharedArchiveFile=${file}`, "-showversion"];
}

/** How to start a JVM with or without an archive. */
interface Boot<T> {
  /** Starts a JVM with extra arguments; rejects if it does not become ready. */
  readonly boot: (extra: readonly string[]) => Promise<T>;
  /** Whether the reason `boot` rejected with means that the JVM ended by itself. */
  readonly hasEnded: (cause: unknown) => boolean;
  /** What the JVM has printed. */
  readonly readPrinted: () => string;
}

/**
 * Starts a JVM with the archive, and again without it if the JVM ends before it is ready. An archive that
 * crashed the JVM or was refused by it is removed; the next start makes a new one.
 */
export async function startWithArchive<T>(
  archive: ClassArchive,
  { boot, hasEnded, readPrinted }: Boot<T>,
): Promise<T> {
  try {
    const started = await boot(archiveArguments(archive));
    if (isRefused(readPrinted())) rmSync(archive.file, { force: true });
    return started;
  } catch (cause) {
    if (!hasEnded(cause)) throw cause;
    const started = await boot([]);
    rmSync(archive.file, { force: true });
    return started;
  }
}

/**
 * A JVM that maps its archive shows its version as `OpenJDK 64-Bit Server VM (build …, mixed mode, sharing)`.
 */
const isRefused = (printed: string): boolean => /^.+ VM \(build (?!.*sharing).+\)$/m.test(printed);

/** Marks the archive as used; see make-class-archive.ts. */
function touch(file: string): void {
  try {
    const { atime } = statSync(file);
    utimesSync(file, atime, new Date());
  } catch {}
}
