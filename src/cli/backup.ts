import { loadConfig } from "../config/config.ts";
import { backup } from "../maintenance/backup.ts";
import { createProgress } from "./progress.ts";
import { type CommonOptions, EXIT, say, type Terminal } from "./terminal.ts";

/**
 * `egov backup <path>`: writes the embedded database to a file.
 * @returns the exit code
 */
export async function runBackup(
  path: string,
  options: CommonOptions,
  { out, err, env }: Terminal,
): Promise<number> {
  const progress = createProgress(err, options.quiet === true);
  const { file, manifest } = await backup(loadConfig(env), path, progress.step);
  const { graphVersion, bytes, counts } = manifest;
  const text = `${file}: version ${graphVersion}, ${counts.entityCount} entities, ${(bytes / 1e6).toFixed(1)} MB; keep ${file}.json next to it`;
  say(out, options.json === true ? JSON.stringify({ file, ...manifest }) : text);
  return EXIT.ok;
}
