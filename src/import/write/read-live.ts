import type { Database } from "../../neo4j/calls/database.ts";
import { isLive } from "../../store/model/archived.ts";
import type { StatementRecord } from "../statement-record.ts";

/** Stored properties, with amounts as texts and without absent ones. */
export type StoredProperties = Readonly<Record<string, unknown>>;

/** A statement as stored in the graph. */
export type StoredStatement = StatementRecord & { readonly knownFrom: number };

const AMOUNTS = ["amountValue", "amountMin", "amountMax"] as const;
const BUDGETS = ["budgetValue", "budgetMin", "budgetMax"];

/** Map of all properties; integers that may exceed 2^53 as texts. */
const properties = (name: string, amounts: readonly string[]): string =>
  `${name}{.*, ${amounts.map((amount) => `${amount}: toString(${name}.${amount})`).join(", ")}}`;

/**
 * Reads the current statements about things, by thing. Call it under a lease, while no version is half
 * written.
 */
export async function readLiveStatements(
  database: Database,
  abouts: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredStatement[]>> {
  const rows = await database.read({ text: LIVE_STATEMENTS, parameters: { abouts } });
  return new Map(
    rows.map(([about, statements]) => [String(about), (statements as StoredProperties[]).map(toStatement)]),
  );
}

/** Reads the stored states of entities, including retracted ones, by id. */
export async function readEntities(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredProperties>> {
  const rows = await database.read({ text: ENTITIES, parameters: { ids } });
  return new Map(rows.map(([id, stored]) => [String(id), withoutNulls(stored as StoredProperties)]));
}

/** Reads the current states of relationships of one stored type, by id. */
export async function readRelationships(
  database: Database,
  type: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredProperties>> {
  const text = `UNWIND $ids AS id
MATCH ()-[r:${type} {id: id}]->()
WHERE ${isLive("r")}
RETURN id, ${properties("r", AMOUNTS)}`;
  const rows = await database.read({ text, parameters: { ids } });
  return new Map(rows.map(([id, stored]) => [String(id), withoutNulls(stored as StoredProperties)]));
}

/** Converts a stored statement to a record, with amounts as bigints. */
function toStatement(stored: StoredProperties): StoredStatement {
  const entries = Object.entries(withoutNulls(stored)).map(([name, value]) => [
    name,
    AMOUNTS.some((amount) => amount === name) ? BigInt(String(value)) : value,
  ]);
  return Object.fromEntries(entries) as StoredStatement;
}

/** Map of a statement's properties for {@link toStatement}. */
const STATEMENT_PROPERTIES = properties("s", AMOUNTS);

const LIVE_STATEMENTS = `UNWIND $abouts AS about
MATCH (s:Statement {about: about})
WHERE s.knownTo IS NULL
RETURN about, collect(${STATEMENT_PROPERTIES})`;

const ENTITIES = `UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, ${properties("e", BUDGETS)}`;

/** Stored properties without those that are null: Neo4j does not store them. */
export function withoutNulls(stored: StoredProperties): StoredProperties {
  return Object.fromEntries(Object.entries(stored).filter(([, value]) => value !== null));
}
