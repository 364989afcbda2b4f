import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { projectTies } from "../../src/compiler/collaborations/gathered-ties.ts";
import type { PairPosition, PairRow } from "../../src/derived/projected-pairs.ts";
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

/** A forward page without bounds. */
const anywhere = { after: null, before: null, isBackward: false, minTotal: 0 };

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
        expect(pairs.page({ ...anywhere, size: 1000, minTotal })).toEqual(expected);
        expect(pairs.count(minTotal)).toBe(expected.length);
      }),
      { endOnFailure: true },
    );
  });

  test("gives the first and the last pairs between any two", async () => {
    await fc.assert(
      fc.asyncProperty(gatherings, fc.integer({ min: 1, max: 3 }), async (all, size) => {
        const pairs = await project(all, null);
        const expected = listPairs(all, null);
        const positions = [null, ...expected.keys()];
        for (const begin of positions)
          for (const end of positions) {
            const between = expected.slice(begin === null ? 0 : begin + 1, end ?? undefined);
            const bounds = { after: positionOf(expected, begin), before: positionOf(expected, end) };
            const asked = { ...anywhere, ...bounds, size };
            expect(pairs.page(asked)).toEqual(between.slice(0, size));
            expect(pairs.page({ ...asked, isBackward: true })).toEqual(between.slice(-size));
          }
      }),
      { endOnFailure: true },
    );
  });
});

function positionOf(pairs: readonly PairRow[], index: number | null): PairPosition | null {
  const pair = index === null ? undefined : pairs[index];
  return pair ? [pair[3], pair[0], pair[1]] : null;
}
