import { expect, test } from "vitest";
import { formatServerConf } from "../../src/neo4j/server/server-conf.ts";
import { openTestDatabase, testConfig } from "../setup/database/test-database.ts";

test("the running server has taken every setting of its configuration file", async () => {
  const conf = formatServerConf(testConfig(), 0);
  // Internal settings are not shown; that they work is seen in database.test.ts (no LOAD CSV) and
  // embedded-database.test.ts (a quick stop).
  const lines = conf.split("\n").filter((line) => line.includes("=") && !line.startsWith("internal."));
  const wanted = new Map(lines.map((line) => line.split("=") as [string, string]));
  const database = await openTestDatabase();
  const rows = await database.read({
    text: "SHOW SETTINGS YIELD name, value, isExplicitlySet WHERE isExplicitlySet RETURN name, value",
    parameters: {},
  });
  await database.close();
  const found = new Map(rows as [string, string][]);
  expect([...wanted.keys()].filter((name) => !found.has(name))).toEqual([]);
  const same = [
    "server.http.enabled",
    "server.https.enabled",
    "dbms.security.auth_enabled",
    "dbms.usage_report.enabled",
  ];
  expect(same.map((name) => found.get(name))).toEqual(["false", "false", "true", "false"]);
  expect(found.get("db.transaction.monitor.check.interval")).toBe("200ms");
  expect(found.get("db.lock.acquisition.timeout")).toBe("2s");
  expect(found.get("dbms.cypher.min_replan_interval")).toBe("1h");
  expect(found.get("db.memory.transaction.max")).toBe("256.00MiB");
});

test("transactions may fill three quarters of the heap, each as much as set", () => {
  const conf = formatServerConf(testConfig({ EGOV_HEAP_MB: "1000", EGOV_TRANSACTION_MB: "400" }), 7687);
  expect(conf).toContain("db.memory.transaction.max=400m\n");
  expect(conf).toContain("dbms.memory.transaction.total.max=750m\n");
  expect(conf).toContain("server.bolt.listen_address=127.0.0.1:7687\n");
});
