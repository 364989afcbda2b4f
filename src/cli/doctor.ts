import { loadConfig } from "../config/config.ts";
import { diagnose } from "../maintenance/diagnose.ts";
import type { Finding } from "../maintenance/examine-graph.ts";
import { createProgress } from "./progress.ts";
import { type CommonOptions, EXIT, say, type Terminal } from "./terminal.ts";

/** Options of `egov doctor`. */
export interface DoctorOptions extends CommonOptions {
  /** Stops a running server while its store is checked. */
  readonly pause?: boolean;
  /** `json` is the same as `--json`. */
  readonly format?: "text" | "json";
}

/**
 * `egov doctor`: checks the store and the graph in it; repairs nothing.
 * @returns the exit code: 3 if something is wrong
 */
export async function runDoctor(options: DoctorOptions, { out, err, env }: Terminal): Promise<number> {
  const progress = createProgress(err, options.quiet === true);
  const config = loadConfig(env);
  const findings = await diagnose(config, { report: progress.step, mayPause: options.pause === true });
  const isSound = findings.every(({ state }) => state !== "wrong");
  if (options.json === true || options.format === "json")
    say(out, JSON.stringify({ sound: isSound, findings }));
  else for (const finding of findings) say(out, lineOf(finding));
  progress.step(isSound ? "Nothing is wrong." : WAY_OUT);
  return isSound ? EXIT.ok : EXIT.invalid;
}

function lineOf({ check, state, message, examples }: Finding): string {
  const detail = message === "" ? "" : `: ${message}`;
  return `${state.padEnd(8)}  ${check}${detail}${examples.map((example) => `\n          ${example}`).join("")}`;
}

const WAY_OUT =
  'Something is wrong. Restore a backup with "egov restore FILE"; without one, move the data folder away and import again.';
