import { createHash } from "node:crypto";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { JarList } from "./jar-list.ts";

/** A jar that differs from the project's list. */
export interface JarFault {
  readonly name: string;
  /** What is wrong, phrased to follow its name: `is missing`. */
  readonly what: string;
}

/**
 * File next to the jars with the state of the last check: the digest of the list, and size and modification
 * time of each jar.
 */
const stampName = "checked.json";
const stampSchema = z.object({ list: z.string(), jars: z.record(z.string(), z.string()) });

/**
 * Compares every jar of the list with the one in the folder. Reads contents only if size or modification time
 * changed since the last check; ignores other files in the folder.
 *
 * @returns the first fault; undefined if all are as listed
 */
export async function findJarFault(folder: string, list: JarList): Promise<JarFault | undefined> {
  const checked = readStamp(folder, list);
  const states: Record<string, string> = {};
  for (const [name, hash] of list.hashes) {
    const state = stateOf(join(folder, name));
    if (state === undefined) return { name, what: "is missing" };
    if (checked[name] !== state && (await hashFile(join(folder, name))) !== hash)
      return { name, what: "is not the file that the project lists" };
    states[name] = state;
  }
  const isNew = [...list.hashes.keys()].some((name) => checked[name] !== states[name]);
  if (isNew) writeStamp(folder, { list: list.digest, jars: states });
  return undefined;
}

/** Size and modification time of every jar. */
export const readJarState = (folder: string, list: JarList): string =>
  [...list.hashes.keys()].map((name) => stateOf(join(folder, name))).join();

/** @returns undefined if it is not a file */
function stateOf(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? `${stats.size} ${stats.mtimeMs}` : undefined;
}

async function hashFile(path: string): Promise<string> {
  return createHash("sha256")
    .update(await readFile(path))
    .digest("hex");
}

function readStamp(folder: string, { digest }: JarList): Readonly<Record<string, string>> {
  try {
    const stamp = stampSchema.parse(JSON.parse(readFileSync(join(folder, stampName), "utf8")));
    return stamp.list === digest ? stamp.jars : {};
  } catch {
    return {};
  }
}

/** Ignores a read-only folder; it is checked in full each time. */
function writeStamp(folder: string, stamp: z.infer<typeof stampSchema>): void {
  try {
    writeFileSync(join(folder, stampName), JSON.stringify(stamp));
  } catch {}
}
