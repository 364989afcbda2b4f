import { type HostileCase, query, request, times } from "../setup/hostile-case.ts";

/** A query with so many levels of fields. */
const deep = (levels: number): string => {
  const pairs = (levels - 2) / 2;
  return `{ node(id: "x") { ... on Programme { ${"neighbours { nodes { ".repeat(pairs)}id${" } }".repeat(pairs)} } } }`;
};

const fanOut = (first: string): string =>
  `entities(first: ${first}) { nodes { neighbours(first: ${first}) { nodes { id } } } }`;

const introspection = "__schema { types { name fields { name type { name } } } }";
const circular = `{ __schema { types { ${"fields { type { ".repeat(8)}name${" } }".repeat(8)} } } }`;
const fragments = (names: number, text: (n: number) => string): string =>
  times(names, (n) => `fragment F${n} on Query { ${text(n)} }`);

const costs = "400 COST_LIMIT_EXCEEDED";
const unread = "400 GRAPHQL_PARSE_FAILED";
const invalid = "400 GRAPHQL_VALIDATION_FAILED";

/** Documents that are built to be expensive before a statement is ever sent. */
export const documents: readonly HostileCase[] = [
  request("document", "50 levels", costs, query(deep(50))),
  request("document", "500 levels", costs, query(deep(500))),
  request("document", "5,000 levels", unread, query(deep(5000))),
  request("document", "100,000 objects by literals", costs, query(`{ ${fanOut("1000")} }`)),
  request(
    "document",
    "100,000 objects by a variable",
    costs,
    query(`query ($n: Int!) { ${fanOut("$n")} }`, { n: 1000 }),
  ),
  request(
    "document",
    "100,000 objects by a default",
    costs,
    query(`query ($n: Int! = 1000) { ${fanOut("$n")} }`),
  ),
  request("document", "lists without a size", "200 data", query("{ entities { nodes { id } } }")),
  request("document", "100 aliases", costs, query(`{ ${times(100, (n) => `a${n}: __typename`)} }`)),
  request(
    "document",
    "300 aliases of a root field",
    costs,
    query(`{ ${times(300, (n) => `a${n}: graph { version }`)} }`),
  ),
  request(
    "document",
    "10,000 aliases",
    "400 GRAPHQL_PARSE_FAILED",
    query(`{ ${times(10_000, (n) => `a${n}:id`)} }`.slice(0, 90_000)),
  ),
  request("document", "390 times {graph{version}", costs, query(`{ ${times(390, "graph { version }")} }`)),
  request(
    "document",
    "390 times the same field below a field",
    costs,
    query(`{ graph { ${times(390, "version")} } }`),
  ),
  request(
    "document",
    "250 times one field by fragments",
    costs,
    query(`{ ${times(250, "... { graph { version } }")} }`),
  ),
  request(
    "document",
    "19 aliases of __schema",
    costs,
    query(`{ ${times(19, (n) => `a${n}: ${introspection}`)} }`),
  ),
  request(
    "document",
    "19 aliases of __type",
    costs,
    query(`{ ${times(19, (n) => `a${n}: __type(name: "Query") { fields { name args { name } } }`)} }`),
  ),
  request("document", "circular introspection", invalid, query(circular)),
  request("document", "50 directives", costs, query(`{ ${times(50, "__typename @skip(if: false)")} }`)),
  request("document", "400 unknown directives", invalid, query(`{ __typename ${times(400, "@x")} }`)),
  request("document", "400 unknown fields", invalid, query(`{ ${times(400, (n) => `x${n}`)} }`)),
  request(
    "document",
    "a circle of fragments",
    invalid,
    query("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"),
  ),
  request("document", "a fragment in itself", invalid, query("{ ...A } fragment A on Query { ...A }")),
  request(
    "document",
    "fragments that unfold to 2^18",
    costs,
    query(
      `{ ...F0 } ${fragments(18, (n) => `...F${n + 1} ...F${n + 1}`)} fragment F18 on Query { graph { version } }`,
    ),
  ),
  request(
    "document",
    "2,000 fragments",
    unread,
    query(`{ __typename } ${fragments(2000, () => "__typename")}`),
  ),
  request("document", "1,000 operations", unread, query(times(1000, (n) => `query Q${n} { __typename }`))),
  request("document", "a mutation", "400 BAD_USER_INPUT", query("mutation { x }")),
  request("document", "the introspection of a tool", "200 data", query(`{ ${introspection} }`)),
];
