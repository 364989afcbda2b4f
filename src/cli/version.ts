import { readFileSync } from "node:fs";
import { type CommonOptions, EXIT, say, type Terminal } from "./terminal.ts";

/** package.json beside the folder this module is in: `src` and `dist` both stand one level below the package. */
const PACKAGE = new URL("../../package.json", import.meta.url);

/** The version of this program. */
export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(PACKAGE, "utf8")) as { readonly version: string };
  return version;
}

/**
 * `egov version`: the versions of this program and of Node.
 * @returns the exit code
 */
export async function runVersion(options: CommonOptions, { out }: Terminal): Promise<number> {
  const versions = { egovGraph: programVersion(), node: process.versions.node };
  say(
    out,
    options.json === true
      ? JSON.stringify(versions)
      : `egov-graph ${versions.egovGraph}, Node ${versions.node}`,
  );
  return EXIT.ok;
}
