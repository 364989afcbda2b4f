import { setImmediate as breathe } from "node:timers/promises";
import neo4j, { type Driver } from "neo4j-driver";
import { foldedNames, foldSortName, searchTerms } from "../../src/values/text/fold.ts";
import { datasetId } from "./generated-dataset.ts";
import {
  type GeneratedEntity,
  type GeneratedTie,
  type GeneratorOptions,
  generateEntities,
  generateTies,
  sourceIds,
} from "./generator.ts";

type Row = readonly unknown[];

/** One request to the database. */
interface Request {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const batchSize = 5000;

/**
 * Writes the generated network as fast as plain Cypher over the driver can, with the same result as the
 * importer. It sends lists instead of maps and shared values once, looks up sources once per batch, and
 * prepares the next batch while one is written.
 */
export async function loadBare(driver: Driver, options: GeneratorOptions): Promise<void> {
  const session = driver.session({ database: "neo4j" });
  let writing: Promise<unknown> = Promise.resolve();
  const write = async (requests: readonly Request[]): Promise<void> => {
    await writing;
    writing = session.executeWrite(async (transaction) => {
      await Promise.all(requests.map(({ text, parameters }) => transaction.run(text, parameters)));
    });
  };
  await write([{ text: createSources, parameters: { ids: sourceIds, dataset: datasetId } }]);
  for await (const batch of toBatches(generateEntities(options))) await write(entityRequests(batch));
  for await (const batch of toBatches(generateTies(options))) await write(tieRequests(batch));
  await writing;
  await session.close();
}

/** Yields to the event loop now and then, so that database answers are handled while a batch is prepared. */
async function* toBatches<T>(elements: Iterable<T>): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  for (const element of elements) {
    batch.push(element);
    if (batch.length % 100 === 0) await breathe();
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function entityRequests(entities: readonly GeneratedEntity[]): readonly Request[] {
  const states = group(entities, ({ kind }) => kind).map(([kind, own]) => ({
    text: createEntities(labels[kind] ?? ""),
    parameters: { kind, rows: own.map(entityRow) },
  }));
  const statements = group(entities, ({ source }) => source).map(([source, own]) => [
    source,
    own.map(({ id, name, row }) => [id, name, `${id}.name.${source}.${checksum(id)}`, `row ${row}`]),
  ]);
  return [...states, { text: createNames, parameters: { groups: statements, dataset: datasetId } }];
}

function entityRow({ id, name }: GeneratedEntity): Row {
  return [id, name, foldSortName(name), searchTerms([name]), foldedNames([name])];
}

function tieRequests(ties: readonly GeneratedTie[]): readonly Request[] {
  const days = new Map<string, unknown>();
  const day = (text: string): unknown => {
    const known = days.get(text) ?? neo4j.int(Date.parse(text) / 86_400_000);
    days.set(text, known);
    return known;
  };
  const rows = group(ties, ({ source }) => source).map(([source, own]) => [
    source,
    `SAN:${source}`,
    own.map(({ id, from, to, role, euros, start, end, row }) => [
      id,
      from,
      to,
      role,
      neo4j.int(euros * 100),
      start,
      end,
      day(start),
      day(end),
      `${id}.${source}.${checksum(id)}`,
      `row ${row}`,
    ]),
  ]);
  return [
    { text: createTies, parameters: { groups: rows } },
    { text: createTieStatements, parameters: { groups: rows, dataset: datasetId } },
  ];
}

function group<T>(
  elements: readonly T[],
  keyOf: (element: T) => string,
): readonly (readonly [string, T[]])[] {
  const groups = new Map<string, T[]>();
  for (const element of elements) {
    const found = groups.get(keyOf(element));
    if (found) found.push(element);
    else groups.set(keyOf(element), [element]);
  }
  return [...groups];
}

/** Eight hex digits, in place of the importer's eight of a SHA-256. */
function checksum(text: string): string {
  let hash = 0;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

const labels: Readonly<Record<string, string>> = {
  ORGANISATION: "Actor:Organisation",
  INSTITUTE: "Actor:Institute",
  PUBLIC_BODY: "Actor:PublicBody",
  IT_COMPANY: "Actor:ITCompany",
  MUNICIPALITY: "Actor:Municipality",
  CONSULTANCY: "Actor:Consultancy",
  PROJECT: "Project",
};

const createSources = `UNWIND $ids AS id
CREATE (:Source {id: id, title: 'Register ' + id, dataset: $dataset, knownFrom: 1})`;

const createEntities = (kind: string): string => `UNWIND $rows AS row
CREATE (:Entity:${kind} {id: row[0], kind: $kind, name: row[1], sortName: row[2], searchTerms: row[3], searchNames: row[4],
  alternateNames: [], identifiers: [], formerIds: [], knownFrom: 1})`;

const createNames = `UNWIND $groups AS group
MATCH (source:Source {id: group[0]})
UNWIND group[1] AS row
CREATE (:Statement {id: row[2], about: row[0], aboutType: 'Entity', property: 'name', value: row[1], valueType: 'TEXT',
  language: 'DE', fact: row[0] + '.name', dataset: $dataset, source: group[0], locator: row[3], rank: 'NORMAL',
  status: 'STATED', modality: 'ASSERTED', interestedParty: false, knownFrom: 1})-[:FROM]->(source)`;

const createTies = `UNWIND $groups AS group
UNWIND group[2] AS row
MATCH (a:Entity {id: row[1]})
MATCH (b:Entity {id: row[2]})
CREATE (a)-[:PARTICIPATES_IN {id: row[0], predicate: 'participatesIn', role: row[3], amountValue: row[4],
  amountCurrency: 'EUR', start: row[5], end: row[6], earliestStart: row[7], latestStart: row[7], earliestEnd: row[8],
  latestEnd: row[8], evidence: [group[1]], knownFrom: 1}]->(b)`;

const createTieStatements = `UNWIND $groups AS group
MATCH (source:Source {id: group[0]})
UNWIND group[2] AS row
CREATE (:Statement {id: row[9], about: row[0], aboutType: 'PARTICIPATES_IN', property: 'exists', valueType: 'EXISTENCE',
  from: row[1], to: row[2], predicate: 'participatesIn', role: row[3], amountValue: row[4], amountCurrency: 'EUR',
  start: row[5], end: row[6], earliestStart: row[7], latestStart: row[7], earliestEnd: row[8], latestEnd: row[8],
  source: group[0], locator: row[10], rank: 'NORMAL', status: 'STATED', modality: 'ASSERTED', interestedParty: false,
  fact: row[0], dataset: $dataset, knownFrom: 1})-[:FROM]->(source)`;
