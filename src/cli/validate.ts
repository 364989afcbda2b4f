import { existsSync } from "node:fs";
import { loadConfig } from "../config/config.ts";
import { formatProblem } from "../import/problems/problem.ts";
import type { ProblemReport } from "../import/problems/problem-log.ts";
import { validatePath } from "../import/run/import-path.ts";
import { statPath } from "../import/yaml/find-files.ts";
import { createProgress, type Progress } from "./progress.ts";
import { type CommonOptions, EXIT, say, type Terminal } from "./terminal.ts";
import { withDatabase } from "./with-database.ts";

/** Options of `egov validate`. */
export interface ValidateOptions extends CommonOptions {
  /** Do not ask the graph: the files must contain everything they refer to. */
  readonly filesOnly?: boolean;
}

/**
 * `egov validate <path>`: lists every problem in a folder of seed files, or in one file; writes nothing.
 * @returns the exit code
 */
export async function runValidate(
  path: string,
  options: ValidateOptions,
  terminal: Terminal,
): Promise<number> {
  const { out, err } = terminal;
  statPath(path);
  const progress = createProgress(err, options.quiet === true);
  const report = await check(path, options, terminal, progress);
  if (options.json === true) say(out, JSON.stringify({ path, ...report }));
  else for (const problem of report.problems) say(out, formatProblem(problem));
  progress.step(summaryOf(report));
  return report.errorCount === 0 ? EXIT.ok : EXIT.invalid;
}

function check(
  path: string,
  options: ValidateOptions,
  terminal: Terminal,
  progress: Progress,
): Promise<ProblemReport> {
  const { dataDir, neo4j } = loadConfig(terminal.env);
  if (options.filesOnly === true) return validatePath(path, null);
  if (neo4j === undefined && !existsSync(dataDir)) {
    progress.step("There is no graph yet: the files are checked on their own.");
    return validatePath(path, null);
  }
  return withDatabase(terminal, progress, (database) => validatePath(path, database));
}

function summaryOf({ problems, errorCount, warningCount }: ProblemReport): string {
  const counts = `${errorCount} ${errorCount === 1 ? "error" : "errors"}, ${warningCount} ${warningCount === 1 ? "warning" : "warnings"}`;
  const total = errorCount + warningCount;
  return problems.length < total ? `${counts}; the first ${problems.length} are listed` : counts;
}
