import { searchQuery } from "../../src/values/search/search-query.ts";
import { cypher } from "./cypher.ts";
import type { createRead } from "./environment.ts";
import { int } from "./environment.ts";
import { toCollaborations, toNamed, toNeighbourhood, toPathSet, toStats } from "./shape.ts";

type Read = ReturnType<typeof createRead>;
type Row<T extends (...given: never[]) => unknown> = Parameters<T>[0];

/** Root fields of one statement each, shared by the bare handler and the peers' resolvers. */
export function createAnswers(read: Read) {
  const first = async <T>(text: string, parameters: Readonly<Record<string, unknown>>): Promise<T> =>
    (await read(text, parameters))[0] as T;
  return {
    async search(text: string) {
      const query = searchQuery(text);
      if (query === null) return { edges: [] };
      const length = int([...(query.folded[0] ?? "")].length);
      const rows = await first<Row<typeof toNamed>[]>(cypher.search, { ...query, length });
      return { edges: rows.map((row) => ({ node: toNamed(row) })) };
    },
    async neighbourhood(id: string, limit: number) {
      const row = await first<Row<typeof toNeighbourhood>>(cypher.neighbourhood, { id, limit: int(limit) });
      return toNeighbourhood(row, limit);
    },
    async shortestPaths(from: string, to: string, limit: number) {
      return toPathSet(await first<Row<typeof toPathSet>>(cypher.shortestPath, { from, to }), limit);
    },
    async collaborations(id: string) {
      return toCollaborations(await first<Row<typeof toCollaborations>>(cypher.collaborations, { id }));
    },
    async stats(role: string) {
      return toStats(await first<Row<typeof toStats>>(cypher.stats, { role, today: int(today()) }));
    },
  };
}

/** Today in days since 1970-01-01, because an open end counts until now. */
function today(): number {
  return Math.floor(Date.now() / 86_400_000);
}
