import { copyFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config/config.ts";
import { InvalidValueError, UnavailableError } from "../errors/graph-error.ts";
import type { Report } from "../neo4j/calls/database.ts";
import {
  type DataFolder,
  prepareDataFolder,
  providePassword,
  swapStore,
} from "../neo4j/folder/data-folder.ts";
import { openDatabase } from "../neo4j/open/open-database.ts";
import { openAdminTool } from "../neo4j/server/admin-tool.ts";
import { checkRecords } from "../store/versions/check-records.ts";
import { type BackupManifest, readBackup } from "./backup-manifest.ts";
import { checkStore, lastLinesOf } from "./check-store.ts";
import { refuseExternal } from "./refuse-external.ts";
import { withStoppedStore } from "./stopped-store.ts";

/**
 * Replaces the embedded database with a backup. The backup is first loaded, checked and opened in a separate
 * folder, while a running server goes on. A backup that fails there changes nothing.
 *
 * @throws InvalidValueError when the file is not a backup of these versions, or incomplete; or NEO4J_URI is
 * set
 * @throws NotFoundError when it does not exist
 * @throws ConflictError when an import is writing
 */
export async function restore(config: Config, file: string, report: Report): Promise<BackupManifest> {
  refuseExternal(config, "restore");
  report(`Checking ${file}`);
  const manifest = await readBackup(file);
  const live = prepareDataFolder(config.dataDir);
  providePassword(live);
  const draft = makeDraft(live);
  try {
    await load(config, { file, draft, report });
    await refuseOther({ ...config, dataDir: draft.root }, manifest, report);
    const reason = "A backup is being restored.";
    await withStoppedStore(config, { reason, report }, async () => swapStore(live, draft));
    return manifest;
  } finally {
    rmSync(draft.root, { recursive: true, force: true });
  }
}

const draftPrefix = "restoring-";

/**
 * Creates a draft inside the data folder, so that a rename is enough in the end. Removes drafts left by
 * killed processes.
 */
function makeDraft(live: DataFolder): DataFolder {
  for (const name of readdirSync(live.root).filter((each) => each.startsWith(draftPrefix))) {
    rmSync(join(live.root, name), { recursive: true, force: true });
  }
  const draft = prepareDataFolder(join(live.root, `${draftPrefix}${process.pid}`));
  copyFileSync(join(live.root, "password"), join(draft.root, "password"));
  return draft;
}

interface Loading {
  readonly file: string;
  readonly draft: DataFolder;
  readonly report: Report;
}

async function load(config: Config, { file, draft, report }: Loading): Promise<void> {
  const admin = await openAdminTool(config, draft, report);
  report("Loading it next to the database");
  const { exitCode, output } = await admin(["load", "--from-stdin", "neo4j"], file);
  if (exitCode !== 0) throw notUsable(file, `it cannot be loaded: ${lastLinesOf(output)}`);
  const { state, findings } = await checkStore(admin);
  if (state !== "consistent") throw notUsable(file, `its store is damaged: ${findings[0] ?? state}`);
}

/** Opens the loaded backup as the server will, and compares its counts with the manifest. */
async function refuseOther(config: Config, manifest: BackupManifest, report: Report): Promise<void> {
  report("Opening it");
  const database = await openDatabase(config, () => undefined);
  try {
    const found = await checkRecords(database);
    const same =
      found?.damage === undefined &&
      found?.version === manifest.graphVersion &&
      JSON.stringify(found?.readable) === JSON.stringify(manifest.counts);
    if (!same)
      throw new UnavailableError(
        "The backup does not contain what its description says; nothing was changed. Use another backup.",
      );
  } finally {
    await database.close();
  }
}

const notUsable = (file: string, why: string): InvalidValueError =>
  new InvalidValueError(
    `${file} was not restored, and the database is unchanged: ${why}. Use another backup.`,
    { file },
  );
