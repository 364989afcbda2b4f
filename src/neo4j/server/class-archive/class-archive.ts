import { createHash } from "node:crypto";
import { existsSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../../../config/config.ts";
import type { DataFolder } from "../../folder/data-folder.ts";
import type { Jars } from "../../jars/jars.ts";
import type { Java } from "../../jars/programs.ts";

/**
 * The server's classes as the JVM holds them, parsed and checked, in one file of the cache folder: a JVM that maps it starts in two thirds of the
 * time (JEP 310). It fits one build of Java and one state of the jars; both are in its name.
 */
export interface ClassArchive {
  readonly java: Java;
  readonly jars: Jars;
  /** The archive; there once it has been made. */
  readonly file: string;
  /** Where a JVM without archive lists the classes that it loads, for {@link file} to be made of. */
  readonly listFile: string;
}

/** Names the archive for these programs; nothing is made. */
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
 * Arguments for the next JVM: to use the archive, or, where there is none, to list its classes. A damaged archive fails the JVM's checksums, and
 * one of another build its comparison: it is not used then, and the JVM starts all the same.
 */
export function archiveArguments({ file, listFile }: ClassArchive): readonly string[] {
  rmSync(listFile, { force: true });
  if (!existsSync(file)) return [`-XX:DumpLoadedClassList=${listFile}`];
  touch(file);
  return ["-Xshare:auto", "-XX:+VerifySharedSpaces", `-XX:SharedArchiveFile=${file}`, "-showversion"];
}

/** How a JVM is started with an archive or without. */
interface Boot<T> {
  /** Starts one with more arguments; rejects where it did not get ready. */
  readonly boot: (extra: readonly string[]) => Promise<T>;
  /** Whether what `boot` rejected with says that the JVM ended by itself. */
  readonly hasEnded: (cause: unknown) => boolean;
  /** What the JVM has printed. */
  readonly readPrinted: () => string;
}

/**
 * Starts a JVM with the archive. One that ends before it is ready is started again without. An archive that ended the JVM, or was refused by it, is
 * removed: the next start has another one made.
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

/** `OpenJDK 64-Bit Server VM (build …, mixed mode, sharing)` says a JVM that maps its archive when it is asked to show its version. */
const isRefused = (printed: string): boolean => /^.+ VM \(build (?!.*sharing).+\)$/m.test(printed);

/** Shows that somebody uses it; see make-class-archive.ts. */
function touch(file: string): void {
  try {
    const { atime } = statSync(file);
    utimesSync(file, atime, new Date());
  } catch {}
}
