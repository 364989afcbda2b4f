import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { type Size, sizes } from "../network/generator.ts";
import type { WriteRun } from "./write-run.ts";

// node --import ./tests/setup/run-typescript.mjs bench/writing/write.ts [--size L] [--rounds 1]: compares the
// importer with a bare loader.

const { values } = parseArgs({
  options: { size: { type: "string", default: "L" }, rounds: { type: "string", default: "1" } },
});
const size = values.size as Size;
if (!(size in sizes)) throw new Error(`--size is ${values.size}; needed: ${Object.keys(sizes).join(", ")}.`);
const relationships = sizes[size];
const contenders = ["bare", "import"] as const;
const program = fileURLToPath(new URL("write-once.ts", import.meta.url));

for (let round = 1; round <= Number(values.rounds); round++) {
  const runs: WriteRun[] = [];
  for (const contender of contenders) {
    const run = await runOnce(contender);
    runs.push(run);
    const figures = [
      `${contender.padEnd(6)} ${run.seconds.toFixed(1)} s`,
      `${Math.round(relationships / run.seconds)} relationships/s`,
      `Node: ${run.nodeCpuSeconds.toFixed(1)} s of processor, at most ${Math.round(run.nodePeakMb)} MB`,
      `database: ${run.databaseCpuSeconds.toFixed(1)} s of processor`,
    ];
    console.log(`${size} ${figures.join(", ")}`);
  }
  const [bare, imported] = runs as [WriteRun, WriteRun];
  checkSame(bare, imported);
  console.log(`${size} import/bare: ${(bare.seconds / imported.seconds).toFixed(2)} of the rate`);
}

/** Runs in a separate process, so that memory is measured separately. */
async function runOnce(contender: (typeof contenders)[number]): Promise<WriteRun> {
  const args = [...process.execArgv, program, contender, String(relationships)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 26 });
  return JSON.parse(stdout) as WriteRun;
}

/** @throws Error if the two did not write the same */
function checkSame(bare: WriteRun, imported: WriteRun): void {
  for (const part of ["counts", "sample"] as const) {
    const [a, b] = [JSON.stringify(bare[part], null, 1), JSON.stringify(imported[part], null, 1)];
    if (a !== b) throw new Error(`The two differ in their ${part}:\n${a}\n${b}`);
  }
}
