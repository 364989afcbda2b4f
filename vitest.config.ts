import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/setup/start-database.ts"],
    // Files that write share one database, and two processors are enough for one JVM beside the tests.
    fileParallelism: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Counting statements is done by listeners, never by replacing parts.
    restoreMocks: true,
  },
});
