import { loadConfig } from "../config/config.ts";
import { restore } from "../maintenance/restore.ts";
import { createProgress } from "./progress.ts";
import { type CommonOptions, EXIT, say, type Terminal } from "./terminal.ts";

/**
 * `egov restore <file>`: replaces the embedded database with a backup.
 * @returns the exit code
 */
export async function runRestore(
  file: string,
  options: CommonOptions,
  { out, err, env }: Terminal,
): Promise<number> {
  const progress = createProgress(err, options.quiet === true);
  const manifest = await restore(loadConfig(env), file, progress.step);
  const { graphVersion, createdAt, counts } = manifest;
  const text = `Restored version ${graphVersion} of ${createdAt}: ${counts.entityCount} entities, ${counts.relationshipCount} relationships`;
  say(out, options.json === true ? JSON.stringify({ file, ...manifest }) : text);
  return EXIT.ok;
}
