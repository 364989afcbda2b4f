import { formatProblem } from "../import/problems/problem.ts";
import { type ImportResult, importPath } from "../import/run/import-path.ts";
import { statPath } from "../import/yaml/find-files.ts";
import { migrate } from "../store/model/migrations.ts";
import { createProgress } from "./progress.ts";
import { type CommonOptions, EXIT, say, type Terminal } from "./terminal.ts";
import { withDatabase } from "./with-database.ts";

/** Options of `egov import`. */
export interface ImportOptions extends CommonOptions {
  /** Import even if the data set loses more than half of its content. */
  readonly allowShrink?: boolean;
}

/**
 * `egov import <path>`: checks a folder of seed files, or one file, and publishes it as the next version of
 * the graph.
 * @returns the exit code
 */
export async function runImport(path: string, options: ImportOptions, terminal: Terminal): Promise<number> {
  const { out, err, signal } = terminal;
  const startedAt = performance.now();
  statPath(path);
  const progress = createProgress(err, options.quiet === true);
  try {
    const result = await withDatabase(terminal, progress, async (database) => {
      await migrate(database);
      return importPath({
        database,
        path,
        allowShrink: options.allowShrink,
        report: progress.step,
        onBatch: progress.advance,
        signal,
      });
    });
    progress.stop();
    for (const warning of result.problems) progress.step(formatProblem(warning));
    progress.step(`Done in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
    say(out, options.json === true ? JSON.stringify(result) : formatResult(result));
    return EXIT.ok;
  } finally {
    progress.stop();
  }
}

function formatResult({ dataset, version, changed, changes, counts }: ImportResult): string {
  if (!changed || counts === null) return `${dataset}: nothing changed; version ${version} shows it`;
  const { statementsRecorded, statementsRetracted } = changes;
  const { entityCount, relationshipCount, statementCount, sourceCount } = counts;
  return [
    `${dataset}: published as version ${version}`,
    `statements: ${statementsRecorded} recorded, ${statementsRetracted} retracted`,
    `graph: ${entityCount} entities, ${relationshipCount} relationships, ${statementCount} statements, ${sourceCount} sources`,
  ].join("\n");
}
