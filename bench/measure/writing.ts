import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual, promisify } from "node:util";
import { type Size, sizes } from "../network/generator.ts";
import type { Results } from "../report/results.ts";
import { round, toSpread } from "../report/spread.ts";
import type { WriteRun } from "../writing/write-run.ts";

const program = fileURLToPath(new URL("../writing/write-once.ts", import.meta.url));

/**
 * Compares the importer with a bare loader, in turn, each with its own database, and checks that both wrote
 * the same.
 */
export async function measureWriting(size: Size, rounds: number): Promise<Results["writing"][number]> {
  const [bare, imported]: [WriteRun[], WriteRun[]] = [[], []];
  for (let turn = 0; turn < rounds; turn++) {
    const [a, b] = [await runOnce("bare", size), await runOnce("import", size)];
    if (!isDeepStrictEqual([a.counts, a.sample], [b.counts, b.sample]))
      throw new Error(
        `The two wrote different graphs: ${JSON.stringify(a.counts)}, ${JSON.stringify(b.counts)}.`,
      );
    bare.push(a);
    imported.push(b);
  }
  const seconds = (runs: readonly WriteRun[]) => toSpread(runs.map((run) => run.seconds));
  const peak = (runs: readonly WriteRun[]) =>
    Math.round(Math.max(...runs.map(({ nodePeakMb }) => nodePeakMb)));
  const [bareSeconds, importSeconds] = [seconds(bare), seconds(imported)];
  return {
    size,
    bareSeconds,
    importSeconds,
    vsBare: round(bareSeconds.median / importSeconds.median),
    importPeakMb: peak(imported),
    barePeakMb: peak(bare),
  };
}

async function runOnce(writer: "bare" | "import", size: Size): Promise<WriteRun> {
  const args = [...process.execArgv, program, writer, String(sizes[size])];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 26 });
  return JSON.parse(stdout) as WriteRun;
}
