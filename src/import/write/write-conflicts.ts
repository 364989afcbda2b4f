import type { Run } from "../../store/versions/lease.ts";
import { canonicalJson } from "../../values/hash.ts";
import { withoutUndefined } from "../../values/without-undefined.ts";
import type { ConflictRecord } from "../dataset.ts";
import type { Rivalry } from "../resolve/find-rivals.ts";
import { compareTexts } from "../resolve/resolve-order.ts";
import { eachOnce } from "../resolve/resolve-period.ts";
import type { StatementRecord } from "../statement-record.ts";
import type { ChangeCounts } from "./write-context.ts";

/** The part of a statement that a conflict compares. */
export type Compared = Pick<StatementRecord, "id" | "about" | "aboutType" | "property" | "from" | "to">;

/** A conflict as it should stand in the graph. */
export interface ConflictState {
  readonly id: string;
  readonly kind: string;
  readonly note?: string;
  /** Data set whose file names it; absent if a rule found it. */
  readonly dataset?: string;
  /** Facts it compares; absent if a rule found it. */
  readonly facts?: readonly string[];
  readonly statements: readonly Compared[];
}

/** A conflict as stored in the graph. */
export interface StoredConflict {
  readonly id: string;
  /** Its {@link contentOf}. */
  readonly content: string;
}

/** Conflicts found by rule: the rivalries whose statements are not yet compared by a conflict in a file. */
export function ruleConflicts(
  rivalries: readonly Rivalry[],
  comparedFacts: readonly ReadonlySet<string>[],
): readonly ConflictState[] {
  const isNamed = ({ statements }: Rivalry): boolean =>
    comparedFacts.some((facts) => statements.every(({ fact }) => facts.has(fact)));
  return rivalries
    .filter((rivalry) => !isNamed(rivalry))
    .map(({ id, kind, note, statements }) => ({ id, kind, note, statements }));
}

/** A conflict of a seed file with the ids of all statements that it compares. */
export function seedConflict(
  record: ConflictRecord,
  dataset: string,
  statements: readonly Compared[],
): ConflictState {
  const { id, kind, note, facts } = record;
  return withoutUndefined({ id, kind, note, dataset, facts: eachOnce(facts), statements });
}

/** The content of a conflict as one text; conflicts with equal texts are the same. */
export function contentOf(
  conflict: Omit<ConflictState, "statements"> & { readonly statementIds: readonly string[] },
): string {
  return canonicalJson({ ...conflict, statementIds: eachOnce(conflict.statementIds) });
}

/**
 * Updates stored conflicts: adds new ones, writes changed ones as a new version, and ends the rest of
 * `stored`.
 */
export async function replaceConflicts(
  run: Run,
  version: number,
  stored: readonly StoredConflict[],
  wanted: readonly ConflictState[],
): Promise<Partial<ChangeCounts>> {
  const contents = new Map(stored.map(({ id, content }) => [id, content]));
  const changed = wanted.filter(({ statements, ...said }) => {
    const statementIds = statements.map(({ id }) => id);
    return contents.get(said.id) !== contentOf({ ...said, statementIds });
  });
  const kept = new Set(wanted.filter((conflict) => !changed.includes(conflict)).map(({ id }) => id));
  const ended = stored.map(({ id }) => id).filter((id) => !kept.has(id));
  if (ended.length > 0) await run({ text: END, parameters: { ids: ended, version } });
  if (changed.length > 0)
    await run({ text: CREATE, parameters: { rows: changed.map((conflict) => toRow(conflict, version)) } });
  return { conflicts: new Set([...changed.map(({ id }) => id), ...ended]).size };
}

function toRow({ statements, ...said }: ConflictState, version: number) {
  const subjects = new Map(statements.map(({ about, aboutType }) => [about, { about, aboutType }]));
  const ends = statements
    .flatMap(({ from, to }) => [from, to])
    .filter((id) => id !== undefined && !subjects.has(id));
  return {
    state: {
      ...said,
      properties: eachOnce(statements.map(({ property }) => property)),
      knownFrom: version,
      version,
    },
    statementIds: statements.map(({ id }) => id).toSorted(compareTexts),
    subjects: [...subjects.values()],
    touched: [...new Set(ends)],
  };
}

const END = `UNWIND $ids AS id
MATCH (c:Conflict {id: id})
WHERE c.knownTo IS NULL
SET c.knownTo = $version`;

const CREATE = `UNWIND $rows AS row
CREATE (c:Conflict)
SET c = row.state
WITH c, row
CALL (c, row) {
  UNWIND row.statementIds AS id
  MATCH (s:Statement {id: id})
  WHERE s.knownTo IS NULL
  CREATE (c)-[:COMPARES]->(s)
}
CALL (c, row) {
  UNWIND row.subjects AS subject
  MERGE (x:ConflictSubject {about: subject.about})
  ON CREATE SET x.aboutType = subject.aboutType
  CREATE (c)-[:CONCERNS_SUBJECT]->(x)
}
CALL (c, row) {
  UNWIND row.touched AS id
  MERGE (x:ConflictSubject {about: id})
  ON CREATE SET x.aboutType = 'Entity'
  CREATE (c)-[:TOUCHES]->(x)
}`;
