import { describe, expect, test } from "vitest";
import { projectPairs } from "../../src/compiler/project-pairs.ts";
import type { ProjectedPairs } from "../../src/compiler/projected-pairs.ts";
import { ProjectionCache } from "../../src/compiler/projection-cache.ts";

const pairs = await projectPairs([[1, ["a", "b", "c"]]], null);

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
});
