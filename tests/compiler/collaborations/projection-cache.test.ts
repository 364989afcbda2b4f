import { describe, expect, test } from "vitest";
import { ProjectionCache } from "../../../src/compiler/collaborations/projection-cache.ts";
import { ProjectedPairs } from "../../../src/derived/projected-pairs.ts";

const shared = Uint32Array.of(1, 1, 1);
const columns = { a: Uint32Array.of(0, 0, 1), b: Uint32Array.of(1, 2, 2), shared, totals: shared };
const pairs = new ProjectedPairs(["a", "b", "c"], columns);

/** Answers by what it was sent with, after a turn; `built` is what it leaves to this process. */
function source(built: ProjectedPairs | null, fails: () => boolean = () => false) {
  const sent: string[] = [];
  return {
    sent,
    how: {
      send: async (given: ProjectedPairs | null) => {
        sent.push(given ? "page" : "first");
        await new Promise((resolve) => setTimeout(resolve, 5));
        if (fails()) throw new Error("lost");
        return given?.count(0) ?? "whole";
      },
      build: async () => built,
    },
  };
}

describe("a projection cache", () => {
  test("lets all who ask at once share one projection", async () => {
    const cache = new ProjectionCache();
    const { sent, how } = source(pairs);
    const answers = await Promise.all([1, 2, 3].map(() => cache.answer("k", how)));
    expect(answers).toEqual([3, 3, 3]);
    expect(sent).toEqual(["first", "page", "page", "page"]);
    expect(await cache.answer("k", how)).toBe(3);
    expect(sent).toHaveLength(5);
  });

  test("sends one statement for each answer that the database gives whole, and waits for none but the first", async () => {
    const cache = new ProjectionCache();
    const { sent, how } = source(null);
    expect(await Promise.all([1, 2, 3].map(() => cache.answer("k", how)))).toEqual([
      "whole",
      "whole",
      "whole",
    ]);
    expect(sent).toEqual(["first", "first", "first"]);
  });

  test("lets the next try where one fails", async () => {
    const cache = new ProjectionCache();
    let calls = 0;
    const { sent, how } = source(pairs, () => ++calls === 1);
    const answers = await Promise.allSettled([cache.answer("k", how), cache.answer("k", how)]);
    expect(answers.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
    expect(sent).toEqual(["first", "first", "page"]);
  });

  test("drops the least lately used, and keeps within its bytes", async () => {
    const cache = new ProjectionCache({ maxBytes: 2 * pairs.bytes, maxEntries: 10 });
    const { sent, how } = source(pairs);
    for (const key of ["a", "b", "a", "c"]) await cache.answer(key, how);
    expect(cache.bytes).toBe(2 * pairs.bytes);
    sent.length = 0;
    for (const key of ["a", "c", "b"]) await cache.answer(key, how);
    expect(sent).toEqual(["page", "page", "first", "page"]);
  });

  test("gives a projection up when all who wait for it are gone, and not before", async () => {
    const cache = new ProjectionCache();
    const askers = [1, 2].map(() => new AbortController());
    const given: AbortSignal[] = [];
    const ask = ({ signal }: AbortController) =>
      cache.answer("k", {
        send: async (pages) => (pages ? "page" : "first"),
        build: (_, whileWaiting) => {
          given.push(whileWaiting);
          return new Promise((resolve, reject) => {
            whileWaiting.addEventListener("abort", () => reject(whileWaiting.reason));
            if (given.length > 1) resolve(pairs);
          });
        },
        signal,
      });
    const asked = askers.map(ask);
    await expect.poll(() => given.length).toBe(1);
    askers[0]?.abort(new Error("left"));
    expect(given[0]?.aborted).toBe(false);
    askers[1]?.abort(new Error("left too"));
    expect(given[0]?.aborted).toBe(true);
    await expect(asked[0]).rejects.toThrow("left too");
    // Whoever asks later has it made anew; here the second does, which does not look at its own signal.
    expect(await asked[1]).toBe("page");
  });
});
