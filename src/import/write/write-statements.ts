import type { Run } from "../../store/versions/lease.ts";
import { STATEMENT_PROPERTIES } from "../statement-record.ts";
import { createColumns } from "./columns.ts";
import type { ThingChange } from "./thing-change.ts";
import type { ChangeCounts, WriteContext } from "./write-context.ts";

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
    const entries = recorded.map((record) => ({ as: record.source, record }));
    const [row] = await run({ text: RECORD, parameters: { groups: columns.toGroups(entries), version } });
    if (row?.[0] !== recorded.length)
      throw new Error("The data set has statements from sources that are not described.");
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

const SHARED = new Set([
  ...[
    "source",
    "dataset",
    "aboutType",
    "property",
    "valueType",
    "language",
    "predicate",
    "rank",
    "status",
    "modality",
  ],
  ...["interestedParty", "attributedTo", "amountCurrency", "quantityUnit"],
]);

const columns = createColumns({
  shared: STATEMENT_PROPERTIES.filter((name) => SHARED.has(name)),
  own: STATEMENT_PROPERTIES.filter((name) => !SHARED.has(name)),
});

const RECORD = `UNWIND $groups AS group
WITH group[0] AS shared, group[1] AS rows
MATCH (source:Source {id: shared[0]})
UNWIND rows AS row
CREATE (:Statement ${columns.map})-[:FROM]->(source)
RETURN count(*)`;
