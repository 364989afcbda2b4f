import { defineConfig } from "vitest/config";
import { databases } from "./tests/setup/database/databases.ts";

/** `npm run test:long` runs what takes a minute or more for itself, `npm test` everything else. */
const long = "tests/**/*.long.test.ts";
const isLong = process.env.LONG_TESTS === "1";

export default defineConfig({
  // Node itself takes graphql's CommonJS files, and Apollo Server with it; a second copy would be another realm.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    include: isLong ? [long] : ["tests/**/*.test.ts"],
    exclude: isLong ? [] : [long],
    globalSetup: ["tests/setup/database/start-database.ts"],
    // Files that write share a database: as many run at once as there are databases (setup/database/start-database.ts).
    maxWorkers: databases,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // A machine that is busy may stand still for more than the second that is given by default.
    expect: { poll: { timeout: 10_000 } },
    // Counting statements is done by listeners, never by replacing parts.
    restoreMocks: true,
  },
});
