import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UnavailableError } from "../errors/graph-error.ts";
import type { AdminTool } from "../neo4j/server/admin-tool.ts";

/** Result of Neo4j's consistency check. */
export interface StoreCheck {
  /** `unrecovered`: the server was killed, and must be started once before its store can be checked. */
  readonly state: "consistent" | "inconsistent" | "unrecovered";
  /** The first lines of its report or output. */
  readonly findings: readonly string[];
}

const maxFindings = 10;

/**
 * Runs Neo4j's consistency check on a store that no server uses: it compares nodes, relationships,
 * properties, indexes and counters with each other.
 *
 * Reference: https://neo4j.com/docs/operations-manual/5/tools/neo4j-admin/consistency-checker/
 *
 * @throws UnavailableError when the check itself fails
 */
export async function checkStore(admin: AdminTool): Promise<StoreCheck> {
  const folder = mkdtempSync(join(tmpdir(), "egov-graph-check-"));
  try {
    const { exitCode, output } = await admin(["check", `--report-path=${folder}`, "--force", "neo4j"]);
    if (exitCode === 0) return { state: "consistent", findings: [] };
    if (/recover database before|Active logical log/.test(output))
      return { state: "unrecovered", findings: [] };
    const report = readReport(folder);
    if (report.length > 0 || /inconsisten/i.test(output)) {
      return {
        state: "inconsistent",
        findings: (report.length > 0 ? report : linesOf(output)).slice(0, maxFindings),
      };
    }
    throw new UnavailableError(`Neo4j's check of the store failed: ${lastLinesOf(output)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(folder: string): readonly string[] {
  const [name] = readdirSync(folder).filter((each) => each.endsWith(".report"));
  if (name === undefined) return [];
  return linesOf(readFileSync(join(folder, name), "utf8")).filter((line) => /^(ERROR|WARNING)/.test(line));
}

const linesOf = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** The last lines of a failed command's output. */
export function lastLinesOf(output: string): string {
  return linesOf(output).slice(-3).join(" ");
}
