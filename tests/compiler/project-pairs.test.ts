import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { projectPairs } from "../../src/compiler/project-pairs.ts";
import type { Gathering, PairRow } from "../../src/compiler/projected-pairs.ts";

const ids = ["a", "b-1", "b.2", "c", "d", "e10", "e2", "Z"];
const gatherings = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.shuffledSubarray(ids)).map((entry): Gathering => entry),
  { maxLength: 12 },
);

/** Every pair looked for in every gathering. */
function listPairs(all: readonly Gathering[], toTotal: ((shares: number) => number) | null) {
  const rows: PairRow[] = [];
  for (const a of ids)
    for (const b of ids) {
      const shared = all.filter(([, members]) => a < b && members.includes(a) && members.includes(b));
      const shares = shared.reduce((sum, [share]) => sum + share, 0);
      if (shared.length > 0) rows.push([a, b, shared.length, toTotal ? toTotal(shares) : shared.length]);
    }
  const byTexts = (x: string, y: string) => (x < y ? -1 : Number(x > y));
  return rows.sort((x, y) => y[3] - x[3] || byTexts(x[0], y[0]) || byTexts(x[1], y[1]));
}

describe("a projection", () => {
  test.each([
    ["numbers of shared things", null],
    ["sums of shares", (shares: number) => shares * 10],
  ])("orders all pairs by %s, then ids", async (_, toTotal) => {
    await fc.assert(
      fc.asyncProperty(gatherings, fc.integer({ min: 0, max: 4 }), async (all, minTotal) => {
        const pairs = await projectPairs(all, toTotal);
        const expected = listPairs(all, toTotal).filter(([, , , total]) => total >= minTotal);
        expect(pairs.page({ size: 1000, after: null, minTotal })).toEqual(expected);
        expect(pairs.count(minTotal)).toBe(expected.length);
      }),
      { endOnFailure: true },
    );
  });

  test("gives the pages behind any pair", async () => {
    await fc.assert(
      fc.asyncProperty(gatherings, fc.integer({ min: 1, max: 3 }), async (all, size) => {
        const pairs = await projectPairs(all, null);
        const expected = listPairs(all, null);
        for (const [index, [a, b, , total]] of expected.entries())
          expect(pairs.page({ size, after: [total, a, b], minTotal: 0 })).toEqual(
            expected.slice(index + 1, index + 1 + size),
          );
      }),
      { endOnFailure: true },
    );
  });

  test("lets others work in between", async () => {
    const members = Array.from({ length: 1_500 }, (_, index) => `p${index}`);
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const pairs = await projectPairs([[1, members]], null);
    clearInterval(timer);
    expect(pairs.count(0)).toBe((1_500 * 1_499) / 2);
    expect(turns).toBeGreaterThan(2);
  });
});
