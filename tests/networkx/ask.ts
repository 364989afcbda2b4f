import type { LoadedGraph } from "./open-loaded-graph.ts";
import type { Question } from "./questions.ts";

/** The API's answer to a question, plain: sequences of ids, sets of ids, weights; or its error. */
export async function ask(graph: LoadedGraph, { kind, variables }: Question): Promise<unknown> {
  if (kind === "around" || kind === "among" || kind === "whole")
    return askCollaborations(graph, { kind, variables });
  const data = (await graph.ask(queries[kind], variables)) as Answer & Failure;
  if (data.error !== undefined) return data;
  if (data.neighbourhood) {
    const { nodes, relationships, truncated } = data.neighbourhood;
    return { nodes: nodes.map(({ id }) => id), relationships: relationships.length, truncated };
  }
  const { paths = [], truncated } = data.found ?? {};
  return { paths: paths.map(({ steps }) => steps.map(({ entity }) => entity.id)), truncated };
}

/** All pages. */
async function askCollaborations(graph: LoadedGraph, { kind, variables }: Question): Promise<unknown> {
  const { weight, minWeight, around, ids } = variables;
  const projection = {
    weight,
    ...(kind === "whole" ? { minWeight } : {}),
    ...(kind === "around" ? { around: { id: around } } : {}),
    ...(kind === "among" ? { between: { ids } } : {}),
  };
  const rows: unknown[] = [];
  let totalCount: number | undefined;
  for (let after: string | null = null; ; ) {
    // A count costs as much as a page; the first one has it.
    const text = after === null ? collaborations("totalCount") : collaborations("");
    const data = (await graph.ask(text, { projection, after })) as Answer & Failure;
    if (data.collaborations === undefined) return data;
    const { nodes, pageInfo } = data.collaborations;
    totalCount ??= data.collaborations.totalCount;
    rows.push(...nodes.map(({ a, b, weight, sharedCount }) => [a.id, b.id, weight, sharedCount]));
    if (!pageInfo.hasNextPage) return { rows, totalCount };
    after = pageInfo.endCursor;
  }
}

interface Failure {
  readonly error?: string;
}

interface Answer {
  readonly found?: {
    readonly paths: readonly { readonly steps: readonly { readonly entity: { readonly id: string } }[] }[];
    readonly truncated: unknown;
  };
  readonly neighbourhood?: {
    readonly nodes: readonly { readonly id: string }[];
    readonly relationships: readonly unknown[];
    readonly truncated: unknown;
  };
  readonly collaborations?: {
    readonly totalCount?: number;
    readonly nodes: readonly {
      readonly a: { readonly id: string };
      readonly b: { readonly id: string };
      readonly weight: number;
      readonly sharedCount: number;
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const paths = (field: string): string => `query ($from: ID!, $to: ID!, $maxHops: Int!, $limit: Int!) {
  found: ${field}(from: { id: $from }, to: { id: $to }, maxHops: $maxHops, limit: $limit) {
    paths { steps { entity { id } } }
    truncated { reason limit }
  }
}`;

const queries = {
  shortestPaths: paths("shortestPaths"),
  paths: paths("paths"),
  neighbourhood: `query ($of: ID!, $hops: Int!) {
  neighbourhood(of: [{ id: $of }], hops: $hops, limit: 2000, relationshipLimit: 20000) {
    nodes { id }
    relationships { id }
    truncated { reason limit }
  }
}`,
};

const collaborations = (more: string): string => `query ($projection: CollaborationInput!, $after: String) {
  collaborations(projection: $projection, first: 1000, after: $after) {
    ${more}
    nodes { a { id } b { id } weight sharedCount }
    pageInfo { hasNextPage endCursor }
  }
}`;
