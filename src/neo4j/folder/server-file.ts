import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Address } from "../driver/driver.ts";
import { isRunning, processSchema } from "./process-identity.ts";

const serverSchema = z.object({
  uri: z.string(),
  user: z.string(),
  password: z.string(),
  database: z.string(),
  owner: processSchema,
});

/** An embedded server: its address and credentials, and the process that started it. */
export type RunningServer = z.infer<typeof serverSchema> & Address;

/**
 * Lets other commands on the same data folder reach the server. Only the owner can read the file (mode 0600).
 */
export function writeServerFile(dataDir: string, server: RunningServer): void {
  const draft = join(dataDir, `server.json.${process.pid}`);
  writeFileSync(draft, `${JSON.stringify(server, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, serverFile(dataDir));
}

/** Does nothing if there is no file. */
export function removeServerFile(dataDir: string): void {
  rmSync(serverFile(dataDir), { force: true });
}

/** The server that runs on the data folder; undefined if none does, even if a stale file remains. */
export function findRunningServer(dataDir: string): RunningServer | undefined {
  const server = readServerFile(dataDir);
  return server !== undefined && isRunning(server.owner) ? server : undefined;
}

const serverFile = (dataDir: string): string => join(dataDir, "server.json");

function readServerFile(dataDir: string): RunningServer | undefined {
  try {
    return serverSchema.parse(JSON.parse(readFileSync(serverFile(dataDir), "utf8")));
  } catch {
    return undefined;
  }
}
