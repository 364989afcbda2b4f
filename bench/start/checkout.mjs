import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { countCpuSeconds } from "./cpu-seconds.mjs";

const archiveWithinMs = 600_000;
/** Time until a freshly started server is idle. */
const settledMs = 15_000;
let asked = 0;
/** A different document each time: a cached answer would say nothing about the database. */
const question = () =>
  JSON.stringify({
    query: `# ${asked++}
{
  entity(by: { id: "modellkommune-egovernment" }) {
    name
    ... on Programme { period { start end } }
    statements(property: "period.end") { nodes { value modality locator source { title } } }
  }
}`,
  });

/** One checkout, with its own data folder and cache folder; the jars are linked, not copied. */
export function openBench(name, folder) {
  const root = mkdtempSync(join(tmpdir(), `egov-start-${name}-`));
  const cacheDir = join(root, "cache");
  linkJars(cacheDir);
  const archives = () => readdirSync(cacheDir).filter((each) => each.endsWith(".jsa"));
  const makesArchive = ["src/neo4j/class-archive", "src/neo4j/server/class-archive"].some((each) =>
    existsSync(join(folder, each)),
  );
  return {
    name,
    /** Removes everything built and stored. */
    clear() {
      rmSync(join(root, "data"), { recursive: true, force: true });
      rmSync(join(folder, "dist"), { recursive: true, force: true });
    },
    forgetArchive() {
      for (const each of archives()) rmSync(join(cacheDir, each));
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
    /**
     * Starts the server, asks until the query is answered, and stops it. With `killDatabase`, kills the
     * database after that and measures the time until the query is answered again.
     */
    async start({ awaitArchive = false, killDatabase = false } = {}) {
      let startedAt = performance.now();
      const env = { ...process.env, EGOV_DATA_DIR: join(root, "data"), EGOV_CACHE_DIR: cacheDir, PORT: "0" };
      const child = spawn(process.execPath, [join(folder, "build/start.mjs")], {
        env: { ...env, LOG_LEVEL: "warn" },
      });
      const exit = once(child, "exit");
      let output = "";
      for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
      const untilAnswered = async () => {
        while (!(await isAnswered(/listening on (http:[^;\s]+)/.exec(output)?.[1]))) {
          if (child.exitCode !== null) throw new Error(`${name} ended:\n${output}`);
          await pause(20);
        }
      };
      const databasePid = () => JSON.parse(readFileSync(join(root, "data/neo4j/jvm.json"), "utf8")).pid;
      try {
        await untilAnswered();
        if (killDatabase) {
          await pause(settledMs);
          startedAt = performance.now();
          const killed = databasePid();
          process.kill(killed, "SIGKILL");
          do await untilAnswered();
          while (databasePid() === killed);
        }
        const seconds = (performance.now() - startedAt) / 1000;
        const cpuSeconds = countCpuSeconds(child.pid);
        const until = Date.now() + archiveWithinMs;
        while (awaitArchive && makesArchive && archives().length === 0) {
          if (Date.now() > until) throw new Error(`${name} made no archive:\n${output}`);
          await pause(500);
        }
        return { seconds, cpuSeconds };
      } finally {
        child.kill("SIGTERM");
        await exit;
      }
    },
  };
}

async function isAnswered(url) {
  if (url === undefined) return false;
  try {
    const headers = { "content-type": "application/json" };
    const response = await fetch(`${url}/graphql`, { method: "POST", headers, body: question() });
    const { data } = await response.json();
    return typeof data?.entity?.name === "string";
  } catch {
    return false;
  }
}

/** Links the jars, so that downloads are not measured. */
function linkJars(cacheDir) {
  const from = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "egov-graph");
  const folders = existsSync(from)
    ? readdirSync(from).filter((each) => /^neo4j-[0-9a-f]{16}$/.test(each))
    : [];
  if (folders.length === 0) throw new Error(`${from} holds no jars yet. Run npm start once.`);
  for (const each of folders) {
    mkdirSync(join(cacheDir, each), { recursive: true });
    for (const file of readdirSync(join(from, each))) {
      const [source, target] = [join(from, each, file), join(cacheDir, each, file)];
      // A file that may be written to must not be the user's own.
      if (file.endsWith(".jar")) linkOrCopy(source, target);
      else cpSync(source, target);
    }
  }
}

function linkOrCopy(source, target) {
  try {
    linkSync(source, target);
  } catch {
    cpSync(source, target, { preserveTimestamps: true });
  }
}
