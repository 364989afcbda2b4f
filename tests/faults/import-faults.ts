import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { FaultGroup } from "./fault-group.ts";
import { municipalities } from "./municipalities.ts";
import { type Program, ServerProcess, startEgov, until } from "./server-process.ts";
import { copyTemplate, makeFolder } from "./test-folders.ts";

let shared: ServerProcess | undefined;

async function sharedServer(): Promise<ServerProcess> {
  if (shared === undefined || shared.hasEnded) {
    shared = new ServerProcess(shared?.dataDir ?? copyTemplate());
    await shared.untilReady();
  }
  return shared;
}

/** Begins to import so many municipalities of a name into the graph of a running server; resolves when it writes. */
async function beginImport(server: ServerProcess, name: string): Promise<Program> {
  const file = join(makeFolder(), "orte.yaml");
  writeFileSync(file, municipalities(2000, name));
  const program = startEgov(["import", file], { EGOV_DATA_DIR: server.dataDir });
  await program.untilSaid(/Writing/);
  return program;
}

/** What the server shows: its version, and how many municipalities of a name. */
async function shown(server: ServerProcess, name: string): Promise<string> {
  const { body } = await server.query(
    `{ graph { version } entities(first: 1, where: { nameStartsWith: "${name} " }) { totalCount } }`,
  );
  return body;
}

/** Kills imports at random moments until one was killed before its end. @returns what readers saw afterwards */
async function killImport(kill: (program: Program, server: ServerProcess) => Promise<void>): Promise<string> {
  const server = await sharedServer();
  const before = await shown(server, "Gemeinde");
  const program = await beginImport(server, "Gemeinde");
  await pause(Math.random() * 1000);
  await kill(program, server);
  const code = await program.exit();
  const after = await sharedServer();
  await until(async () => (await after.ask()) === "answers", "it answers");
  const seen =
    (await shown(after, "Gemeinde")) === before
      ? "readers see what was before"
      : "readers see something else";
  const next = startEgov(["import", "seeds"], { EGOV_DATA_DIR: after.dataDir });
  return `${code === 0 ? "the import was done before it could be killed" : seen}; the next import exits ${await next.exit()}`;
}

/** Imports that do not come to their end. */
export const importFaults: FaultGroup = {
  name: "imports",
  faults: [
    {
      fault: "kill -9 of an import at a random moment",
      expected: "readers see what was before; the next import exits 0",
      quick: true,
      run: () =>
        killImport(async (program) => {
          program.child.kill("SIGKILL");
        }),
    },
    {
      fault: "Ctrl-C in an import at a random moment",
      expected: "readers see what was before; the next import exits 0",
      run: () =>
        killImport(async (program) => {
          program.child.kill("SIGINT");
        }),
    },
    {
      fault: "kill -9 of the JVM during an import",
      expected: "readers see what was before; the next import exits 0",
      run: () =>
        killImport(async (program, server) => {
          process.kill(server.jvm.pid, "SIGKILL");
          await program.exit();
        }),
    },
    {
      fault: "kill -9 of server and JVM during an import",
      expected: "readers see what was before; the next import exits 0",
      run: () =>
        killImport(async (program, server) => {
          server.child.kill("SIGKILL");
          process.kill(server.jvm.pid, "SIGKILL");
          await server.exit();
          await program.exit();
        }),
    },
  ],
};
