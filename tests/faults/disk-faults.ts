import { join } from "node:path";
import type { FaultGroup } from "./fault-group.ts";
import { writeMunicipalities } from "./municipalities.ts";
import { ServerProcess, startEgov, until } from "./server-process.ts";
import { SmallDisk } from "./small-disk.ts";
import { copyTemplate, makeFolder } from "./test-folders.ts";
import { within } from "./within.ts";

const diskMb = 500;

/** Imports so many municipalities into the graph of a server. @returns the exit code, and the words looked for */
async function importInto(server: ServerProcess, count: number, words: RegExp): Promise<string> {
  const folder = join(makeFolder(), "orte");
  writeMunicipalities(folder, count, "Gemeinde");
  const env = { EGOV_DATA_DIR: server.dataDir, EGOV_MIN_FREE_MB: server.minFreeMb };
  const program = startEgov(["import", folder], env);
  return `exit ${await program.exit()}, ${program.words(words)}`;
}

/** Asks again and again until it is told to stop. @returns everything that was answered, each once */
function keepAsking(server: ServerProcess): { stop(): Promise<string> } {
  const answers = new Set<string>();
  let isWanted = true;
  const asking = (async () => {
    while (isWanted) answers.add(await server.ask());
  })();
  return {
    async stop() {
      isWanted = false;
      await asking;
      return [...answers].sort().join(" and ");
    },
  };
}

async function onSmallDisk(
  minFreeMb: string,
  work: (server: ServerProcess, disk: SmallDisk) => Promise<string>,
): Promise<string> {
  const disk = new SmallDisk(diskMb);
  const server = new ServerProcess(copyTemplate(join(disk.folder, "data")), { EGOV_MIN_FREE_MB: minFreeMb });
  try {
    await server.untilReady();
    return await work(server, disk);
  } finally {
    await server.end();
    disk.unmount();
  }
}

const published = /published as version 2/;

/** The importer stops at the limit. */
const fillByImport = (): Promise<string> =>
  onSmallDisk("100", async (server, disk) => {
    disk.fill(115);
    const readers = keepAsking(server);
    const first = await importInto(server, 20_000, /has \d+ MB free; below 100 MB/);
    const seen = `${first.replace(/has \d+/, "has N")}; readers: ${await readers.stop()}; ready ${(await server.readiness()).status}`;
    disk.free();
    return `${seen}; with room again ${await importInto(server, 1000, published)}`;
  });

/** Nothing watches the disk, and the database meets its end in the middle of a change. */
const fillToTheEnd = (): Promise<string> =>
  onSmallDisk("0", async (server, disk) => {
    disk.fill(12);
    const first = await importInto(server, 20_000, /disk|cannot be reached/);
    const code = await server.ask();
    const seen = `import ${first.replace(/,.*/, "")}; readers: ${code}; ready ${(await server.readiness()).status}`;
    disk.free();
    const back = await until(
      async () => (await server.ask()) === "answers" && (await server.readiness()).status === 200,
      "it answers again",
    );
    await server.end();
    const again = new ServerProcess(server.dataDir);
    await again.untilReady();
    const next = await importInto(again, 1000, published);
    await again.end();
    return `${seen}; with room again answers ${within(back, 20)}; after a restart ${next}`;
  });

async function startOnFullDisk(): Promise<string> {
  const disk = new SmallDisk(diskMb);
  const dataDir = copyTemplate(join(disk.folder, "data"));
  disk.fill(5);
  const server = new ServerProcess(dataDir);
  const seen = `${await server.failedStart()}; ${server.words(/needs \d+ MB to start/)}`;
  disk.unmount();
  return seen;
}

/** A disk that becomes full. */
export const diskFaults: FaultGroup = {
  name: "disk",
  needsMount: true,
  faults: [
    {
      fault: "the disk becomes full during an import",
      expected:
        "exit 4, has N MB free; below 100 MB; readers: answers; ready 200; with room again exit 0, published as version 2",
      quick: true,
      run: fillByImport,
    },
    {
      fault: "the disk becomes full during an import, with EGOV_MIN_FREE_MB=0",
      expected:
        "import exit 4; readers: DATABASE_UNAVAILABLE; ready 503; with room again answers within 20 s; after a restart exit 0, published as version 2",
      run: fillToTheEnd,
    },
    {
      fault: "a start on a full disk",
      expected: "exit 1; needs 50 MB to start",
      quick: true,
      run: startOnFullDisk,
    },
  ],
};
