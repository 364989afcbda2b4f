import type { Database } from "../../neo4j/calls/database.ts";
import { isLive } from "../../store/model/archived.ts";
import type { Problem } from "../problems/problem.ts";
import type { ProblemLog } from "../problems/problem-log.ts";
import type { SeedDataset } from "../yaml/read-dataset.ts";
import { idOf } from "./world.ts";

/**
 * Reports entities and sources that only this data set describes, that its files no longer contain, and that
 * other data sets still refer to. Call it under a lease.
 */
export async function checkStillNeeded(
  database: Database,
  seeds: SeedDataset,
  log: ProblemLog,
): Promise<void> {
  const dataset = seeds.dataset.id;
  const entityIds = seeds.entities.map(idOf);
  const sourceIds = seeds.sources.map(idOf);
  const file = seeds.datasetFile?.file ?? ".";
  const entities = await database.read({ text: NEEDED_ENTITIES, parameters: { dataset, ids: entityIds } });
  const sources = await database.read({ text: NEEDED_SOURCES, parameters: { dataset, ids: sourceIds } });
  for (const [id, other] of entities) log.add(stillNeeded(file, "entity", String(id), String(other)));
  for (const [id, other] of sources) log.add(stillNeeded(file, "source", String(id), String(other)));
}

function stillNeeded(file: string, thing: string, id: string, other: string): Problem {
  const message = `The ${thing} "${id}" is no longer in these files, but the data set "${other}" refers to it. Keep it, or change that data set first.`;
  return { severity: "ERROR", file, line: 1, field: "", value: id, code: "STILL_NEEDED", message };
}

const NEEDED_ENTITIES = `MATCH (s:Statement)
WHERE s.dataset = $dataset AND s.property = 'name' AND s.aboutType = 'Entity' AND s.knownTo IS NULL AND NOT s.about IN $ids
WITH DISTINCT s.about AS id
WHERE NOT EXISTS { MATCH (n:Statement {about: id}) WHERE n.property = 'name' AND n.dataset <> $dataset AND n.knownTo IS NULL }
CALL (id) {
  MATCH (other:Statement {about: id})
  WHERE other.dataset <> $dataset AND other.knownTo IS NULL
  RETURN other.dataset AS needer
  UNION
  MATCH (:Entity {id: id})-[r]-()
  WHERE ${isLive("r")}
  MATCH (other:Statement {about: r.id})
  WHERE other.dataset <> $dataset AND other.knownTo IS NULL
  RETURN other.dataset AS needer
}
RETURN id, min(needer)
ORDER BY id`;

const NEEDED_SOURCES = `MATCH (source:Source {dataset: $dataset})
WHERE source.knownTo IS NULL AND NOT source.id IN $ids
MATCH (other:Statement {source: source.id})
WHERE other.dataset <> $dataset AND other.knownTo IS NULL
RETURN source.id, min(other.dataset)
ORDER BY source.id`;
