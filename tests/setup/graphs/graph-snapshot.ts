import type { Database } from "../../../src/neo4j/calls/database.ts";
import { canonicalJson } from "../../../src/values/hash.ts";

/** Everything a reader sees of a graph at one version, without version properties; each list sorted. */
export interface GraphSnapshot {
  readonly entities: readonly string[];
  readonly relationships: readonly string[];
  readonly statements: readonly string[];
  readonly sources: readonly string[];
  readonly identifiers: readonly string[];
  readonly conflicts: readonly string[];
}

/** The two predicates of docs/data-model.md, "Versions". */
const PREDICATES = {
  newest: (x: string) =>
    `(${x}.version IS NULL OR ${x}.version <= $v) AND (${x}.knownTo IS NULL OR ${x}.knownTo > $v)`,
  earlier: (x: string) => `${x}.knownFrom <= $v AND (${x}.knownTo IS NULL OR ${x}.knownTo > $v)`,
};

/** Picks one of the two records of a recently ended relationship, by the newest version the reader sees. */
const isItself = (newest: string): string =>
  `(x.archivedIn IS NULL OR x.archivedIn > ${newest}) AND (x.version IS NULL OR x.version <= ${newest})`;

const ITSELF = {
  newest: isItself("$v"),
  earlier: isItself("head(COLLECT { MATCH (graph:Graph) RETURN graph.version })"),
};

/**
 * Reads what a reader at a version sees.
 * @param as whether to read the version as the newest or as an earlier one
 */
export async function readGraphAt(
  database: Database,
  version: number,
  as: keyof typeof PREDICATES = "newest",
): Promise<GraphSnapshot> {
  const visible = PREDICATES[as];
  const list = async (text: string): Promise<readonly string[]> => {
    const rows = await database.read({ text, parameters: { v: version } });
    return rows.map(([record]) => withoutVersions(record)).sort();
  };
  const state = (label: string) => `MATCH (x:${label})
WITH CASE WHEN ${visible("x")} THEN x ELSE head(COLLECT {
  MATCH (p:PastState {id: x.id, of: '${label}'}) WHERE p.knownFrom <= $v AND p.knownTo > $v RETURN p
}) END AS state
WHERE state IS NOT NULL
RETURN properties(state)`;
  return {
    entities: await list(state("Entity")),
    sources: await list(state("Source")),
    relationships: await list(
      `MATCH (a)-[x]->(b) WHERE x.id IS NOT NULL AND ${visible("x")} AND ${ITSELF[as]}
RETURN {relationship: coalesce(x.type, type(x)), from: a.id, to: b.id, state: properties(x)}`,
    ),
    statements: await list(
      `MATCH (x:Statement)-[:FROM]->(s) WHERE ${visible("x")} RETURN {from: s.id, said: properties(x)}`,
    ),
    identifiers: await list(`MATCH (x:Identifier) WHERE ${visible("x")} RETURN properties(x)`),
    conflicts: await list(`MATCH (x:Conflict) WHERE ${visible("x")}
RETURN {state: properties(x),
  compares: COLLECT { MATCH (x)-[:COMPARES]->(s) RETURN s.id ORDER BY s.id },
  concerns: COLLECT { MATCH (x)-[:CONCERNS_SUBJECT]->(s) RETURN s.aboutType + ' ' + s.about ORDER BY s.about },
  touches: COLLECT { MATCH (x)-[:TOUCHES]->(s) RETURN s.about ORDER BY s.about }}`),
  };
}

/** Everything stored, including versions but not the lease. Equal texts mean equal graphs. */
export async function readWholeGraph(database: Database): Promise<readonly string[]> {
  const texts = [
    "MATCH (n) WHERE NOT n:Graph AND NOT n:ConflictSubject RETURN {labels: labels(n), properties: properties(n)}",
    "MATCH (a)-[r]->(b) RETURN {type: type(r), from: coalesce(a.id, a.about), to: coalesce(b.id, b.about), properties: properties(r)}",
    "MATCH (g:Graph) RETURN g{.version, .writing}",
  ];
  const lists = [];
  for (const text of texts) {
    const rows = await database.read({ text, parameters: {} });
    lists.push(...rows.map(([record]) => canonicalJson(record)).sort());
  }
  return lists;
}

const VERSIONS = [
  "knownFrom",
  "knownTo",
  "version",
  "archivedIn",
  "type",
  "of",
  "replacedIn",
  "supersededFrom",
];

function withoutVersions(record: unknown): string {
  return JSON.stringify(JSON.parse(canonicalJson(record)), (key, value: unknown) =>
    VERSIONS.includes(key) ? undefined : value,
  );
}

/** The newest version. */
export async function publishedVersion(database: Database): Promise<number> {
  const [row] = await database.read({ text: "MATCH (g:Graph) RETURN g.version", parameters: {} });
  return Number(row?.[0]);
}
