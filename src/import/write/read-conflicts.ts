import type { Database } from "../../neo4j/calls/database.ts";
import { withoutUndefined } from "../../values/without-undefined.ts";
import { type StoredProperties, withoutNulls } from "./read-live.ts";
import type { Compared, StoredConflict } from "./write-conflicts.ts";
import { contentOf } from "./write-conflicts.ts";

/** A conflict that a file names, as stored. */
export interface StoredSeedConflict extends StoredConflict {
  readonly dataset: string;
  readonly kind: string;
  readonly note?: string;
  readonly facts: readonly string[];
}

/** Reads the current conflicts named in files of any data set. They are few: people write them by hand. */
export async function readSeedConflicts(database: Database): Promise<readonly StoredSeedConflict[]> {
  const rows = await database.read({ text: SEED_CONFLICTS, parameters: {} });
  return rows.map(([stored, statementIds]) => {
    const { id, dataset, kind, note, facts } = withoutNulls(
      stored as StoredProperties,
    ) as unknown as StoredSeedConflict;
    const said = withoutUndefined({ id, dataset, kind, note, facts });
    return {
      ...said,
      content: contentOf({ ...said, statementIds: statementIds as string[] }),
    } as StoredSeedConflict;
  });
}

/** Reads the current conflicts that rules found, by thing. */
export async function readRuleConflicts(
  database: Database,
  abouts: readonly string[],
): Promise<readonly StoredConflict[]> {
  const rows = await database.read({ text: RULE_CONFLICTS, parameters: { abouts } });
  return rows.map(([stored, statementIds]) => {
    const { id, kind, note } = withoutNulls(stored as StoredProperties) as {
      id: string;
      kind: string;
      note: string;
    };
    return { id, content: contentOf({ id, kind, note, statementIds: statementIds as string[] }) };
  });
}

/** Reads the current statements of facts, by fact. */
export async function readFactStatements(
  database: Database,
  facts: readonly string[],
): Promise<ReadonlyMap<string, readonly Compared[]>> {
  const rows = await database.read({ text: FACT_STATEMENTS, parameters: { facts } });
  return new Map(
    rows.map(([fact, statements]) => [String(fact), (statements as StoredProperties[]).map(toCompared)]),
  );
}

function toCompared(stored: StoredProperties): Compared {
  return withoutNulls(stored) as unknown as Compared;
}

const SEED_CONFLICTS = `MATCH (c:Conflict)
WHERE c.knownTo IS NULL AND c.dataset IS NOT NULL
RETURN properties(c), COLLECT { MATCH (c)-[:COMPARES]->(s) RETURN s.id }`;

const RULE_CONFLICTS = `UNWIND $abouts AS about
MATCH (:ConflictSubject {about: about})<-[:CONCERNS_SUBJECT]-(c:Conflict)
WHERE c.knownTo IS NULL AND c.dataset IS NULL
WITH DISTINCT c
RETURN properties(c), COLLECT { MATCH (c)-[:COMPARES]->(s) RETURN s.id }`;

// A statement's id begins with its fact's id and a dot, so its index serves facts too.
const FACT_STATEMENTS = `UNWIND $facts AS fact
MATCH (s:Statement)
WHERE s.id STARTS WITH fact + '.' AND s.fact = fact AND s.knownTo IS NULL
RETURN fact, collect(s{.id, .about, .aboutType, .property, .from, .to})`;
