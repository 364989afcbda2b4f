import type { ThingChange } from "./thing-change.ts";
import type { ChangeCounts, Run, WriteContext } from "./write-context.ts";

/** Records and retracts the statements of a batch. */
export async function writeStatements(
  run: Run,
  { version, isReplacing }: WriteContext,
  changes: readonly ThingChange[],
): Promise<Partial<ChangeCounts>> {
  const retracted = changes.flatMap(({ retractedIds }) => retractedIds);
  const recorded = changes.flatMap((change) => change.recorded);
  if (retracted.length > 0) await run({ text: RETRACT, parameters: { ids: retracted, version } });
  if (recorded.length > 0) {
    const ids = recorded.map(({ id }) => id);
    if (isReplacing) await run({ text: SUPERSEDE, parameters: { ids, version } });
    const rows = recorded.map((statement) => ({ ...statement, knownFrom: version, version }));
    await run({ text: RECORD, parameters: { rows } });
  }
  return { statementsRecorded: recorded.length, statementsRetracted: retracted.length };
}

const RETRACT = `UNWIND $ids AS id
MATCH (s:Statement {id: id})
WHERE s.knownTo IS NULL
SET s.knownTo = $version`;

const SUPERSEDE = `UNWIND $ids AS id
MATCH (s:Statement {id: id})
WHERE s.knownTo IS NOT NULL AND s.supersededFrom IS NULL
SET s.supersededFrom = $version`;

const RECORD = `UNWIND $rows AS row
MATCH (source:Source {id: row.source})
CREATE (s:Statement)-[:FROM]->(source)
SET s = row`;
