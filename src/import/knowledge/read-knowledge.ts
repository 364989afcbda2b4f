import type { Database } from "../../neo4j/calls/database.ts";
import { visibleNow } from "../../store/visibility/visible-now.ts";
import { chunks } from "../../values/group-by.ts";
import { canonicalIdentifier } from "../../values/identifiers/identifier.ts";
import { listKeys } from "../shapes/entity-keys.ts";
import { listElements } from "../shapes/fact-values.ts";
import type { SeedShapes } from "../shapes/seed-shapes.ts";
import type { SeedDataset } from "../yaml/read-dataset.ts";
import { listWhole } from "../yaml/seed-file.ts";
import { type GraphKnowledge, type KnownFact, NOTHING_KNOWN } from "./graph-knowledge.ts";
import { listPartOf } from "./part-of-ties.ts";
import { readWholes } from "./read-wholes.ts";
import { formerIdsOf, idOf } from "./world.ts";

const BATCH = 2000;

/** Reads what the published version of the graph knows about the ids of a data set. */
export async function readKnowledge(
  database: Database,
  seeds: SeedDataset,
  { entityFields }: SeedShapes,
): Promise<GraphKnowledge> {
  const dataset = seeds.dataset.id;
  const [graph] = await database.read({ text: VERSION, parameters: {} });
  if (graph === undefined || graph[0] === 0) return NOTHING_KNOWN;
  const ask = async (text: string, ids: readonly string[]): Promise<readonly unknown[][]> => {
    const answers = [];
    for (const batch of chunks(ids, BATCH)) {
      answers.push(...(await database.read({ text, parameters: { ids: batch, dataset } })));
    }
    return answers;
  };
  const ids = listIds(seeds);
  const entities = (await ask(ENTITIES, ids)) as [string, string, boolean][];
  const sources = (await ask(SOURCES, ids)) as [string, string, boolean][];
  const facts = (await ask(FACTS, ids)) as [string, string | null, string | null, string, string][];
  const conflicts = (await ask(CONFLICTS, ids)) as [string, string][];
  const identifiers = (await ask(IDENTIFIERS, listIdentifierKeys(seeds, entityFields))) as [
    string,
    string[],
  ][];
  return {
    entities: new Map(entities.map(([id, kind, isNamedElsewhere]) => [id, { kind, isNamedElsewhere }])),
    sources: new Map(
      sources.map(([id, owner, isDescribedElsewhere]) => [id, { dataset: owner, isDescribedElsewhere }]),
    ),
    facts: new Map(facts.map(([id, statedBy, ...tie]) => [id, { statedBy, relationship: toTie(tie) }])),
    conflicts: new Map(conflicts),
    identifiers: new Map(identifiers),
    wholes: await readWholes(
      database,
      dataset,
      listPartOf(seeds).map(({ whole }) => whole),
    ),
  };
}

function toTie([type, from, to]: readonly (string | null)[]): KnownFact["relationship"] {
  return typeof type === "string" && typeof from === "string" && typeof to === "string"
    ? { type, from, to }
    : null;
}

/** Every id in the files, as a definition or a reference. */
function listIds(seeds: SeedDataset): readonly string[] {
  const evidence = (
    list: readonly { readonly source: string; readonly attributedTo?: string | undefined }[] = [],
  ) => list.flatMap(({ source, attributedTo }) => [source, attributedTo]);
  const ofEntities = listWhole(seeds.entities).flatMap(({ record }) => [
    ...evidence(record.evidence),
    ...[
      record.nameEn,
      ...record.alternateNames,
      ...record.identifiers,
      ...Object.values(record.fields),
    ].flatMap((value) => [value?.attributedTo, ...evidence(value?.evidence)]),
  ]);
  const ofFacts = listWhole(seeds.facts).flatMap(({ record }) => [
    record.subject,
    record.object,
    record.attributedTo,
    ...listElements(record).flatMap((element) => [element.value, ...evidence(element.evidence)]),
  ]);
  const ofConflicts = listWhole(seeds.conflicts).flatMap(({ record }) => record.facts);
  const all = [
    ...[seeds.sources, seeds.entities, seeds.facts, seeds.conflicts].flatMap((elements) =>
      elements.map(idOf),
    ),
    ...seeds.entities.flatMap(formerIdsOf),
    ...ofEntities,
    ...ofFacts,
    ...ofConflicts,
    seeds.dataset.editorsSource,
  ];
  return [...new Set(all.filter((id) => id !== null && id !== undefined))];
}

/** Keys of all identifiers, and of all ids in case they are former ids. */
function listIdentifierKeys(seeds: SeedDataset, entityFields: SeedShapes["entityFields"]): readonly string[] {
  const keys = listWhole(seeds.entities).flatMap(({ record }) =>
    listKeys(record, entityFields).map(({ scheme, value }) => canonicalIdentifier(scheme, value)),
  );
  return [...new Set([...keys, ...listIds(seeds).map((id) => `formerId:${id}`)])];
}

const VERSION = "MATCH (graph:Graph {id: 'graph'}) RETURN graph.version";

const GRAPH = "MATCH (graph:Graph {id: 'graph'}) UNWIND $ids AS id";

const ENTITIES = `${GRAPH}
MATCH (e:Entity {id: id})
RETURN id, e.kind, EXISTS {
  MATCH (s:Statement {about: id})
  WHERE s.property = 'name' AND s.dataset <> $dataset AND ${visibleNow("s")}
}`;

const SOURCES = `${GRAPH}
MATCH (s:Source {id: id})
WHERE s.version IS NULL OR s.version <= graph.version
RETURN id, s.dataset, s.dataset <> $dataset AND ${visibleNow("s")}`;

// A statement's id begins with its fact's id and a dot, so its index serves facts too.
const FACTS = `${GRAPH}
MATCH (s:Statement)
WHERE s.id STARTS WITH id + '.' AND s.fact = id AND (s.version IS NULL OR s.version <= graph.version)
WITH graph, id, s, s.dataset <> $dataset AND ${visibleNow("s")} AS isElsewhere
RETURN id, max(CASE WHEN isElsewhere THEN s.dataset END),
  max(CASE WHEN s.valueType = 'EXISTENCE' THEN s.aboutType END), max(s.from), max(s.to)`;

const CONFLICTS = `${GRAPH}
MATCH (c:Conflict {id: id})
WHERE ${visibleNow("c")} AND coalesce(c.dataset, '') <> $dataset
RETURN id, coalesce(c.dataset, '')`;

const IDENTIFIERS = `${GRAPH}
MATCH (i:Identifier {key: id})
WHERE ${visibleNow("i")}
MATCH (s:Statement {about: i.entity})
WHERE (s.property = 'identifiers' AND s.value = id OR s.property = 'formerIds' AND 'formerId:' + s.value = id OR s.property + ':' + s.value = id)
  AND s.dataset <> $dataset AND ${visibleNow("s")}
RETURN id, collect(DISTINCT i.entity)`;
