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

/** Tells other commands on the same data folder, and nobody else (mode 0600), how to reach the server. */
export function writeServerFile(dataDir: string, server: RunningServer): void {
  const draft = join(dataDir, `server.json.${process.pid}`);
  writeFileSync(draft, `${JSON.stringify(server, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, serverFile(dataDir));
}

/** Nothing happens when there is none. */
export function removeServerFile(dataDir: string): void {
  rmSync(serverFile(dataDir), { force: true });
}

/** The server that runs on the data folder; undefined when none does, whatever a file left behind says. */
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
