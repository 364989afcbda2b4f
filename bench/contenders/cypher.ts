// The best Cypher we can write by hand for each workload: one statement, positional rows, sorted lists of
// bounded length. It returns what the product shows of the newest version: relationships under their own type
// are current and of rank NORMAL or better. It works for any data of the model, not only for generated data.

/** How many relationships an entity has. */
const degree = (e: string): string => `COUNT { (${e})--() } - COUNT { (${e})-[:ARCHIVED]-() }`;

/** `[id, kind, name]`. */
const named = (n: string): string => `[${n}.id, ${n}.kind, ${n}.name]`;

/** Start of a relationship's row: id, role, amount in minor units, currency, start, end. */
const tie = (r: string): string =>
  `${r}.id, ${r}.role, ${r}.amountValue, ${r}.amountCurrency, ${r}.start, ${r}.end`;

/**
 * Orders by node name, then by id, which is read only for equal names: Neo4j sorts presorted rows one group
 * of ties at a time.
 */
const byName = (r: string, n: string): string =>
  `ORDER BY ${n}.sortName WITH ${r}, ${n} ORDER BY ${n}.sortName, ${r}.id`;

/** The first neighbours by name, each with the rest of its row. */
const hop = (from: string, r: string, arrow: "OUT" | "IN", to: string, limit: number, more = ""): string =>
  `COLLECT { MATCH (${from})${arrow === "IN" ? "<" : ""}-[${r}:PARTICIPATES_IN]-${arrow === "OUT" ? ">" : ""}(${to})
  WITH ${r}, ${to} ${byName(r, to)} LIMIT ${limit}
  RETURN [${tie(r)}, ${to}.id, ${to}.kind, ${to}.name${more}] }`;

/** Each statement returns one row with one list, except `relationships`, which streams. */
export const cypher = {
  entity: `MATCH (e:Entity {id: $id}) WHERE e.knownTo IS NULL
RETURN [e.id, e.kind, e.name, e.alternateNames, e.description, e.homepage, ${degree("e")}]`,

  named: `MATCH (e:Entity {id: $id}) WHERE e.knownTo IS NULL RETURN ${named("e")}`,

  nested: `MATCH (e:Entity {id: $id}) WHERE e.knownTo IS NULL
RETURN [e.id, e.kind, e.name, ${hop("e", "r1", "OUT", "n1", 5, `, ${hop("n1", "r2", "IN", "n2", 5, `, ${hop("n2", "r3", "OUT", "n3", 3)}`)}`)}]`,

  search: `CALL db.index.fulltext.queryNodes('entitySearch', $lucene, {limit: 1000}) YIELD node AS e
WITH e WHERE e:Entity AND e.knownTo IS NULL
WITH e, reduce(best = 0.0, score IN [n IN coalesce(e.searchNames, []) | CASE
  WHEN n IN $folded THEN 1.0
  WHEN replace(n, ' ', '') IN $joined THEN 0.95
  WHEN any(f IN $folded WHERE n STARTS WITH f + ' ') THEN 0.8 + 0.18 * $length / ($length + size(n))
  WHEN any(f IN $folded WHERE n STARTS WITH f) THEN 0.7 + 0.18 * $length / ($length + size(n))
  WHEN any(f IN $folded WHERE n CONTAINS ' ' + f) THEN 0.6 + 0.18 * $length / ($length + size(n))
  WHEN all(w IN $words WHERE (' ' + n) CONTAINS (' ' + w)) THEN 0.5 + 0.18 * $length / ($length + size(n))
  WHEN any(f IN $joined WHERE replace(n, ' ', '') CONTAINS f) THEN 0.4 + 0.18 * $length / ($length + size(n))
  ELSE 0.8 * size([b IN $bigrams WHERE n CONTAINS b]) / (size($bigrams) + size(n)) END]
  | CASE WHEN score > best THEN score ELSE best END) AS score
WITH e ORDER BY score DESC, e.sortName, e.id LIMIT 10
RETURN collect(${named("e")})`,

  neighbourhood: `MATCH (e:Entity {id: $id}) WHERE e.knownTo IS NULL
WITH e, COLLECT { MATCH (e)-[r:PARTICIPATES_IN]-(n) WHERE n <> e
  WITH DISTINCT n ORDER BY n.sortName, n.id LIMIT $limit + 1 RETURN n } AS near
WITH e, near, COLLECT { UNWIND near AS m MATCH (m)-[r:PARTICIPATES_IN]-(n)
  WHERE size(near) < $limit WITH DISTINCT n WHERE n <> e AND NOT n IN near
  WITH n ORDER BY n.sortName, n.id LIMIT $limit + 1 RETURN n } AS far
WITH [e] + near + far AS met
WITH met, met[..$limit] AS nodes
WITH met, nodes, reduce(sum = 0, n IN nodes | sum + COUNT { (n)-[:PARTICIPATES_IN]->() })
  <= reduce(sum = 0, n IN nodes | sum + COUNT { (n)<-[:PARTICIPATES_IN]-() }) AS outwards
WITH met, nodes, COLLECT { UNWIND CASE WHEN outwards THEN nodes ELSE [] END AS a MATCH (a)-[r:PARTICIPATES_IN]->(b)
    WHERE b IN nodes RETURN r }
  + COLLECT { UNWIND CASE WHEN outwards THEN [] ELSE nodes END AS b MATCH (a)-[r:PARTICIPATES_IN]->(b)
    WHERE a IN nodes RETURN r } AS among
RETURN [[n IN nodes | ${named("n")}],
  COLLECT { UNWIND among AS r WITH r, startNode(r) AS a, endNode(r) AS b
    RETURN [r.id, r.role, a.id, b.id] ORDER BY r.id LIMIT 5001 }, size(met) > $limit]`,

  shortestPath: `MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
WITH a, b, COLLECT { MATCH p = allShortestPaths((a)-[:PARTICIPATES_IN*0..8]-(b)) RETURN nodes(p) } AS raw
UNWIND raw AS nodes
WITH DISTINCT nodes ORDER BY [n IN nodes | n.id] LIMIT 11
RETURN collect([n IN nodes | ${named("n")}])`,

  collaborations: `MATCH (a:Actor {id: $id}) WHERE a:Entity
MATCH (a)-[r:PARTICIPATES_IN]->(t:Project)
WITH DISTINCT a, t
MATCH (b:Actor)-[r:PARTICIPATES_IN]->(t) WHERE b <> a
WITH b, count(DISTINCT t) AS shared ORDER BY shared DESC, b.id LIMIT 20
RETURN collect([shared, b.id, b.kind, b.name])`,

  stats: `MATCH (a)-[r:PARTICIPATES_IN]->(b) USING INDEX r:PARTICIPATES_IN(role)
WHERE r.role = $role AND (r.modality IS NULL OR NOT r.modality IN ['PLAN', 'INTENTION', 'OBLIGATION'])
UNWIND CASE WHEN r.latestStart IS NULL THEN [null] ELSE range(
  datetime({epochSeconds: coalesce(r.earliestStart, r.latestStart) * 86400}).year,
  datetime({epochSeconds: coalesce(r.latestEnd, $today) * 86400}).year) END AS year
WITH year, r.amountCurrency AS currency, count(*) AS ties, sum(r.amountValue) AS cents,
  collect(DISTINCT a) + collect(DISTINCT b) AS ends
WITH toString(year) AS year, ties, COUNT { UNWIND ends AS n RETURN DISTINCT n } AS entities, cents, currency
ORDER BY ties DESC, year
RETURN collect([year, ties, entities, cents, currency])`,

  relationships: `MATCH (a)-[r:PARTICIPATES_IN]->(b) RETURN r.id, r.role, a.id, b.id`,
} as const;

/** One level for many parents, for batching resolvers: `[id of the parent, [row …]]` for each. */
export const levels = {
  entities: `MATCH (e:Entity) WHERE e.id IN $ids AND e.knownTo IS NULL
RETURN [e.id, e.kind, e.name, e.alternateNames, e.description, e.homepage]`,
  degrees: `MATCH (e:Entity) WHERE e.id IN $ids RETURN [e.id, ${degree("e")}]`,
  OUT: levelOf("OUT"),
  IN: levelOf("IN"),
} as const;

function levelOf(direction: "OUT" | "IN"): string {
  const [left, right] = direction === "OUT" ? ["-", "->"] : ["<-", "-"];
  return `UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN [id, COLLECT { MATCH (e)${left}[r:PARTICIPATES_IN]${right}(n)
  WITH r, n ${byName("r", "n")} LIMIT $first RETURN [${tie("r")}, n.id, n.kind, n.name] }]`;
}
