import { toEuros } from "../contenders/shape.ts";
import type { Variables, WorkloadName } from "./workloads.ts";

/** The library's filter for current records. */
const node = "knownTo: { eq: null }";
const page = (first: number): string =>
  `first: ${first}, sort: [{ node: { sortName: ASC } }, { edge: { id: ASC } }]`;
const tie = "properties { id role amountValue amountCurrency start end }";

const documents: Readonly<Partial<Record<WorkloadName, string>>> = {
  entity: `query Entity($id: ID!) {
  actors(where: { id: { eq: $id }, ${node} }) {
    id kind name alternateNames description homepage
    projectsConnection { aggregate { count { edges } } }
  }
}`,
  nested: `query Nested($id: ID!) {
  actors(where: { id: { eq: $id }, ${node} }) {
    id kind name
    projectsConnection(${page(5)}) { edges { ${tie} node { id kind name
      participantsConnection(${page(5)}) { edges { ${tie} node { id kind name
        projectsConnection(${page(3)}) { edges { ${tie} node { id kind name } } }
      } } }
    } } }
  }
}`,
};

/** Why @neo4j/graphql does not support the other workloads. */
export const notExpressible: Readonly<Partial<Record<WorkloadName, string>>> = {
  search: "its full-text field takes the index's own order and syntax, not a score over folded names",
  neighbourhood: "it has no walk of several hops into one list with one limit",
  shortestPath: "it has no paths",
  collaborations: "it cannot count what two nodes share",
  stats: "it cannot group",
};

/** The body of a request. */
export function neo4jGraphqlBody(name: WorkloadName, variables: Variables): string {
  return JSON.stringify({ query: documents[name], variables });
}

interface Edge {
  readonly properties: Readonly<
    Record<"id" | "role" | "amountValue" | "amountCurrency" | "start" | "end", string | null>
  >;
  readonly node: Actor;
}

interface Actor {
  readonly projectsConnection?: Connection;
  readonly participantsConnection?: Connection;
}

interface Connection {
  readonly edges?: readonly Edge[];
  readonly aggregate?: { readonly count: { readonly edges: number } };
}

/** Converts its answer to the product's schema. */
export function fromNeo4jGraphql(data: unknown): unknown {
  const [actor] = (data as { actors: readonly Actor[] }).actors;
  return { entity: actor ? toEntity(actor) : null };
}

function toEntity({ projectsConnection, participantsConnection, ...own }: Actor): unknown {
  const connection = projectsConnection ?? participantsConnection;
  if (connection?.aggregate) return { ...own, degree: connection.aggregate.count.edges };
  if (!connection?.edges) return own;
  return { ...own, neighbours: { edges: connection.edges.map(toEdge) } };
}

function toEdge({ properties, node: other }: Edge): unknown {
  const { id, role, amountValue, amountCurrency, start, end } = properties;
  const amount =
    amountCurrency === null
      ? null
      : { value: toEuros(amountValue === null ? null : Number(amountValue)), currency: amountCurrency };
  const period = start === null && end === null ? null : { start, end };
  return { relationship: { id, role, amount, period }, node: toEntity(other) };
}
