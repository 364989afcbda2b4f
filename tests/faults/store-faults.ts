import { closeSync, openSync, statSync, truncateSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { FaultGroup } from "./fault-group.ts";
import { ServerProcess, startEgov, until } from "./server-process.ts";
import { copyTemplate } from "./test-folders.ts";
import { within } from "./within.ts";

const pageSize = 8192;

/** Overwrites everything but the first page of a file of the graph's store. */
function zeroPages(dataDir: string, name: string): void {
  const file = join(dataDir, "neo4j", "data", "databases", "neo4j", name);
  const bytes = Buffer.alloc(Math.max(pageSize, statSync(file).size - pageSize));
  const descriptor = openSync(file, "r+");
  writeSync(descriptor, bytes, 0, bytes.length, pageSize);
  closeSync(descriptor);
}

/** Starts on a store with zeroed pages, which is said at the start or soon after, and asks the doctor afterwards. */
async function startOnZeroedPages(name: string): Promise<string> {
  const dataDir = copyTemplate();
  zeroPages(dataDir, name);
  const server = new ServerProcess(dataDir);
  const said = /(database|store) is damaged/;
  await until(() => server.hasEnded || said.test(server.output), "the damage is said");
  const isReady = (await server.readiness()).status === 200;
  const answer = await server.ask();
  const cure = server.words(/egov restore FILE/);
  await server.end();
  const doctor = startEgov(["doctor"], { EGOV_DATA_DIR: dataDir });
  const code = await doctor.exit();
  const found = doctor.words(/wrong +Neo4j's consistency check/).replaceAll(/ +/g, " ");
  return `${isReady ? "" : "not "}ready; ${cure}; ${answer === "answers" ? "it answers" : "no answer"}; egov doctor exits ${code}, ${found}`;
}

/** A log that lost its end, with all that was not yet in the store. */
async function startOnTornLog(): Promise<string> {
  const dataDir = copyTemplate();
  const log = join(dataDir, "neo4j", "data", "transactions", "neo4j", "neostore.transaction.db.0");
  truncateSync(log, Math.floor(statSync(log).size / 2));
  const server = new ServerProcess(dataDir);
  const end = await server.failedStart();
  const took = within(performance.now() - server.startedAt, 30);
  return `${end} ${took}; ${server.words(/transaction log is torn/)}; ${server.words(/egov restore/)}`;
}

/** Files of the store that were damaged behind the database's back. */
export const storeFaults: FaultGroup = {
  name: "store",
  faults: [
    ...[
      ["nodes", "neostore.nodestore.db"],
      ["properties", "neostore.propertystore.db"],
      ["relationships", "neostore.relationshipstore.db"],
    ].map(([what = "", name = ""]) => ({
      fault: `zeroed pages of the ${what}`,
      expected:
        "not ready; egov restore FILE; no answer; egov doctor exits 3, wrong Neo4j's consistency check",
      quick: what === "nodes",
      run: () => startOnZeroedPages(name),
    })),
    {
      fault: "a transaction log cut in half",
      expected: "exit 1 within 30 s; transaction log is torn; egov restore",
      quick: true,
      run: startOnTornLog,
    },
  ],
};
