import { rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { getOwnProcess } from "../../src/neo4j/folder/process-identity.ts";
import type { FaultGroup } from "./fault-group.ts";
import { mountReadOnly } from "./mounts.ts";
import { ServerProcess, startEgov, until } from "./server-process.ts";
import { copyTemplate, makeFolder } from "./test-folders.ts";
import { within } from "./within.ts";

async function startTwice(): Promise<string> {
  const first = new ServerProcess(copyTemplate());
  await first.untilReady();
  const second = new ServerProcess(first.dataDir);
  const end = await second.failedStart();
  const took = within(performance.now() - second.startedAt, 3);
  const named = second.words(/in use by process \d+/).replace(String(first.child.pid), "N");
  const command = startEgov(["validate", "seeds"], { EGOV_DATA_DIR: first.dataDir });
  const seen = `${end} ${took}; ${named}; the first ${await first.ask()}; egov validate exits ${await command.exit()}`;
  await first.end();
  return seen;
}

async function startOnTakenPort(): Promise<string> {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const address = other.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const server = new ServerProcess(join(makeFolder(), "data"), { PORT: String(port) });
  const end = await server.failedStart();
  other.close();
  const took = within(performance.now() - server.startedAt, 3);
  return `${end} ${took}; ${server.words(/Port \d+ on 127.0.0.1 is in use/).replace(String(port), "N")}`;
}

/** Files of an earlier run whose process number belongs to somebody else now, which is this process. */
async function startBesideStaleFiles(): Promise<string> {
  const dataDir = copyTemplate();
  const stale = { ...getOwnProcess(), start: "some earlier boot", since: "2020-01-01T00:00:00.000Z" };
  writeFileSync(join(dataDir, "lock"), JSON.stringify(stale));
  writeFileSync(join(dataDir, "neo4j", "jvm.json"), JSON.stringify(stale));
  const address = { uri: "bolt://127.0.0.1:9", user: "neo4j", password: "x", database: "neo4j" };
  writeFileSync(join(dataDir, "server.json"), JSON.stringify({ ...address, owner: stale }));
  const server = new ServerProcess(dataDir);
  await server.untilReady();
  const seen = `starts; ${await server.ask()}; the other process lives`;
  await server.end();
  return seen;
}

/** Starts on a data folder with something wrong in it, which must fail. */
async function failStart(change: (dataDir: string) => void, words: RegExp, seconds = 10): Promise<string> {
  const dataDir = copyTemplate();
  change(dataDir);
  const server = new ServerProcess(dataDir);
  const end = await server.failedStart();
  return `${end} ${within(performance.now() - server.startedAt, seconds)}; ${server.words(words)}`;
}

async function endWhileStarting(): Promise<string> {
  const server = new ServerProcess(copyTemplate());
  await until(() => server.jvmState === "the JVM runs", "the JVM has been started");
  const code = await server.end();
  return `exit ${code}; ${server.jvmState}`;
}

/** What may be in the way of a start. */
export const startFaults: FaultGroup = {
  name: "starts",
  faults: [
    {
      fault: "a second start on the same data",
      expected: "exit 1 within 3 s; in use by process N; the first answers; egov validate exits 0",
      quick: true,
      run: startTwice,
    },
    {
      fault: "the port is taken",
      expected: "exit 1 within 3 s; Port N on 127.0.0.1 is in use",
      quick: true,
      run: startOnTakenPort,
    },
    {
      fault:
        "lock, JVM's and server's file of an earlier run, with a process number that is somebody else's now",
      expected: "starts; answers; the other process lives",
      run: startBesideStaleFiles,
    },
    {
      fault: "the password of the store is gone",
      expected: "exit 1 within 10 s; password is missing",
      quick: true,
      run: () => failStart((dataDir) => rmSync(join(dataDir, "password")), /password is missing/),
    },
    {
      fault: "the password file holds another password",
      expected: "exit 1 within 30 s; refuses the password in the data folder",
      run: () =>
        failStart(
          (dataDir) => writeFileSync(join(dataDir, "password"), "another"),
          /refuses the password in the data folder/,
          30,
        ),
    },
    {
      fault: "SIGTERM while the database starts",
      expected: "exit 0; the JVM has ended",
      run: endWhileStarting,
    },
  ],
};

/** What may be wrong with the place of the data. */
export const folderFaults: FaultGroup = {
  name: "folders",
  needsMount: true,
  faults: [
    {
      fault: "the data folder can only be read",
      expected: "exit 1 within 10 s; cannot be written (EROFS)",
      quick: true,
      run: () => failStart((dataDir) => mountReadOnly(dataDir), /cannot be written \(EROFS\)/),
    },
    {
      fault: "Neo4j's folder in it can only be read",
      expected: "exit 1 within 10 s; cannot be written (EROFS)",
      run: () => failStart((dataDir) => mountReadOnly(join(dataDir, "neo4j")), /cannot be written \(EROFS\)/),
    },
  ],
};
