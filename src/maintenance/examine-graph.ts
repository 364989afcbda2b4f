import type { Database } from "../neo4j/calls/database.ts";
import { listUsedTypes } from "../store/model/used-types.ts";
import { checkRecords } from "../store/versions/check-records.ts";
import { type GraphCheck, listGraphChecks } from "./graph-checks.ts";

/** The result of one check. */
export interface Finding {
  readonly check: string;
  readonly state: "ok" | "wrong" | "left out";
  /** What is wrong, or why the check was skipped; empty if all is well. */
  readonly message: string;
  /** Some ids of affected records. */
  readonly examples: readonly string[];
}

const timeoutMs = 600_000;
const maxExamples = 5;

/** Checks everything in a graph that imports guarantee; writes nothing. */
export async function examineGraph(database: Database): Promise<readonly Finding[]> {
  const findings: Finding[] = [await examineRecords(database)];
  for (const check of listGraphChecks(await listUsedTypes(database))) {
    findings.push(await examine(database, check));
  }
  return findings;
}

async function examineRecords(database: Database): Promise<Finding> {
  const check = "published records can be read";
  const found = await checkRecords(database);
  if (found === null) {
    const message = "no version is published, or an import was writing: try again in two minutes";
    return { check, state: "left out", message, examples: [] };
  }
  const { damage } = found;
  return damage === undefined
    ? { check, state: "ok", message: "", examples: [] }
    : { check, state: "wrong", message: damage, examples: [] };
}

async function examine(database: Database, { name, wrong, statement }: GraphCheck): Promise<Finding> {
  const text = `CALL () {
${statement.text}
}
RETURN count(*), collect(wrong)[0..${maxExamples}]`;
  const rows = await database.read({ ...statement, text }, { timeoutMs });
  const [count, examples] = (rows[0] ?? [0, []]) as [number, readonly unknown[]];
  return count === 0
    ? { check: name, state: "ok", message: "", examples: [] }
    : { check: name, state: "wrong", message: `${count} ${wrong}`, examples: examples.map(String) };
}
