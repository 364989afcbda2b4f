import type { Database } from "../../src/neo4j/calls/database.ts";
import { canonicalJson } from "../../src/values/hash.ts";
import { type GeneratorOptions, generateEntities } from "../network/generator.ts";
import type { WriteRun } from "./write-run.ts";

const sampleSize = 50;
const limits = { timeoutMs: 600_000 };

/** Reads counts and some records of the graph, to check that two writers write the same. */
export async function readSample(
  database: Database,
  options: GeneratorOptions,
): Promise<Pick<WriteRun, "counts" | "sample">> {
  const read = (text: string, parameters = {}) => database.read({ text, parameters }, limits);
  const counts = Object.fromEntries(
    await Promise.all(
      Object.entries(countTexts).map(async ([name, text]) => [name, Number((await read(text))[0]?.[0])]),
    ),
  );
  const ties = Array.from({ length: sampleSize }, (_, index) =>
    Math.floor((index * options.relationships) / sampleSize),
  ).map((index) => `tie-${index}`);
  const entities: string[] = [];
  let index = 0;
  for (const { id } of generateEntities(options)) if (index++ % 997 === 0) entities.push(id);
  const ids = [...entities.slice(0, sampleSize), ...ties];
  const rows = [
    ...(await read(relationshipText, { ids: ties })),
    ...(await read(entityText, { ids: entities.slice(0, sampleSize) })),
    ...(await read(statementText, { ids })),
  ];
  return { counts, sample: rows.map(([record]) => withoutNature(record)).sort() };
}

/** Removes the mark of a fresh version and the hash in a statement's id, which always differ. */
function withoutNature(record: unknown): string {
  return JSON.stringify(JSON.parse(canonicalJson(record)), (key, value: unknown) => {
    if (key === "version") return undefined;
    return key === "id" && typeof value === "string" ? value.replace(/\.[0-9a-f]{8}$/, "") : value;
  });
}

const countTexts = {
  entities: "MATCH (n:Entity) RETURN count(*)",
  relationships: "MATCH ()-[r:PARTICIPATES_IN]->() RETURN count(*)",
  statements: "MATCH (n:Statement) RETURN count(*)",
  evidence: "MATCH ()-[r:FROM]->() RETURN count(*)",
  sources: "MATCH (n:Source) RETURN count(*)",
};

const relationshipText = `UNWIND $ids AS id
MATCH (a)-[r:PARTICIPATES_IN {id: id}]->(b)
RETURN {from: a.id, to: b.id, state: properties(r)}`;

const entityText = `UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN {labels: COLLECT { UNWIND labels(e) AS label RETURN label ORDER BY label }, state: properties(e)}`;

const statementText = `UNWIND $ids AS id
MATCH (s:Statement {about: id})-[:FROM]->(source)
RETURN {from: source.id, said: properties(s)}`;
