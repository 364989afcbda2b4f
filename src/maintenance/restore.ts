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
 * Puts a backup in the place of the embedded database. It is loaded, checked and opened in a folder of its own first, while a server goes on
 * with what is there; a backup that fails there changes nothing.
 *
 * @throws InvalidValueError when the file is no backup of these versions, or not whole; or NEO4J_URI is set
 * @throws NotFoundError when it is not there
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

/** A data folder in the data folder, so that a rename is enough in the end. Those that were left behind by force are removed. */
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
  report("Loading it beside the database");
  const { exitCode, output } = await admin(["load", "--from-stdin", "neo4j"], file);
  if (exitCode !== 0) throw notUsable(file, `it cannot be loaded: ${lastLinesOf(output)}`);
  const { state, findings } = await checkStore(admin);
  if (state !== "consistent") throw notUsable(file, `its store is damaged: ${findings[0] ?? state}`);
}

/** Opens what was loaded, as the server will, and counts what is in it. */
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
        "The backup does not hold what its description says; nothing was changed. Take another backup.",
      );
  } finally {
    await database.close();
  }
}

const notUsable = (file: string, why: string): InvalidValueError =>
  new InvalidValueError(
    `${file} was not restored, and the database is as it was: ${why}. Take another backup.`,
    { file },
  );
