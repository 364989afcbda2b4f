import type { TestGraph } from "../../setup/database/test-graph.ts";

/** A list that the schema pages, in one of its orders. */
export interface PagedList {
  readonly field: string;
  /** The selection on its nodes. */
  readonly node: string;
  readonly args: string;
  /** The beginning of the query of the object that has the list; a root field has none. */
  readonly parent?: string;
}

/** A page of any list. */
export interface AnyPage {
  readonly nodes: readonly unknown[];
  readonly edges: readonly { readonly cursor: string; readonly node: unknown }[];
  readonly totalCount?: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** The arguments that choose a page of a list. */
export interface PageArguments {
  readonly first?: number;
  readonly after?: string | null;
  readonly last?: number;
  readonly before?: string | null;
}

const entity = 'node(id: "e0") { ... on Entity';
const source = 'node(id: "s0") { ... on Source';
const pattern = (nodes: string, edges: string) => `pattern: { nodes: [${nodes}], edges: [${edges}] }`;

/** Lists of every field that pages, in each of their orders. */
export const pagedLists: readonly PagedList[] = [
  { field: "entities", node: "id name", args: "" },
  { field: "entities", node: "id name", args: "orderBy: { field: NAME, direction: DESC }" },
  {
    field: "entities",
    node: "id degree",
    args: "orderBy: { field: DEGREE, direction: DESC }, where: { not: { kinds: [TOPIC] } }",
  },
  { field: "relationships", node: "id role", args: "" },
  {
    field: "relationships",
    node: "id role",
    args: "orderBy: { field: ID, direction: DESC }, via: { types: [MEMBER_OF, FUNDS] }",
  },
  { field: "relationships", node: "id period { start }", args: "orderBy: { field: START }" },
  { field: "relationships", node: "id period { start }", args: "orderBy: { field: START, direction: DESC }" },
  {
    field: "relationships",
    node: "id amount { value }",
    args: 'orderBy: { field: AMOUNT }, via: { currency: "EUR" }',
  },
  { field: "statements", node: "id locator", args: "" },
  { field: "statements", node: "id property", args: "orderBy: { field: PROPERTY, direction: DESC }" },
  { field: "statements", node: "id period { start }", args: "orderBy: { field: START }" },
  { field: "statements", node: "id period { start }", args: "orderBy: { field: START, direction: DESC }" },
  { field: "sources", node: "id title", args: "" },
  { field: "conflicts", node: "id kind", args: "" },
  { field: "search", node: "id name", args: 'text: "d"' },
  { field: "collaborations", node: "a { id } b { id } weight", args: "projection: {}" },
  {
    field: "collaborations",
    node: "b { id } weight",
    args: 'projection: { around: { id: "e0" }, weight: NEWMAN }',
  },
  {
    field: "matchPattern",
    node: "bindings { entity { id } }",
    args: pattern(
      '{ variable: "a" }, { variable: "b" }, { variable: "c" }',
      '{ from: "a", to: "b", via: { types: [MEMBER_OF, FUNDS, PART_OF] } }, { from: "b", to: "c" }',
    ),
  },
  {
    field: "matchPattern",
    node: "bindings { entity { id } }",
    args: pattern(
      '{ variable: "a" }, { variable: "b", ref: { id: "e0" } }',
      '{ from: "a", to: "b", via: { direction: BOTH }, maxHops: 2 }',
    ),
  },
  { field: "neighbours", node: "id name", args: "", parent: entity },
  { field: "neighbours", node: "id name", args: "orderBy: { field: START }", parent: entity },
  {
    field: "neighbours",
    node: "id name",
    args: "orderBy: { field: START, direction: DESC }",
    parent: entity,
  },
  {
    field: "neighbours",
    node: "id name",
    args: 'orderBy: { field: AMOUNT, direction: DESC }, via: { currency: "EUR" }',
    parent: entity,
  },
  { field: "statements", node: "id property", args: "", parent: entity },
  { field: "conflicts", node: "id kind", args: "", parent: entity },
  { field: "sources", node: "id title", args: "", parent: 'entity(by: { id: "e0" }) { ... on Entity' },
  { field: "statements", node: "id locator", args: "", parent: source },
  { field: "ownStatements", node: "id property", args: "", parent: source },
];

const types: Readonly<Record<keyof PageArguments, string>> = {
  first: "Int!",
  after: "String",
  last: "Int",
  before: "String",
};

/** Lists that nothing counts as a whole. */
const uncounted: ReadonlySet<string> = new Set(["search", "matchPattern"]);

/** Reads one page. Only the arguments that are given stand in the query. */
export async function readPage(graph: TestGraph, list: PagedList, given: PageArguments): Promise<AnyPage> {
  const names = Object.keys(given) as (keyof PageArguments)[];
  const declared = names.map((name) => `$${name}: ${types[name]}`).join(", ");
  const args = names.map((name) => `${name}: $${name}`).join(", ");
  const total = uncounted.has(list.field) ? "" : "totalCount";
  const selection = `${list.field}(${args} ${list.args}) {
    ${total} nodes { ${list.node} } edges { cursor node { ${list.node} } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }`;
  const body = list.parent ? `${list.parent} { ${selection} } }` : selection;
  const data = await graph.data<Record<string, unknown>>(`query Q(${declared}) { ${body} }`, { ...given });
  const value = Object.values(data)[0] as Record<string, unknown> | AnyPage;
  return (list.parent ? (value as Record<string, unknown>)[list.field] : value) as AnyPage;
}
