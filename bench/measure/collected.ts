import type { Size } from "../network/generator.ts";
import type { Profile } from "../report/profile.ts";
import type { GrowthLine, Results } from "../report/results.ts";
import { round } from "../report/spread.ts";
import type { RunningProgram } from "../setup/start-contender.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Line<K extends keyof Results> = Results[K] extends readonly (infer T)[] ? T[] : never;

/** The results so far. A failed part is recorded and the next one runs. */
export class Collected {
  readonly throughput: Line<"throughput"> = [];
  readonly first: Line<"first"> = [];
  readonly cold: Line<"cold"> = [];
  readonly cached: Line<"cached"> = [];
  readonly besideWrites: Line<"besideWrites"> = [];
  readonly readingAll: Line<"readingAll"> = [];
  readonly writing: Line<"writing"> = [];
  growth: readonly GrowthLine[] = [];
  readonly processes: Mutable<Results["processes"][number]>[] = [];
  readonly starts: Mutable<Results["starts"]> = {};
  readonly failures: Record<string, string> = {};
  compiler: Results["compiler"] = null;
  profile: Profile | null = null;
  readonly #say: (line: string) => void;

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  async attempt(part: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.failures[part] = error instanceof Error ? error.message : String(error);
      this.#say(`FAILED ${part}: ${this.failures[part]}`);
    }
  }

  startMemory(size: Size, contender: string, program: RunningProgram): void {
    const restMb = round(program.memoryMb());
    this.processes.push({ size, contender, startMs: round(program.startMs), restMb, loadMb: restMb });
  }

  noteMemory(size: Size, contender: string, program: RunningProgram): void {
    const line = this.processes.find((each) => each.size === size && each.contender === contender);
    if (line) line.loadMb = Math.max(line.loadMb, round(program.memoryMb()));
  }
}
