import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Collected } from "./measure/collected.ts";
import { growthContenders, measureGrowth } from "./measure/growth.ts";
import { measureScene, openScene, stopPrograms } from "./measure/measure-size.ts";
import type { Scene } from "./measure/scene.ts";
import { measureWriting } from "./measure/writing.ts";
import type { Size } from "./network/generator.ts";
import { toGrowth } from "./report/growth.ts";
import { describeMachine, listVersions, readLoad } from "./report/machine.ts";
import { toSpread } from "./report/spread.ts";
import { writeReport } from "./report/write-report.ts";
import { startLoadGenerator } from "./setup/load-generator.ts";
import { openGraph, root } from "./setup/open-graph.ts";
import { readOptions } from "./setup/options.ts";

// npm run bench [-- --quick] [--only nested,cold] [--sizes S,M]: README.md describes what is measured and
// how.

const say = (line: string): void =>
  console.error(`[${(performance.now() / 1000).toFixed(0).padStart(5)} s] ${line}`);
const options = readOptions(process.argv.slice(2));
const collected = new Collected(say);
const before = readLoad();
const asked = (part: string): boolean => options.only.length === 0 || options.only.includes(part);
const isPartial = options.only.length + options.contenders.length > 0;

if (asked("compiler")) await collected.attempt("compiler", timeCompiler);
// Measured with no other database running, for the largest size; only once if that is L. A quick run skips
// it.
const writtenSize = options.sizes.at(-1);
if (options.only.includes("writing") || (asked("writing") && !options.quick))
  await collected.attempt("writing", async () => {
    const rounds = writtenSize === "L" ? 1 : options.effort.rounds;
    collected.writing.push(await measureWriting(writtenSize as Size, rounds));
  });
if (options.only.length === 0 || options.only.some((part) => part !== "compiler" && part !== "writing"))
  await measureSizes();

const { growth, profile, ...lists } = collected;
// A partial run keeps the results of the last full run.
const folder = isPartial ? join(root, "bench", "data", "partial") : join(root, "bench");
mkdirSync(folder, { recursive: true });
const results = {
  date: new Date().toISOString(),
  quick: options.quick,
  machine: describeMachine(),
  versions: listVersions(),
  load: { before, after: readLoad() },
  ...lists,
  growth: toGrowth(growth),
};
writeReport(results, profile, folder);
say(`Written: ${join(folder, "results.md")}`);
if (Object.keys(collected.failures).length > 0) process.exitCode = 1;

/** Measures one size after another, then all together; their databases run until the end. */
async function measureSizes(): Promise<void> {
  const load = startLoadGenerator();
  const scenes: Scene[] = [];
  const closers: (() => Promise<unknown>)[] = [];
  try {
    for (const size of options.sizes)
      await collected.attempt(size, async () => {
        const graph = await openGraph(size, say);
        closers.push(() => graph.database.close());
        const scene = await openScene({ size, graph, load, options, collected, say });
        closers.push(() => stopPrograms(scene));
        await measureScene(scene);
        scenes.push(await stopPrograms(scene, growthContenders));
      });
    if (asked("growth"))
      await collected.attempt("growth", async () => {
        collected.growth = await measureGrowth(scenes, options.effort);
      });
  } finally {
    for (const close of closers.reverse()) await close();
    load.close();
  }
}

/** Runs three processes, one after another, because other load on the machine outlasts a single one. */
async function timeCompiler(): Promise<void> {
  const program = fileURLToPath(new URL("measure/time-compiler.ts", import.meta.url));
  const seen: Readonly<Record<"first" | "cached", number[]> & { firstEver: number }>[] = [];
  for (let turn = 0; turn < 3; turn++) {
    const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, program]);
    seen.push(JSON.parse(stdout));
  }
  collected.compiler = {
    firstEver: toSpread(seen.map(({ firstEver }) => firstEver)),
    first: toSpread(seen.flatMap(({ first }) => first)),
    cached: toSpread(seen.flatMap(({ cached }) => cached)),
  };
}
