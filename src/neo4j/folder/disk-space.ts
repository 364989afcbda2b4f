import { statfsSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { Config } from "../../config/config.ts";
import { UnavailableError } from "../../errors/graph-error.ts";
import type { Report } from "../calls/database.ts";

type DiskLimits = Pick<Config, "dataDir" | "minFreeMb">;

/** A start writes logs, recovers what was not yet in the store, and needs this much at least, in MiB. */
const startMb = 20;
const lookEveryMs = 1000;

/**
 * Neo4j does not survive a full disk: when a change cannot be appended to its log, it refuses reads too. So nothing is written any more well
 * before that.
 *
 * @param usesReserve for what ends in order, such as the undoing of an import that stopped: it may go on down to a quarter of the limit
 * @throws UnavailableError READ_ONLY with both figures and the way out
 */
export function checkFreeSpace(limits: DiskLimits, usesReserve = false): void {
  const neededMb = usesReserve ? reserveOf(limits) : limits.minFreeMb;
  refuseBelow(neededMb, `below ${neededMb} MB the database takes no changes`, limits);
}

/** @throws UnavailableError READ_ONLY when a server could not work with the space there is */
export function checkSpaceToStart(limits: DiskLimits): void {
  const neededMb = Math.max(startMb, reserveOf(limits));
  refuseBelow(neededMb, `the database needs ${neededMb} MB to start`, limits);
}

/** Waits until a server can be started again. @throws the signal's reason when it is aborted */
export async function untilSpaceToStart(
  limits: DiskLimits,
  { report, signal }: { readonly report: Report; readonly signal: AbortSignal },
): Promise<void> {
  for (let isTold = false; ; isTold = true) {
    try {
      return checkSpaceToStart(limits);
    } catch (cause) {
      if (!isTold) report(`Database: waiting for room on the disk. ${(cause as UnavailableError).message}`);
    }
    await pause(lookEveryMs, undefined, { signal });
  }
}

const reserveOf = ({ minFreeMb }: DiskLimits): number => Math.ceil(minFreeMb / 4);

function refuseBelow(neededMb: number, consequence: string, { dataDir }: DiskLimits): void {
  const freeMb = readFreeMb(dataDir);
  if (freeMb >= neededMb) return;
  const message = `The disk with ${dataDir} has ${freeMb} MB free; ${consequence}. Make room there (EGOV_MIN_FREE_MB is the limit).`;
  throw new UnavailableError(message, { dataDir, freeMb, neededMb }, "READ_ONLY");
}

/** Space that this user may still fill on the file system of a folder, in whole MiB. */
function readFreeMb(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 2 ** 20);
}
