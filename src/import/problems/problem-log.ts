import { InvalidValueError } from "../../errors/graph-error.ts";
import type { Problem } from "./problem.ts";

/**
 * The problems found, by file and line, and their total number. At most {@link LISTED_PROBLEMS} are listed;
 * errors take precedence over warnings.
 */
export interface ProblemReport {
  readonly problems: readonly Problem[];
  readonly errorCount: number;
  readonly warningCount: number;
}

/** Most problems that are listed; further ones are only counted. */
const LISTED_PROBLEMS = 1000;

/** Collects problems while files are checked. */
export class ProblemLog {
  readonly #errors: Problem[] = [];
  readonly #warnings: Problem[] = [];
  #errorCount = 0;
  #warningCount = 0;

  get hasErrors(): boolean {
    return this.#errorCount > 0;
  }

  add(problem: Problem): void {
    const isError = problem.severity === "ERROR";
    if (isError) this.#errorCount += 1;
    else this.#warningCount += 1;
    const listed = isError ? this.#errors : this.#warnings;
    if (listed.length < LISTED_PROBLEMS) listed.push(problem);
  }

  toReport(): ProblemReport {
    return {
      problems: [...this.#errors, ...this.#warnings].slice(0, LISTED_PROBLEMS).toSorted(byPlace),
      errorCount: this.#errorCount,
      warningCount: this.#warningCount,
    };
  }
}

/**
 * Refuses a data set that has errors.
 * @throws InvalidValueError IMPORT_REJECTED; `details` is the report
 */
export function rejectErrors(report: ProblemReport): void {
  if (report.errorCount === 0) return;
  const [errors, cure] =
    report.errorCount === 1
      ? ["1 error", "It says what to do."]
      : [`${report.errorCount} errors`, "Each says what to do."];
  throw new InvalidValueError(
    `The data set has ${errors}, so nothing was imported. ${cure}`,
    { ...report },
    "IMPORT_REJECTED",
  );
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || (a.column ?? 0) - (b.column ?? 0);
}
