import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Config, loadConfig } from "../../src/config/config.ts";
import { withStoppedStore } from "../../src/maintenance/stopped-store.ts";
import type { Database } from "../../src/neo4j/calls/database.ts";
import { isRunning, processSchema, waitForEnd } from "../../src/neo4j/folder/process-identity.ts";
import { findRunningServer } from "../../src/neo4j/folder/server-file.ts";
import { findJava } from "../../src/neo4j/jars/programs.ts";
import { openDatabaseForCommand } from "../../src/neo4j/open/command-database.ts";
import { openDatabase } from "../../src/neo4j/open/open-database.ts";

// One data folder lives through everything that can happen to it; the tests build on each other in this order.

// A start takes five seconds, and ten times as long on a machine that has much else to do.
const bootMs = 120_000;
const root = mkdtempSync(join(tmpdir(), "egov-graph-"));
const dataDir = join(root, "Daten für Ämter 例");
const env = {
  ...process.env,
  NEO4J_URI: "",
  JAVA_HOME: join(root, "java"),
  EGOV_DATA_DIR: dataDir,
  EGOV_HEAP_MB: "300",
};
const config: Config = loadConfig(env);
const breakJava = join(root, "java-is-broken");
const note = { text: "MATCH (note:Note) RETURN note.text", parameters: {} };
const children = new Set<ChildProcess>();
let database: Database | undefined;

beforeAll(async () => {
  const { path: java } = await findJava(loadConfig(process.env));
  const home = join(root, "java", "bin");
  mkdirSync(home, { recursive: true });
  // It cannot bear class-data sharing either, as a Java that is not HotSpot: every start here has to do without.
  const script = `#!/bin/sh\n[ -e '${breakJava}' ] && [ "$1" != -version ] && exit 3
case "$*" in *-XX:SharedArchiveFile=*|*-XX:DumpLoadedClassList=*) exit 4;; esac\nexec '${java}' "$@"\n`;
  writeFileSync(join(home, "java"), script);
  chmodSync(join(home, "java"), 0o755);
});
afterAll(async () => {
  await database?.close();
  for (const child of children) {
    child.kill("SIGKILL");
  }
  await waitForEnd(jvm(), 12_000);
  rmSync(root, { recursive: true, force: true });
});

const jvm = () => processSchema.parse(JSON.parse(readFileSync(join(dataDir, "neo4j", "jvm.json"), "utf8")));

/** Another process of this project that holds the database; its lines of output. */
function startHolder() {
  const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  const script = ["--import", file("../setup/run-typescript.mjs"), file("fixtures/hold-database.ts")];
  const child = spawn(process.execPath, script, {
    env: { ...env, LC_ALL: "C", LANG: "C" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.add(child);
  child.once("exit", () => children.delete(child));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { child, nextLine: async () => (await lines.next()).value };
}

async function until(condition: () => boolean | Promise<boolean>, timeoutMs: number): Promise<number> {
  const startedAt = performance.now();
  while (!(await condition())) {
    if (performance.now() - startedAt > timeoutMs) {
      throw new Error(`It did not come within ${timeoutMs} ms: ${condition}`);
    }
    await pause(25);
  }
  return performance.now() - startedAt;
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) =>
    join(entry.parentPath, entry.name),
  );
}

let holder: ReturnType<typeof startHolder>;

test("starts in a folder with blanks and letters beyond ASCII, in the locale C", {
  timeout: bootMs,
}, async () => {
  holder = startHolder();
  expect(await holder.nextLine()).toBe("up");
  expect(readdirSync(dataDir).sort()).toEqual(["lock", "neo4j", "password", "server.json"]);
  expect(existsSync(join(dataDir, "neo4j", "logs", "neo4j.log"))).toBe(true);
  // Ours, whose files are small.
  const [console, debug] = ["console.log", "debug.log"].map((name) =>
    readFileSync(join(dataDir, "neo4j", "logs", name), "utf8"),
  );
  expect(console).toContain(
    `Logging config in use: File '${join(dataDir, "neo4j", "conf", "user-logs.xml")}'`,
  );
  expect(debug).toContain(
    `Logging config in use: File '${join(dataDir, "neo4j", "conf", "server-logs.xml")}'`,
  );
});

test("nobody but the owner may read anything of it", () => {
  const open = [dataDir, ...listFiles(dataDir)].filter((file) => (statSync(file).mode & 0o077) !== 0);
  expect(open).toEqual([]);
  expect(statSync(join(dataDir, "password")).mode & 0o777).toBe(0o600);
  expect(statSync(join(dataDir, "server.json")).mode & 0o777).toBe(0o600);
});

test("the password stands in no log and in no list of processes", () => {
  const password = readFileSync(join(dataDir, "password"), "utf8");
  expect(password).toMatch(/^[\w-]{32}$/);
  const logs = listFiles(join(dataDir, "neo4j", "logs")).map((file) => readFileSync(file, "utf8"));
  expect(logs.length).toBeGreaterThan(2);
  expect(logs.filter((text) => text.includes(password))).toEqual([]);
  expect(readFileSync(`/proc/${jvm().pid}/cmdline`, "utf8")).not.toContain(password);
});

test("it listens on one port of the loopback address only", () => {
  const sockets = readdirSync(`/proc/${jvm().pid}/fd`).map((fd) => {
    try {
      return String(statSync(`/proc/${jvm().pid}/fd/${fd}`).ino);
    } catch {
      return "";
    }
  });
  const listening = ["tcp", "tcp6"]
    .flatMap((family) => readFileSync(`/proc/${jvm().pid}/net/${family}`, "utf8").trim().split("\n").slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state, , , , , , inode]) => state === "0A" && sockets.includes(inode ?? ""))
    .map(([, address]) => address?.split(":"));
  const port = new URL(findRunningServer(dataDir)?.uri ?? "").port;
  expect(listening.map((parts) => parts?.[0])).toEqual([expect.stringMatching(/0100007F$/)]);
  expect(Number.parseInt(listening[0]?.[1] ?? "", 16)).toBe(Number(port));
});

test("a second process on the same folder is refused within a second, and the first goes on", async () => {
  const startedAt = performance.now();
  const failure = await openDatabase(config, () => undefined).catch((cause) => cause);
  expect(performance.now() - startedAt).toBeLessThan(1000);
  expect(failure).toMatchObject({ code: "CONFLICT", details: { dataDir, pid: holder.child.pid } });
  expect(failure.message).toContain(`in use by process ${holder.child.pid}`);
  expect(failure.message).toContain("EGOV_DATA_DIR");
  expect(isRunning(jvm())).toBe(true);
});

test("a command uses the running server, and leaves it running", async () => {
  const command = await openDatabaseForCommand(config, () => undefined);
  expect(command.embedded).toBe(true);
  expect(await command.read(note)).toEqual([["kept"]]);
  await command.close();
  expect(isRunning(jvm())).toBe(true);
});

test("the server makes way for work on its store, says why, and is back afterwards", {
  timeout: bootMs,
}, async () => {
  const steps: string[] = [];
  const options = { reason: "A backup is being made.", report: (step: string) => void steps.push(step) };
  const meanwhile = await withStoppedStore(config, options, async () => ({
    isRunning: isRunning(jvm()),
    server: findRunningServer(dataDir),
    second: (await openDatabase(config, () => undefined).catch((cause) => cause)).code,
  }));
  expect(meanwhile).toEqual({ isRunning: false, server: undefined, second: "CONFLICT" });
  expect(steps).toEqual([
    `The server of process ${holder.child.pid} stops its database for this, and starts it again afterwards.`,
  ]);
  await until(() => findRunningServer(dataDir) !== undefined, bootMs);
  const command = await openDatabaseForCommand(config, () => undefined);
  expect(await command.read(note)).toEqual([["kept"]]);
  await command.close();
});

test("after kill -9 of its owner the JVM ends within ten seconds, and the next start keeps the data", {
  timeout: bootMs,
}, async () => {
  const orphan = jvm();
  holder.child.kill("SIGKILL");
  await once(holder.child, "exit");
  const steps: string[] = [];
  const opening = openDatabase(config, (step) => steps.push(step));
  expect(await until(() => !isRunning(orphan), 10_000)).toBeLessThan(10_000);
  database = await opening;
  expect(steps[0]).toBe("Database: waiting for the server of an earlier run to stop");
  expect(await database.read(note)).toEqual([["kept"]]);
});

test("when the JVM dies, calls answer DATABASE_UNAVAILABLE until it is back at the same address", {
  timeout: bootMs,
}, async () => {
  if (database === undefined) {
    throw new Error("The database of the test before is needed.");
  }
  const opened = database;
  const died = jvm();
  await opened.write((run) => run({ text: "CREATE (:Note {text: 'acknowledged'})", parameters: {} }));
  process.kill(died.pid, "SIGKILL");
  await until(() => opened.status() === "starting", 1000);
  const startedAt = performance.now();
  await expect(opened.read(note)).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
  await expect(opened.write((run) => run(note))).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
  expect(performance.now() - startedAt).toBeLessThan(5000);
  await until(() => opened.status() === "up", bootMs);
  expect((await opened.read(note)).flat().sort()).toEqual(["acknowledged", "kept"]);
  expect(jvm()).not.toEqual(died);
  expect(findRunningServer(dataDir)).toMatchObject({ uri: opened.uri, owner: { pid: process.pid } });
});

test("the JVM ends with its shell; when it dies again and again, it stays down after the fifth time", {
  timeout: bootMs,
}, async () => {
  if (database === undefined) {
    throw new Error("The database of the test before is needed.");
  }
  const opened = database;
  writeFileSync(breakJava, "");
  const ending = jvm();
  const shell = Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${ending.pid}/status`, "utf8"))?.[1]);
  process.kill(shell, "SIGKILL");
  await until(() => !isRunning(ending), 10_000);
  await until(() => opened.status() === "down", 15_000);
  await expect(opened.read(note)).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
  await opened.close();
  database = undefined;
  rmSync(breakJava);
  expect(readdirSync(dataDir).sort()).toEqual(["neo4j", "password"]);
});

test("a first start that fails says so, names the logs, and leaves no lock", async () => {
  writeFileSync(breakJava, "");
  const failure = await openDatabase(config, () => undefined).catch((cause) => cause);
  rmSync(breakJava);
  expect(failure.code).toBe("DATABASE_UNAVAILABLE");
  expect(failure.message).toContain(
    `ended while it started. Its logs are in ${join(dataDir, "neo4j", "logs")}`,
  );
  expect(readdirSync(dataDir).sort()).toEqual(["neo4j", "password"]);
});

test("a command waits for a server that is just starting; the server stops in order within five seconds", {
  timeout: bootMs,
}, async () => {
  holder = startHolder();
  await until(() => existsSync(join(dataDir, "lock")), 10_000);
  const steps: string[] = [];
  const command = await openDatabaseForCommand(config, (step) => steps.push(step));
  expect(steps).toEqual(["Database: waiting for the server that another process is starting"]);
  expect((await command.read(note)).flat().sort()).toEqual(["acknowledged", "kept"]);
  await command.close();
  expect(await holder.nextLine()).toBe("up");
  const stopped = jvm();
  const startedAt = performance.now();
  holder.child.kill("SIGTERM");
  expect(await holder.nextLine()).toBe("closed");
  expect(performance.now() - startedAt).toBeLessThan(5000);
  expect(isRunning(stopped)).toBe(false);
  expect(readdirSync(dataDir).sort()).toEqual(["neo4j", "password"]);
});
