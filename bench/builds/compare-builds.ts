import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { toSpread } from "../report/spread.ts";
import type { Running } from "../setup/check-answers.ts";
import { contenders } from "../setup/contenders.ts";
import { type LoadGenerator, startLoadGenerator } from "../setup/load-generator.ts";
import { type BenchGraph, openGraph, root } from "../setup/open-graph.ts";
import { requestsOf } from "../setup/requests-of.ts";
import { startProgram } from "../setup/start-contender.ts";
import { findStarts } from "../workloads/starts.ts";
import { type Workload, workloads } from "../workloads/workloads.ts";

const { values: options } = parseArgs({
  options: {
    old: { type: "string" },
    "env-old": { type: "string", multiple: true, default: [] },
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "3" },
    only: { type: "string" },
  },
});
const oldEnv = Object.fromEntries(
  options["env-old"].map((setting) => {
    const [name = "", ...value] = setting.split("=");
    return [name, value.join("=")];
  }),
);
// The same build with other settings.
const isSame = options.old === undefined && options["env-old"].length > 0;
const old = resolve(options.old ?? "");
const prepared = join(old, "bench", "data", "M");
const isBuilt = existsSync(join(old, "dist", "main.js")) && existsSync(prepared);
if (!isSame && (options.old === undefined || !isBuilt)) {
  console.error(
    "--old names a built checkout of the other build with prepared data (npm ci && npm run bench -- --sizes M --only entity --contenders product); --env-old NAME=VALUE names another setting of this build",
  );
  process.exit(2);
}
const seconds = Number(options.seconds);
const size = "M";
const starts = findStarts(size);

/**
 * Starts this build with API settings on a shared database: two databases differ by more than most settings
 * do.
 */
async function startWith(env: Readonly<Record<string, string>>, graph: BenchGraph): Promise<Running> {
  const [contender] = contenders;
  if (contender === undefined) throw new Error("There is no contender.");
  const all = { ...contender.env, ...graph.env, LOG_LEVEL: "error", ...env };
  return { contender, program: await startProgram({ ...contender, env: all }) };
}

/** Starts a build with its own embedded database, on a copy of the data that the old build prepared. */
async function startBuild(checkout: string, dataDir: string): Promise<Running> {
  cpSync(prepared, dataDir, { recursive: true });
  const [contender] = contenders;
  if (contender === undefined) throw new Error("There is no contender.");
  const program = await startProgram({
    ...contender,
    program: join(checkout, "dist", "main.js"),
    env: { ...contender.env, EGOV_DATA_DIR: dataDir, LOG_LEVEL: "error" },
  });
  return { contender, program };
}

async function ask(load: LoadGenerator, one: Running, workload: Workload): Promise<number> {
  await pause(200);
  const { rate } = await load.run({ ...requestsOf(one, workload, starts), connections: 10, seconds });
  return rate;
}

const folder = mkdtempSync(join(tmpdir(), "egov-builds-"));
const shared = isSame ? await openGraph(size, console.log) : undefined;
const load = startLoadGenerator();
const running: Running[] = [];
try {
  if (shared) {
    running.push(await startWith(oldEnv, shared));
    running.push(await startWith({}, shared));
  } else {
    running.push(await startBuild(old, join(folder, "old")));
    running.push(await startBuild(root, join(folder, "new")));
  }
  const [before, after] = running as [Running, Running];
  console.log(
    "Requests a second by ten connections, new / old build in turn: median (least–most) of the ratios",
  );
  for (const workload of workloads.filter(
    ({ name }) => options.only === undefined || name === options.only,
  )) {
    for (let turn = 0; turn < 3; turn++) for (const one of running) await ask(load, one, workload);
    const ratios: number[] = [];
    for (let round = 0; round < Number(options.rounds); round++) {
      const first = round % 2 === 0 ? before : after;
      const one = await ask(load, first, workload);
      const other = await ask(load, first === before ? after : before, workload);
      ratios.push(first === before ? other / one : one / other);
    }
    const { median, min, max } = toSpread(ratios);
    console.log(`${workload.name.padEnd(16)} ${median.toFixed(3)} (${min.toFixed(3)}–${max.toFixed(3)})`);
  }
} finally {
  load.close();
  for (const { program } of running) await program.stop();
  await shared?.database.close();
  rmSync(folder, { recursive: true, force: true });
}
