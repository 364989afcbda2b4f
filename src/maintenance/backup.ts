import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Config } from "../config/config.ts";
import { ConflictError, InvalidValueError, UnavailableError } from "../errors/graph-error.ts";
import type { Report } from "../neo4j/calls/database.ts";
import { prepareDataFolder } from "../neo4j/folder/data-folder.ts";
import { openDatabaseForCommand } from "../neo4j/open/command-database.ts";
import { openAdminTool } from "../neo4j/server/admin-tool.ts";
import { checkRecords, type RecordCheck } from "../store/versions/check-records.ts";
import { type BackupManifest, hashFile, manifestFile, ownVersions } from "./backup-manifest.ts";
import { checkStore, lastLinesOf } from "./check-store.ts";
import { refuseExternal } from "./refuse-external.ts";
import { withStoppedStore } from "./stopped-store.ts";

/** A finished backup. */
export interface Backup {
  readonly file: string;
  readonly manifest: BackupManifest;
}

/**
 * Writes the embedded database to a file, and its description to a second file next to it. Refuses a damaged
 * database: sooner or later such a backup would be the only one left. Neo4j's Community Edition can dump only
 * a stopped store, so a running server stops it meanwhile.
 *
 * @param path a file that does not exist yet, or a folder for a file named by the time
 * @throws ConflictError when an import is writing, or the database is damaged
 * @throws InvalidValueError when the file already exists, or NEO4J_URI is set
 */
export async function backup(config: Config, path: string, report: Report): Promise<Backup> {
  refuseExternal(config, "backup");
  const file = fileOf(path);
  const found = await readRecords(config, report);
  const folder = prepareDataFolder(config.dataDir);
  const admin = await openAdminTool(config, folder, report);
  const draft = makeDraft(file);
  try {
    await withStoppedStore(config, { reason: "A backup is being made.", report }, async () => {
      report("Checking the store");
      const { state, findings } = await checkStore(admin);
      if (state !== "consistent") throw damaged(findings.join("; ") || state);
      report("Dumping the store");
      const { exitCode, output } = await admin(["dump", `--to-path=${draft}`, "neo4j"]);
      if (exitCode !== 0)
        throw new UnavailableError(`The database could not be dumped: ${lastLinesOf(output)}`);
    });
    const manifest = await describe(join(draft, "neo4j.dump"), found);
    await writeDurably(manifestFile(file), `${JSON.stringify(manifest, null, 2)}\n`);
    renameSync(join(draft, "neo4j.dump"), file);
    return { file, manifest };
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** The file for the backup. @throws InvalidValueError when it already exists */
function fileOf(path: string): string {
  const isFolder = path.endsWith("/") || statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const file = isFolder
    ? join(path, `egov-graph-${new Date().toISOString().replace(/[-:]|\.\d+/g, "")}.dump`)
    : path;
  if (existsSync(file)) {
    throw new InvalidValueError(
      `${file} already exists, and backups are never overwritten. Name another file, or a folder.`,
      { file },
    );
  }
  return file;
}

/** A folder next to the file, on the same file system. */
function makeDraft(file: string): string {
  const parent = dirname(file);
  try {
    mkdirSync(parent, { recursive: true, mode: 0o700 });
    return mkdtempSync(join(parent, ".egov-backup-"));
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? "unknown reason";
    throw new InvalidValueError(
      `The folder ${parent} cannot be written (${reason}).`,
      { folder: parent },
      "BAD_USER_INPUT",
      cause,
    );
  }
}

/** Reads all records of the database once. */
async function readRecords(config: Config, report: Report): Promise<RecordCheck> {
  const database = await openDatabaseForCommand(config, report);
  try {
    const found = await checkRecords(database);
    if (found === null) {
      throw new ConflictError(
        "There is nothing to back up: no version is published, or an import is writing. Wait until it has ended, then try again.",
      );
    }
    if (found.damage !== undefined) throw new ConflictError(`No backup was made. ${found.damage}`);
    return found;
  } finally {
    await database.close();
  }
}

function damaged(what: string): ConflictError {
  return new ConflictError(
    `The database is damaged (${what}), so no backup was made. "egov doctor" shows more; restore an earlier backup with "egov restore FILE".`,
  );
}

async function describe(dump: string, { version, readable }: RecordCheck): Promise<BackupManifest> {
  return {
    program: "egov-graph",
    ...ownVersions(),
    graphVersion: version,
    counts: readable,
    createdAt: new Date().toISOString(),
    bytes: statSync(dump).size,
    sha256: await hashFile(dump),
  };
}

/** Writes a file so that a power cut after the command loses nothing. */
async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, "w", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
