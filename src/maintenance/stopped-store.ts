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

/** A server's JVM ends within nine seconds (watchdog.ts), and it looks twice a second whether it should. */
const makesWayWithinMs = 30_000;

/**
 * Runs work while no server uses the store of the data folder: one that runs stops for its time and starts again afterwards, also when this
 * process is ended by force.
 *
 * @param reason a sentence for those who ask the server meanwhile
 * @throws ConflictError when an import is writing, or whoever uses the folder does not make way
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

/** An import would fail when its database goes away, and nothing would be lost; but it would have been for nothing. */
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

/** A server that has made way has no address any more. */
async function untilGone(dataDir: string, pid: number): Promise<void> {
  const until = Date.now() + makesWayWithinMs;
  while (findRunningServer(dataDir) !== undefined) {
    if (Date.now() > until) {
      const message = `Process ${pid} uses ${dataDir} and does not make way. Stop it, then try again.`;
      throw new ConflictError(message, { dataDir, pid });
    }
    await pause(100);
  }
}
