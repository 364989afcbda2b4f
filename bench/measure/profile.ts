import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Profile } from "../report/profile.ts";
import { embeddedReads } from "../setup/contenders.ts";
import type { LoadGenerator } from "../setup/load-generator.ts";
import { type BenchGraph, root } from "../setup/open-graph.ts";
import { startProgram } from "../setup/start-contender.ts";
import type { Starts } from "../workloads/starts.ts";
import { graphqlBody, type Workload } from "../workloads/workloads.ts";

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
}

interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

interface ProfileOptions {
  readonly graph: BenchGraph;
  readonly workload: Workload;
  readonly starts: Starts;
  readonly load: LoadGenerator;
  readonly seconds: number;
}

/**
 * Runs the product once more, cache off, under V8's sampling profiler, and summarises the samples taken under
 * load.
 */
export async function profileProduct({
  graph,
  workload,
  starts,
  load,
  seconds,
}: ProfileOptions): Promise<Profile> {
  const folder = mkdtempSync(join(tmpdir(), "egov-profile-"));
  try {
    const program = await startProgram({
      program: "dist/main.js",
      env: { ...graph.env, ...embeddedReads, EGOV_ANSWER_CACHE_MB: "0" },
      nodeArgs: ["--cpu-prof", "--cpu-prof-dir", folder],
    });
    const bodies = workload.variables(starts).map((variables) => graphqlBody(workload.name, variables));
    const order = { url: `${program.url}/graphql`, connections: 10, bodies };
    await load.run({ ...order, seconds: 3 });
    const { rate } = await load.run({ ...order, seconds });
    await program.stop();
    const [file] = readdirSync(folder);
    if (file === undefined) throw new Error("Node wrote no profile.");
    const profile = JSON.parse(readFileSync(join(folder, file), "utf8")) as CpuProfile;
    return { workload: workload.name, rate, ...summarise(profile, seconds) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const outside = new Set(["(idle)", "(program)", "(root)"]);

/** The last `seconds` are the load; everything before is start-up and warm-up. */
function summarise(
  { nodes, samples, timeDeltas }: CpuProfile,
  seconds: number,
): Omit<Profile, "workload" | "rate"> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const own = new Map<string, { place: string; origin: string; ms: number }>();
  let [left, idle, busy] = [seconds * 1e6, 0, 0];
  for (let index = samples.length - 1; index >= 0 && left > 0; index--) {
    const delta = timeDeltas[index] ?? 0;
    left -= delta;
    const frame = byId.get(samples[index] ?? 0)?.callFrame;
    if (!frame) continue;
    if (outside.has(frame.functionName)) {
      idle += delta;
      continue;
    }
    busy += delta;
    const place = `${shorten(frame.url)}${frame.url ? `:${frame.lineNumber + 1}` : ""}`;
    const key = `${frame.functionName || "(anonymous)"} ${place}`;
    const entry = own.get(key) ?? { place, origin: originOf(frame.url, frame.functionName), ms: 0 };
    entry.ms += delta;
    own.set(key, entry);
  }
  const part = (ms: number): number => Number((ms / busy).toFixed(4));
  const origins = new Map<string, number>();
  for (const { origin, ms } of own.values()) origins.set(origin, (origins.get(origin) ?? 0) + ms);
  const sorted = [...own].sort(([, a], [, b]) => b.ms - a.ms);
  return {
    seconds: (busy + idle) / 1e6,
    idle: Number((idle / (busy + idle)).toFixed(4)),
    byOrigin: [...origins].sort(([, a], [, b]) => b - a).map(([origin, ms]) => ({ origin, part: part(ms) })),
    functions: sorted.slice(0, 30).map(([key, { place, ms }]) => ({
      name: key.slice(0, key.length - place.length - 1),
      place,
      part: part(ms),
    })),
  };
}

function shorten(url: string): string {
  return url.replace(`file://${root}`, "").replace(/^node_modules\//, "");
}

function originOf(url: string, functionName: string): string {
  if (functionName === "(garbage collector)") return "garbage collector";
  const packageName = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (packageName) return packageName;
  if (url.startsWith("node:") || url === "") return "Node.js";
  return `own: ${/dist\/([^/]+)/.exec(url)?.[1] ?? url}`;
}
