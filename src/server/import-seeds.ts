import { findShrinkage } from "../import/knowledge/check-shrink.ts";
import { type ImportResult, importPath } from "../import/run/import-path.ts";
import type { Database, Report } from "../neo4j/calls/database.ts";
import { mayBeLater } from "../store/versions/with-lease.ts";

/** The seeds imported at a start. */
interface Seeds {
  readonly database: Database;
  /** Their folder. */
  readonly path: string;
  readonly report: Report;
}

/**
 * Imports the seeds at a start. The start goes on without them if they would lose more than half of what is
 * published, or if they can be imported later.
 *
 * @returns the version that contains the seeds; 0 if unknown
 * @throws GraphError if they have errors
 */
export async function importSeeds({ database, path, report }: Seeds): Promise<number> {
  try {
    const result = await importPath({ database, path, report: (step) => report(`Seeds: ${step}`) });
    report(`Seeds: ${outcomeOf(result)}`);
    return result.version;
  } catch (error) {
    const postponed = findShrinkage(error) ?? (mayBeLater(error) ? error : null);
    if (postponed === null) throw error;
    report(
      `Seeds: ${postponed.message} What is published is served, and the next start compares the seeds again.`,
    );
    return 0;
  }
}

function outcomeOf({ changed, version, counts }: ImportResult): string {
  return !changed || counts === null
    ? `unchanged, version ${version}`
    : `published as version ${version}: ${counts.entityCount} entities, ${counts.relationshipCount} relationships`;
}
