import type { Statement } from "../neo4j/calls/database.ts";
import { ARCHIVED } from "../store/model/archived.ts";

/** A query whose rows are the wrong records: each an id or a substitute for one. */
export interface GraphCheck {
  readonly name: string;
  /** What the rows are, phrased to follow their number: `statements about things that are not there`. */
  readonly wrong: string;
  readonly statement: Statement;
}

/** Checks of everything that imports guarantee. `relationshipTypes`: those present in the graph. */
export function listGraphChecks(relationshipTypes: readonly string[]): readonly GraphCheck[] {
  const check = (name: string, wrong: string, text: string): GraphCheck => ({
    name,
    wrong,
    statement: { text, parameters: {} },
  });
  const live = "s:Statement WHERE s.knownTo IS NULL";
  return [
    check(
      "ids of entities, sources and statements",
      "records without an id",
      "MATCH (x) WHERE (x:Entity OR x:Source OR x:Statement) AND x['id'] IS NULL RETURN elementId(x) AS wrong",
    ),
    check(
      "statements name a source",
      "statements whose source is not there",
      `MATCH (${live} AND NOT EXISTS { MATCH (s)-[:FROM]->(source:Source) WHERE source.id = s.source }) RETURN s.id AS wrong`,
    ),
    check(
      "statements are about something",
      "statements about an entity or source that is not there",
      `MATCH (${live}
  AND CASE s.aboutType
    WHEN 'Entity' THEN NOT EXISTS { MATCH (:Entity {id: s.about}) }
    WHEN 'Source' THEN NOT EXISTS { MATCH (:Source {id: s.about}) }
    ELSE NOT EXISTS { MATCH (:Entity {id: s.from}) } OR NOT EXISTS { MATCH (:Entity {id: s.to}) }
  END) RETURN s.id AS wrong`,
    ),
    ...relationshipTypes.map((type) =>
      check(
        `statements about ${type} have their relationship`,
        `statements about a relationship ${type} that is not there`,
        `MATCH (${live} AND s.aboutType = '${type}'
  AND NOT EXISTS { MATCH ()-[:${type} {id: s.about}]->() }
  AND NOT EXISTS { MATCH ()-[:${ARCHIVED} {id: s.about}]->() }) RETURN s.id AS wrong`,
      ),
    ),
    check(
      "entities have evidence",
      "entities that no statement is about",
      "MATCH (x:Entity) WHERE x.knownTo IS NULL AND NOT EXISTS { MATCH (s:Statement {about: x.id}) WHERE s.knownTo IS NULL } RETURN x.id AS wrong",
    ),
    ...relationshipTypes.map((type) =>
      check(
        `relationships ${type} have evidence`,
        `relationships ${type} that no statement is about`,
        `MATCH ()-[x:${type}]->() WHERE x.knownTo IS NULL AND x.archivedIn IS NULL
  AND NOT EXISTS { MATCH (s:Statement {about: x.id}) WHERE s.knownTo IS NULL } RETURN x.id AS wrong`,
      ),
    ),
    check(
      "identifiers lead to an entity",
      "identifiers of an entity that is not there",
      "MATCH (x:Identifier) WHERE x.knownTo IS NULL AND NOT EXISTS { MATCH (:Entity {id: x.entity}) } RETURN x.key AS wrong",
    ),
    check(
      "conflicts compare statements",
      "conflicts that compare nothing",
      "MATCH (x:Conflict) WHERE x.knownTo IS NULL AND NOT EXISTS { MATCH (x)-[:COMPARES]->(:Statement) } RETURN x.id AS wrong",
    ),
    ...[["entities", "(x:Entity)"], ...relationshipTypes.map((type) => [type, `()-[x:${type}]->()`])].map(
      ([name, pattern]) =>
        check(
          `bounds of dates: ${name}`,
          `periods of ${name} whose bounds are in the wrong order`,
          `MATCH ${pattern} WHERE x.earliestStart > x.latestStart OR x.earliestEnd > x.latestEnd RETURN x.id AS wrong`,
        ),
    ),
    check(
      "versions follow each other",
      "versions that are missing or published out of order",
      `MATCH (graph:Graph {id: 'graph'}) UNWIND range(1, graph.version) AS version
OPTIONAL MATCH (v:GraphVersion {version: version})
OPTIONAL MATCH (last:GraphVersion {version: version - 1})
WITH version, v, last
WHERE v IS NULL OR (version > 1 AND NOT last.publishedAt < v.publishedAt)
RETURN toString(version) AS wrong`,
    ),
  ];
}
