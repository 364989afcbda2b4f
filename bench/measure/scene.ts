import type { Size } from "../network/generator.ts";
import type { Running } from "../setup/check-answers.ts";
import type { LoadGenerator } from "../setup/load-generator.ts";
import type { BenchGraph } from "../setup/open-graph.ts";
import type { Options } from "../setup/options.ts";
import type { Starts } from "../workloads/starts.ts";
import type { Collected } from "./collected.ts";

/** One size: its database, its starts and its running contenders. */
export interface Scene {
  readonly size: Size;
  readonly graph: BenchGraph;
  readonly starts: Starts;
  readonly running: readonly Running[];
  readonly load: LoadGenerator;
  readonly options: Options;
  readonly collected: Collected;
  readonly say: (line: string) => void;
}
