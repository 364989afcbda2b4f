import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const cacheBytes = 8 * 2 ** 20;

test.each([
  [200, 50],
  [500, 1000],
  [5000, 300],
  [1000, 20_000],
])("a full cache takes what it may, for queries of %i letters and answers of %i bytes", (letters, bytes) => {
  const args = [path("../fixtures/fill-answer-cache.ts"), cacheBytes, letters, bytes].map(String);
  const loader = ["--expose-gc", "--import", path("../../setup/run-typescript.mjs")];
  const grown = Number(execFileSync(process.execPath, [...loader, ...args], { encoding: "utf8" }));
  expect(grown / cacheBytes).toBeLessThan(1.3);
  // It holds as much as it says, too.
  expect(grown / cacheBytes).toBeGreaterThan(0.6);
});
