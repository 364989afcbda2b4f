import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { getOwnProcess, isRunning, processSchema } from "./process-identity.ts";

const requestSchema = processSchema.extend({ reason: z.string() });

/** Why a server is to stop for a while, and which process wants it. */
export type PauseRequest = Readonly<z.output<typeof requestSchema>>;

/**
 * Asks the server on a data folder to stop, and to start again when this process takes the request back or ends.
 * @param reason a sentence for those who ask meanwhile
 * @returns takes the request back
 */
export function requestPause(dataDir: string, reason: string): () => void {
  const draft = `${pauseFile(dataDir)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ ...getOwnProcess(), reason }), { mode: 0o600 });
  renameSync(draft, pauseFile(dataDir));
  return () => rmSync(pauseFile(dataDir), { force: true });
}

/** The request on a data folder; undefined when there is none, or who made it has ended. */
export function findPauseRequest(dataDir: string): PauseRequest | undefined {
  try {
    const request = requestSchema.parse(JSON.parse(readFileSync(pauseFile(dataDir), "utf8")));
    return isRunning(request) ? request : undefined;
  } catch {
    return undefined;
  }
}

const pauseFile = (dataDir: string): string => join(dataDir, "pause.json");
