import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importDataset } from "../../../src/import/run/import-dataset.ts";
import { clearGraph } from "../../setup/database/test-database.ts";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { keepIdentity } from "../../setup/graphs/keep-identity.ts";
import { toDataset } from "../../setup/graphs/plain-dataset.ts";
import type { PlainGraph } from "../../setup/graphs/plain-graph.ts";
import { randomGraph } from "../../setup/graphs/random-graph.ts";
import { oracleRuns } from "../../setup/oracles/oracle-runs.ts";
import { type AnyPage, type PageArguments, type PagedList, pagedLists, readPage } from "./paged-lists.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph();
});

afterAll(() => graph.close());

const page = (list: PagedList, given: PageArguments): Promise<AnyPage> => readPage(graph, list, given);

async function write(plain: PlainGraph): Promise<void> {
  await importDataset({ database: graph.database, dataset: toDataset(plain) });
}

/** Each run writes up to two graphs and walks all lists. */
const runs = Math.ceil(oracleRuns / 6);
const timeout = 120_000 + runs * 30_000;
const sizes = fc.integer({ min: 1, max: 4 });

describe("pages of a list", () => {
  test("make up the whole of the version they began with, in both directions, while others write", {
    timeout,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(randomGraph(), randomGraph(), sizes, async (before, later, size) => {
        await clearGraph(graph.database);
        await write(keepIdentity(before));
        const wholes: AnyPage[] = [];
        const firsts: AnyPage[] = [];
        const lasts: AnyPage[] = [];
        for (const list of pagedLists) {
          wholes.push(await page(list, { first: 500 }));
          firsts.push(await page(list, { first: size }));
          lasts.push(await page(list, { last: size }));
        }
        const writing = write(keepIdentity(later, before));
        for (const [index, list] of pagedLists.entries()) {
          const whole = wholes[index] as AnyPage;
          const forward = await walk(list, size, firsts[index] as AnyPage);
          const backward = await walkBack(list, size, lasts[index] as AnyPage);
          expect({ list, nodes: forward.nodes }).toEqual({ list, nodes: whole.nodes });
          expect({ list, nodes: backward.nodes }).toEqual({ list, nodes: whole.nodes });
          expect(forward.totals).toEqual(forward.totals.map(() => whole.totalCount));
          expect(backward.totals).toEqual(backward.totals.map(() => whole.totalCount));
        }
        await writing;
      }),
      { numRuns: runs, endOnFailure: true },
    );
  });

  test("lie between any two cursors, and tell exactly whether more follow", { timeout }, async () => {
    const part = fc.record({
      isBackward: fc.boolean(),
      count: fc.integer({ min: 1, max: 6 }),
      after: fc.option(fc.nat(99), { freq: 2 }),
      before: fc.option(fc.nat(99), { freq: 2 }),
    });
    const parts = fc.array(part, { minLength: 4, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(randomGraph({ atLeast: 8 }), parts, async (plain, chosen) => {
        await clearGraph(graph.database);
        await write(keepIdentity(plain));
        for (const list of pagedLists) {
          const whole = await page(list, { first: 500 });
          for (const one of chosen) {
            const { asked, expected } = partOf(whole, one);
            const { nodes, pageInfo } = await page(list, asked);
            expect({ list, one, nodes, ...pageInfo }).toEqual({ list, one, ...expected });
          }
        }
      }),
      { numRuns: runs, endOnFailure: true },
    );
  });

  test("lead back to where they came from", async () => {
    await clearGraph(graph.database);
    const [plain] = fc.sample(randomGraph({ atLeast: 20 }), { numRuns: 1, seed: 7 }) as [PlainGraph];
    await write(keepIdentity(plain));
    let turned = 0;
    for (const list of pagedLists) {
      const one = await page(list, { first: 2 });
      if (!one.pageInfo.hasNextPage) continue;
      const two = await page(list, { first: 2, after: one.pageInfo.endCursor });
      const back = await page(list, { last: 2, before: two.pageInfo.startCursor });
      const again = await page(list, { first: 2, after: back.pageInfo.endCursor });
      expect({ list, nodes: back.nodes, edges: back.edges }).toEqual({
        list,
        nodes: one.nodes,
        edges: one.edges,
      });
      expect({ list, again }).toEqual({ list, again: two });
      turned++;
    }
    expect(turned).toBeGreaterThan(15);
  });
});

/** All pages from the first on; checks what each says of itself. */
async function walk(list: PagedList, size: number, first: AnyPage) {
  const nodes: unknown[] = [];
  const totals: unknown[] = [];
  let current = first;
  for (let number = 0; ; number++) {
    checkCursors(current);
    expect(current.pageInfo.hasPreviousPage).toBe(number > 0);
    nodes.push(...current.nodes);
    totals.push(current.totalCount);
    if (!current.pageInfo.hasNextPage) return { nodes, totals };
    expect(current.nodes).toHaveLength(size);
    current = await page(list, { first: size, after: current.pageInfo.endCursor });
  }
}

/** All pages from the last back to the first, put in the order of the list. */
async function walkBack(list: PagedList, size: number, last: AnyPage) {
  const nodes: unknown[] = [];
  const totals: unknown[] = [];
  let current = last;
  for (let number = 0; ; number++) {
    checkCursors(current);
    expect(current.pageInfo.hasNextPage).toBe(number > 0);
    nodes.unshift(...current.nodes);
    totals.push(current.totalCount);
    if (!current.pageInfo.hasPreviousPage) return { nodes, totals };
    expect(current.nodes).toHaveLength(size);
    current = await page(list, { last: size, before: current.pageInfo.startCursor });
  }
}

function checkCursors({ edges, nodes, pageInfo }: AnyPage): void {
  expect(edges.map(({ node }) => node)).toEqual(nodes);
  expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([
    edges[0]?.cursor ?? null,
    edges.at(-1)?.cursor ?? null,
  ]);
}

interface Part {
  readonly isBackward: boolean;
  readonly count: number;
  /** Numbers that choose edges of the list; null: no bound. */
  readonly after: number | null;
  readonly before: number | null;
}

/** The page by the algorithm of the GraphQL Cursor Connections Specification, from the whole list. */
function partOf({ edges }: AnyPage, { isBackward, count, ...chosen }: Part) {
  const indexOf = (number: number | null) =>
    number === null || edges.length === 0 ? null : number % edges.length;
  const [begin, end] = [indexOf(chosen.after), indexOf(chosen.before)];
  const between = edges.slice(begin === null ? 0 : begin + 1, end ?? edges.length);
  const shown = isBackward ? between.slice(-count) : between.slice(0, count);
  const hasMore = between.length > count;
  const asked: PageArguments = {
    ...(isBackward ? { last: count } : { first: count }),
    ...(begin !== null && { after: edges[begin]?.cursor ?? null }),
    ...(end !== null && { before: edges[end]?.cursor ?? null }),
  };
  const expected = {
    nodes: shown.map(({ node }) => node),
    hasNextPage: isBackward ? end !== null : hasMore,
    hasPreviousPage: isBackward ? hasMore : begin !== null,
    startCursor: shown[0]?.cursor ?? null,
    endCursor: shown.at(-1)?.cursor ?? null,
  };
  return { asked, expected };
}
