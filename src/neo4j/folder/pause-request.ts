import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { getOwnProcess, isRunning, processSchema } from "./process-identity.ts";

const requestSchema = processSchema.extend({ reason: z.string() });

/** Why a server should stop for a while, and which process asks for it. */
export type PauseRequest = Readonly<z.output<typeof requestSchema>>;

/**
 * Asks the server on a data folder to stop, and to start again when this process withdraws the request or
 * ends.
 * @param reason a sentence shown to clients meanwhile
 * @returns a function that withdraws the request
 */
export function requestPause(dataDir: string, reason: string): () => void {
  const draft = `${pauseFile(dataDir)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ ...getOwnProcess(), reason }), { mode: 0o600 });
  renameSync(draft, pauseFile(dataDir));
  return () => rmSync(pauseFile(dataDir), { force: true });
}

/** The request on a data folder; undefined if there is none or its process has ended. */
export function findPauseRequest(dataDir: string): PauseRequest | undefined {
  try {
    const request = requestSchema.parse(JSON.parse(readFileSync(pauseFile(dataDir), "utf8")));
    return isRunning(request) ? request : undefined;
  } catch {
    return undefined;
  }
}

const pauseFile = (dataDir: string): string => join(dataDir, "pause.json");
