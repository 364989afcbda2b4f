import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ConflictError } from "../../errors/graph-error.ts";
import { getOwnProcess, isRunning, processSchema } from "./process-identity.ts";

/** The process that uses a data folder. */
const lockSchema = processSchema.extend({ since: z.string() });
type LockOwner = z.output<typeof lockSchema>;

/** @returns the process that holds the folder; undefined if none does, even if a stale lock file remains */
export function findLockOwner(dataDir: string): LockOwner | undefined {
  const lock = readLock(lockFile(dataDir));
  return lock !== undefined && isRunning(lock) ? lock : undefined;
}

/**
 * Locks the data folder for this process; the returned function unlocks it. A lock is replaced if its process
 * has ended or its process number now belongs to another process. No process is ever killed for this.
 *
 * @throws ConflictError when a running process holds it
 */
export function acquireLock(dataDir: string): () => void {
  const file = lockFile(dataDir);
  const own = { ...getOwnProcess(), since: new Date().toISOString() };
  const draft = `${file}.${own.pid}`;
  writeFileSync(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    // Creating a link is atomic and never replaces another file.
    if (!tryLink(draft, file)) {
      removeStale(dataDir, file);
      if (!tryLink(draft, file)) {
        refuse(dataDir);
      }
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return () => {
    if (readLock(file)?.since === own.since && readLock(file)?.pid === own.pid) {
      rmSync(file, { force: true });
    }
  };
}

/** Moves the old lock aside; puts it back if another process renewed it at that very moment. */
function removeStale(dataDir: string, file: string): void {
  if (findLockOwner(dataDir) !== undefined) {
    refuse(dataDir);
  }
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = readLock(aside);
  if (moved !== undefined && isRunning(moved)) {
    tryLink(aside, file);
  }
  rmSync(aside, { force: true });
}

function refuse(dataDir: string): never {
  const owner = readLock(lockFile(dataDir));
  const who = owner === undefined ? "another process" : `process ${owner.pid}, since ${owner.since}`;
  const message =
    `The data folder ${dataDir} is in use by ${who}. ` +
    "Stop that one first, or give this one its own folder with EGOV_DATA_DIR.";
  throw new ConflictError(message, { dataDir, pid: owner?.pid });
}

const lockFile = (dataDir: string): string => join(dataDir, "lock");

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "EEXIST") {
      return false;
    }
    throw cause;
  }
}

function readLock(file: string): LockOwner | undefined {
  try {
    return lockSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}
