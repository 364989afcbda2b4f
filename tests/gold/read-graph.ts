import { z } from "zod";
import {
  type AnsweredGraph,
  answeredConflict,
  answeredEntity,
  answeredRelationship,
  answeredSource,
  type StatementPage,
  statementPage,
} from "./answer.ts";
import type { Ask } from "./graphql-client.ts";
import { type ListName, listQueries, restOfStatements } from "./queries.ts";

const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

/**
 * Reads entities, relationships, sources and conflicts to the end of every list, each with all its statements.
 *
 * @throws GraphError where the API refuses a query, UnavailableError where nothing answers
 */
export async function readGraph(ask: Ask): Promise<AnsweredGraph> {
  return {
    entities: await readList(ask, "entities", answeredEntity),
    relationships: await readList(ask, "relationships", answeredRelationship),
    sources: await readList(ask, "sources", answeredSource),
    conflicts: await readList(ask, "conflicts", answeredConflict),
  };
}

interface Owner {
  readonly id: string;
  readonly statements: StatementPage;
}

async function readList<T extends Owner>(
  ask: Ask,
  list: ListName,
  shape: z.ZodType<T>,
): Promise<readonly T[]> {
  const page = z.object({ nodes: z.array(shape), pageInfo });
  const found: T[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const data = await ask(listQueries[list], { after });
    const { nodes, pageInfo: info } = page.parse(data[list]);
    for (const node of nodes) found.push(await withAllStatements(ask, list, node));
    after = info.endCursor;
    more = info.hasNextPage;
  }
  return found;
}

/** Pages below a list end with their first page: the rest is asked for by the owner's id. */
async function withAllStatements<T extends Owner>(ask: Ask, list: ListName, owner: T): Promise<T> {
  const node = z.object({ statements: statementPage });
  let { nodes, pageInfo: info } = owner.statements;
  while (info.hasNextPage) {
    const data = await ask(restOfStatements(list), { id: owner.id, after: info.endCursor });
    const { statements } = node.parse(data.node);
    nodes = [...nodes, ...statements.nodes];
    info = statements.pageInfo;
  }
  return { ...owner, statements: { nodes, pageInfo: info } };
}
