import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { writeGraph } from "../../setup/database/write-graph.ts";
import type { PlainGraph } from "../../setup/graphs/plain-graph.ts";
import { tie } from "../../setup/graphs/tie.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph({ nodeBudget: 1_000_000 });
});

afterAll(() => graph.close());

/** Actors that all share one event, and some of them projects: more pairs than a statement projects. */
const many: PlainGraph = {
  entities: [
    { id: "event", kind: "EVENT", name: "Messe" },
    ...Array.from({ length: 20 }, (_, index) => ({
      id: `t${index}`,
      kind: "PROJECT" as const,
      name: `Projekt ${index}`,
    })),
    ...Array.from({ length: 480 }, (_, index) => ({
      id: `p${index}`,
      kind: index % 2 ? ("PERSON" as const) : ("INSTITUTE" as const),
      name: `P ${index}`,
    })),
  ],
  relationships: Array.from({ length: 480 }, (_, index) => [
    tie(`r${index}`, `p${index}`, "event", { start: index % 3 ? "2014" : "2018", end: "2019" }),
    ...(index % 7 === 0 ? [tie(`s${index}`, `p${index}`, `t${index % 20}`)] : []),
    ...(index % 9 === 0 ? [tie(`u${index}`, `p${index}`, `t${(index * index) % 20}`)] : []),
  ]).flat(),
  sources: [{ id: "s", title: "Source" }],
};

/** All pairs of that graph, by hand. */
function pairsOf(weighed: "COUNT" | "NEWMAN") {
  const members = new Map<string, Set<string>>();
  for (const { from, to } of many.relationships) members.set(to, (members.get(to) ?? new Set()).add(from));
  const found = new Map<string, { a: string; b: string; sharedCount: number; weight: number }>();
  for (const all of members.values()) {
    const kept = [...all].sort();
    for (const [index, a] of kept.entries())
      for (const b of kept.slice(index + 1)) {
        const pair = found.get(`${a} ${b}`) ?? { a, b, sharedCount: 0, weight: 0 };
        pair.sharedCount++;
        pair.weight += weighed === "COUNT" ? 1 : 1 / (all.size - 1);
        found.set(`${a} ${b}`, pair);
      }
  }
  const byTexts = (x: string, y: string) => (x < y ? -1 : Number(x > y));
  return [...found.values()]
    .map((pair) => ({ ...pair, weight: Math.round(pair.weight * 1e10) / 1e10 }))
    .sort((x, y) => y.weight - x.weight || byTexts(x.a, y.a) || byTexts(x.b, y.b))
    .map(({ a, b, ...rest }) => ({ a: { id: a }, b: { id: b }, ...rest }));
}

describe("collaborations of a graph with more than a hundred thousand pairs of ties", () => {
  const query = `query Q($projection: CollaborationInput!, $first: Int!, $after: String) {
    collaborations(projection: $projection, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { a { id } b { id } sharedCount weight }
    }
  }`;
  interface Answer {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly nodes: readonly unknown[];
  }
  const ask = (asker: TestGraph, variables: Readonly<Record<string, unknown>>) =>
    asker.ask(query, { first: 1000, ...variables });
  const shown = ({ data, errors }: Awaited<ReturnType<typeof ask>>) => {
    expect(errors).toBeUndefined();
    return (data as { collaborations: Answer }).collaborations;
  };

  beforeAll(() => writeGraph(graph.database, many));

  test.each([
    { weight: "COUNT" as const, between: null },
    { weight: "NEWMAN" as const, between: { nameStartsWith: "P" } },
  ])("are what counting by hand gives, weighed by $weight", async ({ weight: weighed, between }) => {
    const asker = await openTestGraph();
    const projection = { weight: weighed, between };
    const expected = pairsOf(weighed);
    const first = await ask(asker, { projection });
    const pages = [shown(first)];
    expect(first.statements).toHaveLength(2);
    for (let page = 1; page < 3; page++) {
      const next = await ask(asker, { projection, after: pages.at(-1)?.pageInfo.endCursor });
      expect(next.statements).toHaveLength(1);
      pages.push(shown(next));
    }
    expect(pages.flatMap(({ nodes }) => nodes)).toEqual(expected.slice(0, 3000));
    expect(pages.map(({ totalCount }) => totalCount)).toEqual([1, 1, 1].map(() => expected.length));
    const heavy = await ask(asker, { projection: { ...projection, minWeight: 1.05 } });
    expect(heavy.statements).toHaveLength(1);
    const kept = expected.filter(({ weight: found }) => found >= 1.05);
    expect(shown(heavy)).toEqual({
      totalCount: kept.length,
      pageInfo: expect.objectContaining({ hasNextPage: kept.length > 1000 }),
      nodes: kept.slice(0, 1000),
    });
    const backward = `query Q($projection: CollaborationInput!, $before: String) {
      collaborations(projection: $projection, last: 1000, before: $before) {
        totalCount pageInfo { hasPreviousPage startCursor } nodes { a { id } b { id } sharedCount weight }
      }
    }`;
    const last = await asker.ask(backward, { projection });
    const before = (shown(last).pageInfo as unknown as { startCursor: string }).startCursor;
    const previous = await asker.ask(backward, { projection, before });
    expect([last, previous].map(({ statements }) => statements.length)).toEqual([1, 1]);
    expect([...shown(previous).nodes, ...shown(last).nodes]).toEqual(expected.slice(-2000));
    await asker.close();
  });

  test("are projected once for all who ask at the same time", async () => {
    const asker = await openTestGraph();
    let sent = 0;
    const stop = asker.database.onStatement(({ text }) => {
      if (text.includes("UNWIND")) sent++;
    });
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => ask(asker, { projection: { weight: "NEWMAN" }, first: 3 })),
    );
    stop();
    expect(sent).toBe(5);
    const expected = pairsOf("NEWMAN");
    for (const answer of answers) expect(shown(answer).nodes).toEqual(expected.slice(0, 3));
    await asker.close();
  });

  test("are projected anew for other times", async () => {
    const asker = await openTestGraph();
    const timed = `query Q($validAt: EDTF, $projection: CollaborationInput!) {
      collaborations(projection: $projection, asOf: { validAt: $validAt }, first: 1) { totalCount }
    }`;
    const count = async (validAt: string | null, projection = {}) => {
      const { data, errors, statements } = await asker.ask(timed, { validAt, projection });
      expect(errors).toBeUndefined();
      const { totalCount } = (data as { collaborations: { totalCount: number } }).collaborations;
      return [totalCount, statements.length];
    };
    const all = (480 * 479) / 2;
    expect(await count(null)).toEqual([all, 2]);
    expect(await count("2018")).toEqual([all, 2]);
    const [early, statements] = await count("2016");
    expect(statements).toBe(2);
    expect(early).toBeLessThan(all);
    expect(await count("2018")).toEqual([all, 1]);
    expect(await count("2016")).toEqual([early, 1]);
    await asker.close();
  });
});
