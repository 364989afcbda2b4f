import { copyFileSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FaultGroup } from "./fault-group.ts";
import { municipalities } from "./municipalities.ts";
import { ServerProcess, startEgov, until } from "./server-process.ts";
import { copyTemplate, makeFolder } from "./test-folders.ts";

let server: ServerProcess | undefined;
let backup = "";

/** A command on the data of the server of this file. @returns its exit code, and the words looked for */
async function egov(args: readonly string[], words: RegExp): Promise<string> {
  const program = startEgov(args, { EGOV_DATA_DIR: server?.dataDir ?? "" });
  return `exit ${await program.exit()}, ${program.words(words)}`;
}

/** The server of this file, and a backup of its data. */
async function prepare(): Promise<ServerProcess> {
  if (server === undefined || server.hasEnded) {
    server = new ServerProcess(server?.dataDir ?? copyTemplate());
    await server.untilReady();
  }
  if (backup === "") {
    const file = join(makeFolder(), "egov.dump");
    const made = await egov(["backup", file], /version 1, 122 entities/);
    if (!made.startsWith("exit 0")) throw new Error(made);
    backup = file;
  }
  await untilAnswers(server);
  return server;
}

const untilAnswers = (running: ServerProcess): Promise<number> =>
  until(
    async () => (await running.ask()) === "answers" && (await running.readiness()).status === 200,
    "it answers",
  );

async function version(running: ServerProcess): Promise<string> {
  const { body } = await running.query("{ graph { version } }");
  return /"version":\d+/.exec(body)?.[0] ?? body;
}

async function backUpAndRestore(): Promise<string> {
  const running = await prepare();
  const file = join(makeFolder(), "orte.yaml");
  writeFileSync(file, municipalities(10, "Gemeinde"));
  await egov(["import", file], /./);
  await until(async () => (await version(running)) === '"version":2', "the import shows");
  const restored = await egov(["restore", backup], /Restored version 1/);
  await untilAnswers(running);
  return `${restored}; the server shows ${await version(running)}`;
}

/** Restores what is no backup of this program, or not whole. @returns how it ended, and whether the server noticed */
async function restoreChanged(change: (file: string) => void, words: RegExp): Promise<string> {
  const running = await prepare();
  const file = join(makeFolder(), "egov.dump");
  copyFileSync(backup, file);
  copyFileSync(`${backup}.json`, `${file}.json`);
  change(file);
  const seen = await egov(["restore", file], words);
  return `${seen}; the server ${await running.ask()}`;
}

async function killBackup(): Promise<string> {
  const running = await prepare();
  const program = startEgov(["backup", join(makeFolder(), "egov.dump")], { EGOV_DATA_DIR: running.dataDir });
  await program.untilSaid("Dumping the store");
  const { body } = await running.readiness();
  const reason = /A backup is being made/.exec(body)?.[0] ?? body;
  program.child.kill("SIGKILL");
  await program.exit();
  await untilAnswers(running);
  return `meanwhile: ${reason}; afterwards the server answers`;
}

/** Backups, made and restored beside a server that runs. */
export const backupFaults: FaultGroup = {
  name: "backups",
  faults: [
    {
      fault: "a later import, then a restore beside the running server",
      expected: 'exit 0, Restored version 1; the server shows "version":1',
      run: backUpAndRestore,
    },
    {
      fault: "a backup cut in half",
      expected: "exit 2, is not what was backed up; the server answers",
      run: () =>
        restoreChanged(
          (file) => truncateSync(file, Math.floor(statSync(file).size / 2)),
          /is not what was backed up/,
        ),
    },
    {
      fault: "a file that is no backup",
      expected: "exit 2, is missing; the server answers",
      run: () => {
        const file = join(makeFolder(), "letter.txt");
        writeFileSync(file, "Sehr geehrte Damen und Herren");
        return prepare().then(
          async (running) =>
            `${await egov(["restore", file], /is missing/)}; the server ${await running.ask()}`,
        );
      },
    },
    {
      fault: "a backup made by another version",
      expected: "exit 2, Restore it with egov-graph 9.0.0; the server answers",
      run: () =>
        restoreChanged((file) => {
          const manifest = JSON.parse(readFileSync(`${file}.json`, "utf8"));
          writeFileSync(`${file}.json`, JSON.stringify({ ...manifest, programVersion: "9.0.0" }));
        }, /Restore it with egov-graph 9\.0\.0/),
    },
    {
      fault: "kill -9 of a backup while the server waits for it",
      expected: "meanwhile: A backup is being made; afterwards the server answers",
      run: killBackup,
    },
  ],
};
