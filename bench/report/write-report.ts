import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../setup/open-graph.ts";
import { formatProfile } from "./format-profile.ts";
import { formatTables } from "./format-table.ts";
import { formatPlot } from "./plot.ts";
import type { Profile } from "./profile.ts";
import type { Results } from "./results.ts";

/** Writes `results.json`, `results.md`, `results.svg` and `profile.md` into a folder, by default `bench/`. */
export function writeReport(results: Results, profile: Profile | null, folder = join(root, "bench")): void {
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write("results.json", `${JSON.stringify(results, null, 2)}\n`);
  write("results.md", formatTables(results));
  const plot = formatPlot(results);
  if (plot !== null) write("results.svg", plot);
  if (profile !== null) write("profile.md", `${formatProfile(profile)}\n`);
}
