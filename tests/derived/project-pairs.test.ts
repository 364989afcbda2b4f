import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { projectTies } from "../../src/compiler/collaborations/gathered-ties.ts";
import type { PairRow } from "../../src/derived/projected-pairs.ts";
import { testWorkers } from "../setup/database/test-workers.ts";

const workers = testWorkers();

afterAll(() => workers.close());

/** The actors that share a thing, and what it adds to their weight. */
type Gathering = readonly [share: number, members: readonly string[]];

const ids = ["a", "b-1", "b.2", "c", "d", "e10", "e2", "Z"];
const gatherings = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.shuffledSubarray(ids)).map((entry): Gathering => entry),
  { maxLength: 12 },
);

/** Projects as the database gives gatherings: actors by numbers of its own. */
function project(all: readonly Gathering[], sharesInTotal: number | null) {
  const numbers = new Map(ids.map((id, index) => [id, 2 ** 40 - 7 * index]));
  const gatherings = all.map(
    ([share, members]) => [share, members.map((id) => numbers.get(id) as number)] as const,
  );
  const met = [...new Set(all.flatMap(([, members]) => members))].sort();
  const actors = met.map((id) => [numbers.get(id) as number, id] as const);
  return projectTies({ gatherings, actors }, sharesInTotal, workers);
}

/** Every pair looked for in every gathering. */
function listPairs(all: readonly Gathering[], sharesInTotal: number | null) {
  const rows: PairRow[] = [];
  for (const a of ids)
    for (const b of ids) {
      const shared = all.filter(([, members]) => a < b && members.includes(a) && members.includes(b));
      const shares = shared.reduce((sum, [share]) => sum + share, 0);
      if (shared.length > 0)
        rows.push([
          a,
          b,
          shared.length,
          sharesInTotal === null ? shared.length : Math.floor(shares / sharesInTotal + 0.5),
        ]);
    }
  const byTexts = (x: string, y: string) => (x < y ? -1 : Number(x > y));
  return rows.sort((x, y) => y[3] - x[3] || byTexts(x[0], y[0]) || byTexts(x[1], y[1]));
}

describe("a projection", () => {
  test.each([
    ["numbers of shared things", null],
    ["sums of shares", 1],
    ["sums of shares, rounded", 3],
  ])("orders all pairs by %s, then ids", async (_, sharesInTotal) => {
    await fc.assert(
      fc.asyncProperty(gatherings, fc.integer({ min: 0, max: 4 }), async (all, minTotal) => {
        const pairs = await project(all, sharesInTotal);
        const expected = listPairs(all, sharesInTotal).filter(([, , , total]) => total >= minTotal);
        expect(pairs.page({ size: 1000, after: null, minTotal })).toEqual(expected);
        expect(pairs.count(minTotal)).toBe(expected.length);
      }),
      { endOnFailure: true },
    );
  });

  test("gives the pages behind any pair", async () => {
    await fc.assert(
      fc.asyncProperty(gatherings, fc.integer({ min: 1, max: 3 }), async (all, size) => {
        const pairs = await project(all, null);
        const expected = listPairs(all, null);
        for (const [index, [a, b, , total]] of expected.entries())
          expect(pairs.page({ size, after: [total, a, b], minTotal: 0 })).toEqual(
            expected.slice(index + 1, index + 1 + size),
          );
      }),
      { endOnFailure: true },
    );
  });
});
