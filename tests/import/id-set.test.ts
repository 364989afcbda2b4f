import fc from "fast-check";
import { expect, test } from "vitest";
import { createIdSet } from "../../src/values/id-set.ts";

test("A set of ids holds what was added, each once, and nothing else", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 50 }), fc.array(fc.string()), (added, asked) => {
      const [set, expected] = [createIdSet(), new Set<string>()];
      for (const id of added) {
        expect(set.add(id)).toBe(!expected.has(id));
        expected.add(id);
      }
      expect(set.size).toBe(expected.size);
      for (const id of [...added, ...asked]) expect(set.has(id)).toBe(expected.has(id));
    }),
  );
});

test("A set of ids grows far beyond its first size", () => {
  const set = createIdSet();
  const ids = Array.from({ length: 20_000 }, (_, index) => `tie-${index}`);
  expect(ids.filter((id) => set.add(id))).toHaveLength(20_000);
  expect(ids.filter((id) => set.add(id) || !set.has(id))).toEqual([]);
  expect([set.size, set.has("tie-20000")]).toEqual([20_000, false]);
});
