import type { Database } from "../../../src/neo4j/calls/database.ts";
import { loadSchema } from "../../../src/schema/load-schema.ts";
import { ARCHIVED } from "../../../src/store/model/archived.ts";
import { schemaVersion } from "../../../src/store/model/migrations.ts";
import { beginRest } from "../../../src/store/versions/graph-versions.ts";
import { formatEvidence } from "../../../src/values/evidence.ts";
import { foldedNames, foldSortName, searchTerms } from "../../../src/values/text/fold.ts";
import { periodBounds } from "../../../src/values/time/period.ts";
import {
  bestStatement,
  compareTexts,
  type PlainEntity,
  type PlainGraph,
  type PlainRelationship,
  statementsOf,
} from "../graphs/plain-graph.ts";

const { model } = loadSchema();

type Properties = Readonly<Record<string, unknown>>;

/**
 * Replaces the whole graph with a plain one, published as version 1 at the beginning of 2020, in one
 * transaction. Writes what docs/data-model.md specifies without the importer, so that an oracle can write
 * hundreds of graphs. Entities without sources are kept. A graph with an odd number of entities looks as if
 * an import were writing, so both ways of reading are compared.
 */
export async function writeGraph(database: Database, graph: PlainGraph): Promise<void> {
  const parameters = {
    entities: graph.entities.map((entity) => ({ labels: labelsOf(entity), row: entityState(entity) })),
    relationships: graph.relationships.map((tie) => ({
      type: bestStatement(tie).rank === "DEPRECATED" ? ARCHIVED : tie.type,
      from: tie.from,
      to: tie.to,
      row: relationshipState(tie),
    })),
    sources: graph.sources.map((source) => ({ ...source, ...known, dataset })),
    statements: [...graph.entities.flatMap(nameStatements), ...graph.relationships.flatMap(tieStatements)],
    counts: {
      entityCount: graph.entities.length,
      relationshipCount: graph.relationships.length,
      sourceCount: graph.sources.length,
      statementCount: [...graph.entities, ...graph.relationships].flatMap(({ sources = [] }) => sources)
        .length,
    },
    schemaVersion,
    isAtRest: graph.entities.length % 2 === 0,
  };
  await database.write(async (run) => {
    for (const text of steps) await run({ text, parameters });
  });
}

const dataset = "test";
const known = { knownFrom: 1 };

function labelsOf({ kind }: PlainEntity): readonly string[] {
  const typeName = model.typeOfKind(kind);
  return ["Entity", ...(model.actorTypes.includes(typeName) ? ["Actor"] : []), model.label(kind)];
}

function entityState({ id, kind, name }: PlainEntity): Properties {
  return {
    id,
    kind,
    name,
    alternateNames: [],
    identifiers: [],
    sortName: foldSortName(name),
    searchTerms: searchTerms([name]),
    searchNames: foldedNames([name]),
    ...known,
  };
}

function relationshipState(relationship: PlainRelationship): Properties {
  const { id, role } = relationship;
  const { modality, rank } = bestStatement(relationship);
  return {
    id,
    role,
    ...qualifiers(relationship),
    modality: modality === "ASSERTED" ? undefined : modality,
    rank: rank === "NORMAL" ? undefined : rank,
    ...(rank === "DEPRECATED" && { type: relationship.type }),
    evidence: statementsOf(relationship).map(formatEvidence).toSorted(compareTexts),
    ...known,
  };
}

/** Amount, period and bounds; undefined values do not reach the database. */
function qualifiers({ amount, start, end, observedOn, ongoing }: PlainRelationship): Properties {
  const stated = {
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(observedOn !== undefined && { observedOn }),
    ...(ongoing === true && { ongoing }),
  };
  return {
    amountValue: amount?.value,
    amountMin: amount?.min,
    amountMax: amount?.max,
    amountCurrency: amount?.currency,
    ...stated,
    ...periodBounds(stated),
  };
}

function tieStatements(relationship: PlainRelationship): readonly Properties[] {
  const { id: about, type: aboutType, from, to, role } = relationship;
  const content = { about, aboutType, property: "exists", valueType: "EXISTENCE", from, to, role };
  return statementsOf(relationship).map((said) =>
    statement({ ...content, ...qualifiers(relationship), ...said }),
  );
}

function nameStatements({ id: about, name: value, sources = [] }: PlainEntity): readonly Properties[] {
  const content = { about, aboutType: "Entity", property: "name", value, valueType: "TEXT", language: "DE" };
  return sources.map((source, index) =>
    statement({
      ...content,
      id: `${about}.name.${source}.${index.toString(16).padStart(8, "0")}`,
      source,
      status: "STATED",
      modality: "ASSERTED",
      rank: "NORMAL",
    }),
  );
}

function statement(properties: Properties): Properties {
  return { ...properties, interestedParty: false, fact: properties.about, dataset, ...known };
}

const steps = [
  "MATCH (n) DETACH DELETE n",
  `CREATE (graph:Graph {id: 'graph', version: 1, begun: 1, schemaVersion: $schemaVersion})
FOREACH (once IN CASE WHEN $isAtRest THEN [1] ELSE [] END | ${beginRest})`,
  "CREATE (v:GraphVersion {version: 1, publishedAt: 1577836800000, dataset: 'test'}) SET v += $counts",
  "UNWIND $sources AS row CREATE (s:Source) SET s = row",
  "UNWIND $entities AS entity CREATE (e:$(entity.labels)) SET e = entity.row",
  `UNWIND $relationships AS tie
   MATCH (a:Entity {id: tie.from}) MATCH (b:Entity {id: tie.to})
   CREATE (a)-[r:$(tie.type)]->(b) SET r = tie.row`,
  "UNWIND $statements AS row MATCH (s:Source {id: row.source}) CREATE (st:Statement)-[:FROM]->(s) SET st = row",
];
