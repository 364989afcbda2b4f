import { type HostileCase, query, request, times } from "../setup/hostile-case.ts";
import { actorIds, width } from "../setup/wide-dataset.ts";

const entities = "query ($where: EntityFilter) { entities(where: $where, first: 1) { nodes { id } } }";
const filtered = (where: unknown) => query(entities, { where });
const list = <T>(length: number, make: (n: number) => T): T[] => Array.from({ length }, (_, n) => make(n));

const costs = "400 COST_LIMIT_EXCEEDED";
const bad = "400 BAD_USER_INPUT";

/** Filters and lists that are cheap to send and dear to answer. */
export const filters: readonly HostileCase[] = [
  request("filter", "100 members that each ask for a tie", costs, () =>
    filtered({ or: list(100, () => ({ related: { atLeast: 1 } })) }),
  ),
  request("filter", "2,500 prefixes in an or", costs, () =>
    filtered({ or: list(2500, (n) => ({ nameStartsWith: `x${n}` })) }),
  ),
  request("filter", "an or of 4,000 members", costs, () =>
    filtered({ or: list(4000, () => ({ ids: ["x"] })) }),
  ),
  request("filter", "950 members of related", costs, () =>
    filtered({ and: list(950, () => ({ related: {} })) }),
  ),
  request("filter", "an or of 300 written in the document", costs, () =>
    query(`{ entities(where: { or: [${"{ids: []}".repeat(300)}] }) { nodes { id } } }`),
  ),
  request("filter", "3,000 nots side by side", costs, () =>
    filtered({ and: list(3000, () => ({ not: { kinds: ["LAW"] } })) }),
  ),
  request("filter", "100 members in a pattern's node", costs, () =>
    query("query ($p: PatternInput!) { matchPattern(pattern: $p) { nodes { bindings { variable } } } }", {
      p: {
        nodes: [{ variable: "a", where: { or: list(100, () => ({ related: {} })) } }, { variable: "b" }],
        edges: [{ from: "a", to: "b" }],
      },
    }),
  ),
  request("filter", "100 members below a neighbour", costs, () =>
    query(
      'query ($w: EntityFilter) { entity(by: { id: "krz" }) { neighbours(where: $w) { nodes { id } } } }',
      { w: { or: list(100, () => ({ related: {} })) } },
    ),
  ),
  request("filter", "5 members that each ask for a tie", "200 data", () =>
    filtered({ or: list(5, () => ({ related: { atLeast: 1 } })) }),
  ),
  request("filter", "2,000 ids in one list", "200 data", () =>
    filtered({ ids: list(2000, (n) => `nobody-${n}`) }),
  ),
  request("filter", "filters 5 deep", bad, () => filtered({ not: { not: { not: { not: { not: {} } } } } })),
  request("filter", "5,000 nots within each other", bad, () => ({
    body: `{"query":${JSON.stringify(entities)},"variables":{"where":${'{"not":'.repeat(5000)}{}${"}".repeat(5002)}`,
  })),
  request("filter", "a currency that does not exist", bad, () =>
    query('{ stats(via: { currency: "ZZZ" }) { rows { relationshipCount } } }'),
  ),
  ...[0, -5, 1001, 2_147_483_647].map((first) =>
    request("filter", `first: ${first}`, bad, query(`{ entities(first: ${first}) { nodes { id } } }`)),
  ),
  request(
    "filter",
    "first: 1e9",
    "400 GRAPHQL_VALIDATION_FAILED",
    query("{ entities(first: 1e9) { nodes { id } } }"),
  ),
  request("filter", "1,001 ids", bad, () =>
    query("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: list(1001, String) }),
  ),
  request("answer", `${width.actors} ids with ${width.ties} neighbours each`, "400 RESULT_TOO_LARGE", () =>
    query(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Organisation { neighbours(first: ${width.ties}) { nodes { id kind ${times(12, (n) => `n${n}: name`)} } } } } }`,
      { ids: actorIds },
    ),
  ),
  request("answer", "a namesake behind 1,100 others", "200 data", () =>
    query('{ search(text: "Namensgleich", where: { kinds: [PROGRAMME] }) { nodes { id } } }'),
  ),
];
