import { setTimeout as pause } from "node:timers/promises";
import type { Config } from "../config/config.ts";
import { ConflictError } from "../errors/graph-error.ts";
import type { Report } from "../neo4j/calls/database.ts";
import { prepareDataFolder } from "../neo4j/folder/data-folder.ts";
import { awaitLeftoverJvm } from "../neo4j/folder/leftover-jvm.ts";
import { acquireLock, findLockOwner } from "../neo4j/folder/lock-file.ts";
import { requestPause } from "../neo4j/folder/pause-request.ts";
import { findRunningServer } from "../neo4j/folder/server-file.ts";
import { openRunningDatabase } from "../neo4j/open/external-database.ts";
import { untilNoLease } from "../store/versions/lease.ts";

/**
 * A server checks twice a second whether it should stop, and its JVM ends within nine seconds (watchdog.ts).
 */
const makesWayWithinMs = 30_000;

/**
 * Runs work while no server uses the store of the data folder. A running server stops meanwhile and starts
 * again afterwards, even if this process is killed.
 *
 * @param reason a sentence shown to the server's clients meanwhile
 * @throws ConflictError when an import is writing, or the process that uses the folder does not stop
 */
export async function withStoppedStore<T>(
  config: Config,
  { reason, report }: { readonly reason: string; readonly report: Report },
  work: () => Promise<T>,
): Promise<T> {
  const { dataDir } = config;
  const folder = prepareDataFolder(dataDir);
  const owner = findLockOwner(dataDir);
  if (owner === undefined) {
    const release = acquireLock(dataDir);
    try {
      await awaitLeftoverJvm(folder, report);
      return await work();
    } finally {
      release();
    }
  }
  await refuseBesideImport(config, report);
  report(`The server of process ${owner.pid} stops its database for this, and starts it again afterwards.`);
  const takeBack = requestPause(dataDir, reason);
  try {
    await untilGone(dataDir, owner.pid);
    await awaitLeftoverJvm(folder, () => undefined);
    return await work();
  } finally {
    takeBack();
  }
}

/**
 * Refuses during an import: stopping the database would lose no data, but the import's work would be wasted.
 */
async function refuseBesideImport(config: Config, report: Report): Promise<void> {
  const running = findRunningServer(config.dataDir);
  if (running === undefined) return;
  const database = await openRunningDatabase(config, running, report);
  try {
    await untilNoLease(database);
  } finally {
    await database.close();
  }
}

/** Waits until the server has stopped, which removes its address. */
async function untilGone(dataDir: string, pid: number): Promise<void> {
  const until = Date.now() + makesWayWithinMs;
  while (findRunningServer(dataDir) !== undefined) {
    if (Date.now() > until) {
      const message = `Process ${pid} uses ${dataDir} and does not stop its database. Stop it, then try again.`;
      throw new ConflictError(message, { dataDir, pid });
    }
    await pause(100);
  }
}
