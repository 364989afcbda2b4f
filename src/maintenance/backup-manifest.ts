import { createHash } from "node:crypto";
import { createReadStream, readFileSync, statSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { programVersion } from "../config/program-version.ts";
import { InvalidValueError, NotFoundError } from "../errors/graph-error.ts";
import { readJarList } from "../neo4j/jars/jar-list.ts";
import { schemaVersion } from "../store/model/migrations.ts";

const countSchema = z.number().int().nonnegative();
const manifestSchema = z.object({
  program: z.literal("egov-graph"),
  programVersion: z.string(),
  neo4jVersion: z.string(),
  /** Version of the stored model; see migrations.ts. */
  schemaVersion: countSchema,
  /** The published version it contains. */
  graphVersion: countSchema,
  counts: z.object({
    entityCount: countSchema,
    relationshipCount: countSchema,
    statementCount: countSchema,
    sourceCount: countSchema,
  }),
  createdAt: z.iso.datetime(),
  bytes: countSchema,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Description of a backup, stored next to it as `<file>.json`. */
export type BackupManifest = Readonly<z.output<typeof manifestSchema>>;

/** The versions recorded in a backup made by this program. */
export function ownVersions(): Pick<BackupManifest, "programVersion" | "neo4jVersion" | "schemaVersion"> {
  return { programVersion: programVersion(), neo4jVersion: neo4jVersion(), schemaVersion };
}

/** Path of a backup's manifest. */
export const manifestFile = (backup: string): string => `${backup}.json`;

/** The SHA-256 of a file, in hexadecimal. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

/**
 * Reads the manifest of a backup, and checks that the backup is complete and made with these versions.
 *
 * @throws NotFoundError when the backup does not exist
 * @throws InvalidValueError when it is not a backup of this program, has no manifest, was changed or
 * truncated, or has other versions
 */
export async function readBackup(backup: string): Promise<BackupManifest> {
  const size = statSync(backup, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new NotFoundError(`There is no backup ${backup}.`, { file: backup });
  const manifest = parseManifest(backup);
  refuseOtherVersions(manifest);
  if (size !== manifest.bytes || (await hashFile(backup)) !== manifest.sha256) {
    const message = `${backup} is not what was backed up: it was cut or changed (${size} bytes, of ${manifest.bytes}). Copy it again, or use another backup.`;
    throw new InvalidValueError(message, { file: backup });
  }
  return manifest;
}

function parseManifest(backup: string): BackupManifest {
  const file = manifestFile(backup);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    const message = `${file} is missing. It describes the backup, and "egov backup" writes it next to it. Copy both.`;
    throw new InvalidValueError(message, { file }, "BAD_USER_INPUT", cause);
  }
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (cause) {
    const message = `${file} is not the description of a backup of egov-graph. Use the one that "egov backup" wrote.`;
    throw new InvalidValueError(message, { file }, "BAD_USER_INPUT", cause);
  }
}

function refuseOtherVersions(manifest: BackupManifest): void {
  const own = ownVersions();
  if (
    manifest.programVersion === own.programVersion &&
    manifest.neo4jVersion === own.neo4jVersion &&
    manifest.schemaVersion === own.schemaVersion
  )
    return;
  const message =
    `The backup was made by egov-graph ${manifest.programVersion} with Neo4j ${manifest.neo4jVersion}; this is ${own.programVersion} ` +
    `with Neo4j ${own.neo4jVersion}. Restore it with egov-graph ${manifest.programVersion}; then start this version on the data folder.`;
  throw new InvalidValueError(message, { backup: manifest, own });
}

/** The version of the embedded server, as its jars are named. */
function neo4jVersion(): string {
  const names = [...readJarList().hashes.keys()];
  return names.map((name) => /^neo4j-kernel-(\d[\d.]*)\.jar$/.exec(name)?.[1]).find(Boolean) ?? "unknown";
}
