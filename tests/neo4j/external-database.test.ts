import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/neo4j/calls/database.ts";
import { checkVersion } from "../../src/neo4j/open/external-database.ts";
import { openDatabase } from "../../src/neo4j/open/open-database.ts";
import { clearGraph, openTestDatabase, testConfig } from "../setup/database/test-database.ts";
import { startBoltProxy } from "../setup/processes/bolt-proxy.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(() => clearGraph(database));
afterAll(async () => {
  await clearGraph(database);
  await database.close();
});

const open = (env: Record<string, string>) => openDatabase(testConfig(env), () => undefined);

describe("opening a server by NEO4J_URI", () => {
  test("refuses a wrong password at once, naming the settings and not the password", async () => {
    const startedAt = performance.now();
    const failure = await open({ NEO4J_PASSWORD: "wrong-password" }).catch((cause) => cause);
    expect(performance.now() - startedAt).toBeLessThan(2000);
    expect(failure).toMatchObject({ code: "DATABASE_UNAVAILABLE" });
    expect(failure.message).toMatch(
      /^The server at bolt:\/\/127\.0\.0\.1:\d+ refuses the user "neo4j"\. Check NEO4J_USER and NEO4J_PASSWORD\.$/,
    );
  });

  test("refuses a database that does not exist, naming the setting", async () => {
    await expect(open({ NEO4J_DATABASE: "nowhere" })).rejects.toThrow(
      /no database "nowhere"\. Check NEO4J_DATABASE/,
    );
  });

  test("waits for a server that is not there yet, then gives up naming the setting", async () => {
    const proxy = await startBoltProxy(database.uri);
    await proxy.refuse(true);
    const steps: string[] = [];
    const config = testConfig({ NEO4J_URI: proxy.uri, EGOV_START_TIMEOUT_MS: "1000" });
    const failure = await openDatabase(config, (step) => steps.push(step)).catch((cause) => cause);
    const found = `Nothing listens on port ${new URL(proxy.uri).port} of 127.0.0.1 (ECONNREFUSED). Start Neo4j there, or check NEO4J_URI.`;
    expect(failure.message).toBe(`The server at ${proxy.uri} did not answer within 1000 ms. ${found}`);
    expect(steps).toEqual([`Database: waiting for ${proxy.uri} up to 1 s. ${found}`]);
    const opening = open({ NEO4J_URI: proxy.uri });
    await pause(500);
    await proxy.refuse(false);
    const opened = await opening;
    expect(await opened.read({ text: "RETURN 1", parameters: {} })).toEqual([[1]]);
    await opened.close();
    await proxy.close();
  });

  test("refuses an unencrypted server for an address that asks for encryption", async () => {
    const uri = database.uri.replace("bolt://", "bolt+s://");
    await expect(open({ NEO4J_URI: uri, EGOV_START_TIMEOUT_MS: "1000" })).rejects.toThrow(/NEO4J_URI/);
  });

  test("takes neo4j:// as well", async () => {
    const opened = await open({ NEO4J_URI: database.uri.replace("bolt://", "neo4j://") });
    await opened.write((run) => run({ text: "CREATE (:Entity {id: 'a'})", parameters: {} }));
    expect(await opened.read({ text: "MATCH (n:Entity) RETURN n.id", parameters: {} })).toEqual([["a"]]);
    expect([opened.embedded, opened.status()]).toEqual([false, "up"]);
    await opened.close();
  });

  test("refuses a database with somebody else's nodes and changes nothing, unless told to adopt it", async () => {
    await database.write(async (run) => {
      await run({ text: "MATCH (n) DETACH DELETE n", parameters: {} });
      await run({ text: "CREATE (:Customer {name: 'theirs'})", parameters: {} });
    });
    const failure = await open({ EGOV_ADOPT_DATABASE: "0" }).catch((cause) => cause);
    expect(failure).toMatchObject({ code: "CONFLICT" });
    expect(failure.message).toMatch(/nothing was changed.*NEO4J_DATABASE.*EGOV_ADOPT_DATABASE=1/);
    expect(await database.read({ text: "MATCH (n) RETURN labels(n)", parameters: {} })).toEqual([
      [["Customer"]],
    ]);
    const adopted = await open({ EGOV_ADOPT_DATABASE: "1" });
    await adopted.close();
  });

  test("takes an empty database, and one that is ours, without being told", async () => {
    await (await open({ EGOV_ADOPT_DATABASE: "0" })).close();
    await database.write((run) => run({ text: "MATCH (n) DETACH DELETE n", parameters: {} }));
    await (await open({ EGOV_ADOPT_DATABASE: "0" })).close();
    expect(await database.read({ text: "MATCH (n) RETURN count(n)", parameters: {} })).toEqual([[0]]);
  });

  test.each([
    ["Neo4j/5.26.0", true],
    ["Neo4j/5.27-aura", true],
    ["Neo4j/2025.08.0", true],
    ["Neo4j/5.25.1", false],
    ["Neo4j/4.4.38", false],
    ["Neo4j/v5.11.0 compatible graph database server - Memgraph", false],
    ["", false],
  ])("of the server %j: accepted is %j", (agent, accepted) => {
    const check = () => checkVersion(agent);
    if (accepted) {
      expect(check).not.toThrow();
    } else {
      expect(check).toThrow(`The server of NEO4J_URI is "${agent}"; Neo4j 5.26 or later is needed.`);
    }
  });
});
