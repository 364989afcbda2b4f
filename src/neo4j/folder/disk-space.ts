import { statfsSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { Config } from "../../config/config.ts";
import { UnavailableError } from "../../errors/graph-error.ts";
import type { Report } from "../calls/database.ts";

type DiskLimits = Pick<Config, "dataDir" | "minFreeMb">;

/** Minimum for a start, which writes logs and recovers pending changes, in MiB. */
const startMb = 20;
const lookEveryMs = 1000;

/**
 * Neo4j does not survive a full disk: when it cannot append a change to its log, it refuses reads too. So we
 * stop writing well before that.
 *
 * @param usesReserve for cleanup, such as undoing a stopped import: it may go down to a quarter of the limit
 * @throws UnavailableError READ_ONLY with both figures and what to do
 */
export function checkFreeSpace(limits: DiskLimits, usesReserve = false): void {
  const neededMb = usesReserve ? reserveOf(limits) : limits.minFreeMb;
  refuseBelow(neededMb, `below ${neededMb} MB the database takes no changes`, limits);
}

/** @throws UnavailableError READ_ONLY when there is too little space for a server */
export function checkSpaceToStart(limits: DiskLimits): void {
  const neededMb = Math.max(startMb, reserveOf(limits));
  refuseBelow(neededMb, `the database needs ${neededMb} MB to start`, limits);
}

/** Waits until a server can be started. @throws the signal's reason when it is aborted */
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

/** Free space for this user on the file system of a folder, in whole MiB. */
function readFreeMb(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 2 ** 20);
}
