import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { BuildError, ensureBuild, root } from "./ensure-build.mjs";

const seconds = () => `[${(performance.now() / 1000).toFixed(1).padStart(5)} s]`;

/** Prints one step of a start, with the seconds since this process began. Standard output is for results. */
export const say = (line) => process.stderr.write(`${seconds()} ${line}\n`);

/** Builds what is needed; a failed build ends the process with its message. */
export async function buildOrExit(options) {
  try {
    return await ensureBuild(options);
  } catch (error) {
    process.stderr.write(`${error instanceof BuildError ? error.message : error.stack}\n`);
    process.exit(1);
  }
}

/** Builds what the server can do without; a failed build is only reported. */
export async function buildOrSay(options) {
  try {
    await ensureBuild(options);
  } catch (error) {
    say(`${error instanceof BuildError ? error.message : error.stack}\nThe API runs without that page.`);
  }
}

/**
 * Runs a compiled program of `dist/` in this process, as if started with these arguments. NODE_ENV defaults
 * to production, in which graphql-js leaves out checks.
 */
export async function runCompiled(path, args) {
  process.env.NODE_ENV ??= "production";
  const file = join(root, "dist", path);
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
}
