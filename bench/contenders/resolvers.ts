import DataLoader from "dataloader";
import { createAnswers } from "./answers.ts";
import { levels } from "./cypher.ts";
import { type createRead, int } from "./environment.ts";
import { type Named, type TieRow, toEdge } from "./shape.ts";

type Read = ReturnType<typeof createRead>;

/** What one request's resolvers share. */
export type PeerContext = ReturnType<typeof createContextFactory> extends () => infer T ? T : never;

/** Creates the loaders of one request: each level of a query is one statement for all its parents. */
export function createContextFactory(read: Read) {
  const entityOf = async (ids: readonly string[]) => {
    const rows = (await read(levels.entities, { ids })) as [string, string, string, ...unknown[]][];
    const found = new Map(
      rows.map(([id, kind, name, alternateNames, description, homepage]) => [
        id,
        { id, kind, name, alternateNames, description, homepage },
      ]),
    );
    return ids.map((id) => found.get(id) ?? null);
  };
  const degreeOf = async (ids: readonly string[]) => {
    const found = new Map((await read(levels.degrees, { ids })) as [string, number][]);
    return ids.map((id) => found.get(id) ?? 0);
  };
  const neighboursOf = (direction: "OUT" | "IN", first: number) => async (ids: readonly string[]) => {
    const rows = (await read(levels[direction], { ids, first: int(first) })) as [string, TieRow[]][];
    const found = new Map(rows);
    return ids.map((id) => ({ edges: (found.get(id) ?? []).map(toEdge) }));
  };
  return () => {
    const neighbours = new Map<string, DataLoader<string, unknown>>();
    return {
      entity: new DataLoader(entityOf),
      degree: new DataLoader(degreeOf),
      neighbours(direction: "OUT" | "IN", first: number): DataLoader<string, unknown> {
        const key = `${direction} ${first}`;
        const known = neighbours.get(key) ?? new DataLoader(neighboursOf(direction, first));
        neighbours.set(key, known);
        return known;
      },
    };
  };
}

interface Ref {
  readonly id: string;
}

/**
 * Resolvers of the peers' schema: DataLoader for nested fields, one hand-written statement for each other
 * root field.
 */
export function createResolvers(read: Read) {
  const answers = createAnswers(read);
  return {
    Query: {
      entity: (_: unknown, { by }: { by: Ref }, context: PeerContext) => context.entity.load(by.id),
      search: (_: unknown, { text }: { text: string }) => answers.search(text),
      neighbourhood: (_: unknown, { of, limit }: { of: readonly Ref[]; limit: number }) =>
        answers.neighbourhood(of[0]?.id ?? "", limit),
      shortestPaths: (_: unknown, { from, to, limit }: { from: Ref; to: Ref; limit: number }) =>
        answers.shortestPaths(from.id, to.id, limit),
      collaborations: (_: unknown, { projection }: { projection: { around: Ref } }) =>
        answers.collaborations(projection.around.id),
      stats: (_: unknown, { via }: { via: { roles: readonly string[] } }) =>
        answers.stats(via.roles[0] ?? ""),
    },
    Entity: {
      degree: ({ id }: Named, _: unknown, context: PeerContext) => context.degree.load(id),
      neighbours: (
        { id }: Named,
        { via, first }: { via: { direction: "OUT" | "IN" }; first: number },
        context: PeerContext,
      ) => context.neighbours(via.direction, first).load(id),
    },
  };
}
