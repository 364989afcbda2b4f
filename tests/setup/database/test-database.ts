import type { Driver } from "neo4j-driver";
import { inject, type ProvidedContext } from "vitest";
import { type Config, loadConfig } from "../../../src/config/config.ts";
import type { Database } from "../../../src/neo4j/calls/database.ts";
import { createDriver } from "../../../src/neo4j/driver/driver.ts";
import { openDatabase } from "../../../src/neo4j/open/open-database.ts";
import { schemaVersion } from "../../../src/store/model/migrations.ts";

/** The environment of the database that this test file has to itself while it runs. */
export function databaseEnvironment(): ProvidedContext["databases"][number] {
  const environment = inject("databases")[Number(process.env.VITEST_POOL_ID) - 1];
  if (environment === undefined) throw new Error(`No database for the worker ${process.env.VITEST_POOL_ID}.`);
  return environment;
}

/**
 * A separate driver for the database of this test run, for what a Database does not expose: plans and
 * profiles.
 */
export function openTestDriver(): Driver {
  const {
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
  } = databaseEnvironment();
  return createDriver({ uri, user, password, database });
}

/**
 * Settings for the database of this test run, plus the given ones. Reads use the transport of an embedded
 * server, which it is, unless another address is given.
 */
export function testConfig(env: Readonly<Record<string, string>> = {}): Config {
  const transport = /^bolt:/.test(env.NEO4J_URI ?? "bolt:") ? "own" : "driver";
  return loadConfig({
    ...databaseEnvironment(),
    EGOV_ADOPT_DATABASE: "1",
    EGOV_READ_TRANSPORT: transport,
    ...env,
  });
}

/**
 * Opens the database of this test run, with the data model's constraints; close it after the file's tests.
 */
export function openTestDatabase(env: Readonly<Record<string, string>> = {}): Promise<Database> {
  return openDatabase(testConfig(env), () => undefined);
}

/** Resets the graph to its state after the first start, version 0. */
export async function clearGraph(database: Database): Promise<void> {
  await database.write(async (run) => {
    await run({ text: "MATCH (n) DETACH DELETE n", parameters: {} });
    await run({
      text: "CREATE (:Graph {id: 'graph', version: 0, schemaVersion: $schemaVersion})",
      parameters: { schemaVersion },
    });
  });
}
