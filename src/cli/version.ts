import { programVersion } from "../config/program-version.ts";
import { type CommonOptions, EXIT, say, type Terminal } from "./terminal.ts";

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
