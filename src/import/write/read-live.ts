import type { Database } from "../../neo4j/calls/database.ts";
import { isLive } from "../../store/model/archived.ts";
import type { StatementRecord } from "../statement-record.ts";

/** Stored properties; amounts as texts, absent ones left out. */
export type StoredProperties = Readonly<Record<string, unknown>>;

/** A statement as it stands in the graph. */
export type StoredStatement = StatementRecord & { readonly knownFrom: number };

const AMOUNTS = ["amountValue", "amountMin", "amountMax"] as const;
const BUDGETS = ["budgetValue", "budgetMin", "budgetMax"];

/** Map of all properties, integers that may pass 2^53 as texts. */
const properties = (name: string, amounts: readonly string[]): string =>
  `${name}{.*, ${amounts.map((amount) => `${amount}: toString(${name}.${amount})`).join(", ")}}`;

/** The current statements about things, by thing. Under a lease, while no version is half written. */
export async function readLiveStatements(
  database: Database,
  abouts: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredStatement[]>> {
  const rows = await database.read({ text: LIVE_STATEMENTS, parameters: { abouts } });
  return new Map(
    rows.map(([about, statements]) => [String(about), (statements as StoredProperties[]).map(toStatement)]),
  );
}

/** The stored states of entities, also retracted ones, by id. */
export async function readEntities(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredProperties>> {
  const rows = await database.read({ text: ENTITIES, parameters: { ids } });
  return new Map(rows.map(([id, stored]) => [String(id), withoutNulls(stored as StoredProperties)]));
}

/** The current states of relationships of one type in the store, by id. */
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

/** A stored statement as a record, its amounts as bigints. */
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

export function withoutNulls(stored: StoredProperties): StoredProperties {
  return Object.fromEntries(Object.entries(stored).filter(([, value]) => value !== null));
}
