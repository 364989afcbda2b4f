import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { type DataFolder, prepareDataFolder } from "../../src/neo4j/folder/data-folder.ts";
import { findStartTrouble, hasGivenUp, markLogs } from "../../src/neo4j/server/start-trouble.ts";

const root = mkdtempSync(join(tmpdir(), "egov-graph-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folder: DataFolder;
const log = (name: string): string => join(folder.home, "logs", name);
beforeEach(() => {
  folder = prepareDataFolder(mkdtempSync(join(root, "data-")));
});

// Lines as Neo4j 5.26 and Java 17 write them.
const starting = "INFO  [o.n.d.d.DatabaseLifecycles] Starting 'DatabaseId{dc319aa8[neo4j]}'.\n";
const ready =
  "INFO  [o.n.k.a.DatabaseAvailabilityGuard] [neo4j/dc319aa8] DatabaseId{dc319aa8[neo4j]} is ready.\n";
const failed = "ERROR [o.n.d.d.DatabaseLifecycles] Failed to start DatabaseId{dc319aa8[neo4j]}\n";
const noMemory = "Terminating due to java.lang.OutOfMemoryError: Java heap space\n";
const tornLog =
  "Caused by: java.lang.RuntimeException: Error reading transaction logs, recovery not possible. To force the database to start anyway, you can specify 'internal.dbms.tx_log.fail_on_corrupted_log_files=false'.\n";

test.each([
  ["debug.log", `${failed}java.io.IOException: No space left on device\n`, /^The disk is full\. Make room/],
  [
    "debug.log",
    `${failed}${tornLog}`,
    /transaction log is torn or incomplete.* Restore a backup with "egov restore FILE"/,
  ],
  [
    "debug.log",
    `${failed}Caused by: java.lang.IllegalStateException: Failed to read current store version.\n`,
    /store is damaged.*egov restore/,
  ],
  [
    "debug.log",
    `${failed}Caused by: java.lang.IllegalArgumentException: what nobody expected\n`,
    /store cannot be opened.*egov restore/,
  ],
  ["console.log", noMemory, /does not have enough memory.*EGOV_HEAP_MB/],
  [
    "console.log",
    "Error: LinkageError occurred … java.lang.UnsupportedClassVersionError: class file version 61.0\n",
    /Java is too old.*JAVA_HOME/,
  ],
  ["neo4j.log", "ERROR Failed to start Neo4j on 127.0.0.1. Address already in use\n", /port was taken/],
  [
    "debug.log",
    "Caused by: org.neo4j.io.locker.FileLockException: Lock file has been locked by another process: store_lock.\n",
    /Another database server uses the store/,
  ],
  [
    "debug.log",
    "java.nio.file.AccessDeniedException: /srv/data/neo4j/data/databases\n",
    /cannot be written.*writable/,
  ],
])("what %s says is told with the way out: %s", (name, text, expected) => {
  writeFileSync(log("debug.log"), "older lines\n");
  const before = markLogs(folder);
  appendFileSync(log(name), text);
  expect(findStartTrouble(folder, before)).toMatch(expected);
});

test("memory that ends while the log is read is a torn log rather than too little memory", () => {
  const before = markLogs(folder);
  writeFileSync(folder.consoleLog, noMemory);
  writeFileSync(log("debug.log"), starting);
  expect(findStartTrouble(folder, before)).toMatch(
    /ran out of memory while it read its transaction log.*egov restore/,
  );
  appendFileSync(log("debug.log"), ready);
  expect(findStartTrouble(folder, before)).toMatch(/^The database does not have enough memory/);
});

test("what an earlier run has written is not said again, also where a log begins anew", () => {
  writeFileSync(log("debug.log"), `${failed}${tornLog}`.repeat(10));
  const before = markLogs(folder);
  appendFileSync(log("debug.log"), `${starting}${ready}`);
  expect(findStartTrouble(folder, before)).toBeUndefined();
  expect(hasGivenUp(folder, before)).toBe(false);
  writeFileSync(log("debug.log"), failed);
  expect(findStartTrouble(folder, before)).toMatch(/cannot be opened/);
  expect(hasGivenUp(folder, before)).toBe(true);
});
