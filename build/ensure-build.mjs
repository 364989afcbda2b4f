import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withBuildLock } from "./build-lock.mjs";
import { fingerprint, listFiles } from "./fingerprint.mjs";

/** The checkout's folder. */
export const root = fileURLToPath(new URL("..", import.meta.url));
const stampFile = join(root, "dist", ".built.json");

/**
 * What is built from which sources. `output` is the file that must exist; `tool` is the program that makes
 * it.
 */
const parts = [
  {
    name: "server",
    sources: ["src", "tsconfig.json", "tsconfig.build.json"],
    output: "dist/main.js",
    tool: "node_modules/typescript/bin/tsc",
    args: ["-p", "tsconfig.build.json", "--noCheck"],
    // Published sources are already type-checked (npm run check); checking again takes four fifths of the
    // time.
    forcedArgs: ["-p", "tsconfig.build.json"],
    after: removeOrphans,
  },
  ...readdirSync(join(root, "web"), { withFileTypes: true })
    .filter((entry) => existsSync(join(root, "web", entry.name, "vite.config.ts")))
    .map(({ name }) => ({
      name: `web/${name}`,
      sources: [`web/${name}`, "package-lock.json"],
      output: `dist/web/${name}/index.html`,
      tool: "node_modules/vite/bin/vite.js",
      args: ["build", "--config", `web/${name}/vite.config.ts`, "--logLevel", "warn"],
      after: () => {},
    })),
];

/** The parts for browsers; the server runs without them. */
export const pages = parts.map(({ name }) => name).filter((name) => name.startsWith("web/"));

/**
 * Builds into `dist/` what is missing or was built from other sources.
 *
 * `say` receives one line for each part that is built; `only` names the parts to build, default all; `force`
 * builds and checks all of them; `isIdle` runs at low priority. Returns the number of parts built.
 */
export async function ensureBuild({ force = false, isIdle = false, only = [], say }) {
  const wanted = parts.filter(({ name }) => only.length === 0 || only.includes(name));
  if (!force && wanted.every(isCurrent)) {
    return 0;
  }
  return withBuildLock(join(root, "dist", ".lock"), async () => {
    const stale = wanted.filter((part) => force || !isCurrent(part));
    for (const part of stale) {
      say(`Building ${part.name} …`);
      await build(part, { force, isIdle });
    }
    return stale.length;
  });
}

function isCurrent(part) {
  return existsSync(join(root, part.output)) && stamps()[part.name] === fingerprint(root, part.sources);
}

function stamps() {
  try {
    return JSON.parse(readFileSync(stampFile, "utf8"));
  } catch {
    return {};
  }
}

async function build(part, { force, isIdle }) {
  if (!existsSync(join(root, part.tool))) {
    throw new BuildError(
      `dist/ lacks "${part.name}" or has it from other sources, and ${part.tool} is not installed.\n` +
        "Run `npm ci` without --omit=dev and without NODE_ENV=production, or copy a dist/ that was built elsewhere.",
    );
  }
  const stamp = fingerprint(root, part.sources);
  // A failed build may leave some new files behind. They must not pass as the previous build.
  writeStamp(part.name, undefined);
  const { code, output } = await run(part.tool, (force && part.forcedArgs) || part.args, isIdle);
  if (code !== 0) {
    throw new BuildError(`Building ${part.name} failed (exit code ${code}):\n${output}`);
  }
  part.after();
  writeStamp(part.name, stamp);
}

function writeStamp(name, stamp) {
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(stampFile, `${JSON.stringify({ ...stamps(), [name]: stamp }, null, 2)}\n`);
}

/** A message for the person who started the build; shown without its stack. */
export class BuildError extends Error {}

function run(tool, args, isIdle) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, tool), ...args], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const end = () => child.kill();
    process.once("exit", end);
    if (isIdle && child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    const chunks = [];
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.stderr.on("data", (chunk) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      process.off("exit", end);
      resolve({ code, output: Buffer.concat(chunks).toString() });
    });
  });
}

/** Removes output whose sources are gone, so that nothing runs that is not in the checkout. */
function removeOrphans() {
  for (const path of listFiles(root, "dist").filter((each) => /^dist\/(?!web\/).*\.js(\.map)?$/.test(each))) {
    const source = path.replace(/^dist\//, "src/").replace(/\.js(\.map)?$/, ".ts");
    if (!existsSync(join(root, source))) {
      rmSync(join(root, path));
    }
  }
}
