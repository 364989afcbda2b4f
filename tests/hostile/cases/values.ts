import { type HostileCase, query, request } from "../setup/hostile-case.ts";

const bad = "400 BAD_USER_INPUT";
const invalid = "400 GRAPHQL_VALIDATION_FAILED";
const entity = "query ($id: ID!) { entity(by: { id: $id }) { id } }";
const search = "query ($text: String!) { search(text: $text) { nodes { id } } }";
const weigh = "query ($w: Float!) { collaborations(projection: { minWeight: $w }) { nodes { weight } } }";

/** Values that other systems choke on: injected Cypher, prototypes, numbers and times out of range. */
export const values: readonly HostileCase[] = [
  request("injection", "a backtick in an id", "200 data", query(entity, { id: "x`}) DETACH DELETE n //" })),
  request(
    "injection",
    "\\u0060 in an id",
    "200 data",
    query(entity, { id: "x\\u0060}) MATCH (n) DETACH DELETE n //" }),
  ),
  request(
    "injection",
    "operators of Lucene",
    "200 data",
    query(search, { text: 'name:* AND (a~ OR /./) " \\' }),
  ),
  request(
    "injection",
    "a type that is none",
    invalid,
    query('{ relationships(via: { types: ["A`) DELETE n //"] }) { nodes { id } } }'),
  ),
  request(
    "injection",
    "a scheme with quotes",
    "200 data",
    query(`{ entities(where: { identifierScheme: "a' OR 1=1 //" }) { nodes { id } } }`),
  ),
  request(
    "value",
    "a variable named __proto__",
    "200 data",
    query("query ($__proto__: EntityFilter) { entities(where: $__proto__, first: 1) { nodes { id } } }"),
  ),
  {
    group: "value",
    input: "a filter in a variable named __proto__",
    expected: "200 krz",
    run: async (_, client) => {
      const text = "query ($__proto__: EntityFilter) { entities(where: $__proto__) { nodes { id } } }";
      const body = `{"query":${JSON.stringify(text)},"variables":{"__proto__":{"ids":["krz"]}}}`;
      const { status, text: answer } = await client.send({ body });
      const nodes = JSON.parse(answer).data?.entities.nodes as { id: string }[] | undefined;
      return `${status} ${nodes?.map(({ id }) => id).join() ?? answer}`;
    },
  },
  request(
    "value",
    "an alias constructor",
    "200 data",
    query("{ constructor: __typename toString: __typename }"),
  ),
  request("value", "minWeight 1e16", "200 data", query(weigh, { w: 1e16 })),
  request("value", "minWeight 1e308", "200 data", query(weigh, { w: 1e308 })),
  request("value", "minWeight 1e309", bad, {
    body: `{"query":${JSON.stringify(weigh)},"variables":{"w":1e309}}`,
  }),
  request(
    "value",
    "a number beyond 2^53 for first",
    bad,
    query("query ($n: Int!) { entities(first: $n) { nodes { id } } }", { n: 2 ** 60 }),
  ),
  request(
    "value",
    "knownAt before the first version",
    "200 data",
    query('{ graph(asOf: { knownAt: "2000-01-01T00:00:00Z" }) { updatedAt } }'),
  ),
  request(
    "value",
    "knownAt in the year 10000",
    bad,
    query('{ graph(asOf: { knownAt: "+10000-01-01T00:00:00Z" }) { version } }'),
  ),
  request(
    "value",
    "validAt that is no date",
    bad,
    query('{ entities(asOf: { validAt: "2014-13-45" }) { nodes { id } } }'),
  ),
  request(
    "value",
    "an interval of 10,000 years",
    "200 data",
    query('{ stats(via: { during: "0001/9999" }, groupBy: [YEAR]) { rows { relationshipCount } } }'),
  ),
  request(
    "value",
    "a foreign cursor",
    "400 CURSOR_INVALID",
    query('{ entities(after: "bm9uZQ") { nodes { id } } }'),
  ),
  request("value", "a lone surrogate in a search", bad, {
    body: `{"query":${JSON.stringify(search)},"variables":{"text":"\\ud800"}}`,
  }),
  request("value", "NUL in a search", "200 data", query(search, { text: "\u0000" })),
  request("value", "64 kB of text in a search", "200 data", query(search, { text: "x".repeat(64_000) })),
  request(
    "value",
    "13 hops",
    "400 HOP_LIMIT_EXCEEDED",
    query('{ shortestPaths(from: { id: "krz" }, to: { id: "bmi" }, maxHops: 13) { paths { length } } }'),
  ),
];
