import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Collected } from "./measure/collected.ts";
import { measureSize } from "./measure/measure-size.ts";
import { measureWriting } from "./measure/writing.ts";
import { readOptions } from "./options.ts";
import { toGrowth } from "./report/growth.ts";
import { describeMachine, listVersions, readLoad } from "./report/machine.ts";
import { toSpread } from "./report/spread.ts";
import { writeReport } from "./report/write-report.ts";
import { startLoadGenerator } from "./setup/load-generator.ts";
import { openGraph, root } from "./setup/open-graph.ts";

// npm run bench [-- --quick] [--only nested,cold] [--sizes S,M]: what is measured and how stands in README.md.

const say = (line: string): void =>
  console.error(`[${(performance.now() / 1000).toFixed(0).padStart(5)} s] ${line}`);
const options = readOptions(process.argv.slice(2));
const collected = new Collected(say);
const before = readLoad();
const asked = (part: string): boolean => options.only.length === 0 || options.only.includes(part);
const isPartial = options.only.length + options.contenders.length > 0;

if (asked("compiler")) await collected.attempt("compiler", timeCompiler);
// The smallest and the largest, each once where L is among them; a quick run writes the smallest alone.
const writtenSizes = options.sizes.filter(
  (_, index, { length }) => index === 0 || (index === length - 1 && !options.quick),
);
// Without other databases beside it.
if (asked("writing"))
  await collected.attempt("writing", async () => {
    const rounds = options.quick || writtenSizes.includes("L") ? 1 : options.effort.rounds;
    for (const size of writtenSizes) collected.writing.push(await measureWriting(size, rounds));
  });
if (options.only.length === 0 || options.only.some((part) => part !== "compiler" && part !== "writing")) {
  const load = startLoadGenerator();
  for (const size of options.sizes)
    await collected.attempt(size, async () => {
      const graph = await openGraph(size, say);
      try {
        await measureSize({ size, graph, load, options, collected, say });
      } finally {
        await graph.database.close();
      }
    });
  load.close();
}

const { growth, profile, ...lists } = collected;
// A run of parts leaves the results of the last whole run as they are.
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

/** In three processes, one after another: what else the machine does lasts longer than one. */
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
