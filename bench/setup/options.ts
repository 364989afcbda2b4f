import { parseArgs } from "node:util";
import type { Size } from "../network/generator.ts";

/** Parts that `--only` accepts besides workloads. */
export const parts = [
  "growth",
  "first",
  "cold",
  "cached",
  "writes",
  "pages",
  "writing",
  "compiler",
  "profile",
] as const;

/** Duration and number of measurements. */
export interface Effort {
  readonly rounds: number;
  readonly seconds: number;
  /** Length of one warm-up turn, and the maximum number of turns. */
  readonly warmUpSeconds: number;
  readonly warmUpTurns: number;
}

/** What a run measures and how long. */
export interface Options {
  readonly quick: boolean;
  readonly sizes: readonly Size[];
  /** Names of workloads and parts; empty means all. */
  readonly only: readonly string[];
  /** Names of contenders; empty means all. */
  readonly contenders: readonly string[];
  readonly effort: Effort;
}

/**
 * Reads the command line: `--quick`, `--sizes S,M`, `--only nested,cold`, `--contenders product,bare`,
 * `--seconds 2`, `--rounds 3`.
 * @throws Error for unknown options
 */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: "boolean", default: false },
      sizes: { type: "string" },
      only: { type: "string", default: "" },
      contenders: { type: "string", default: "" },
      seconds: { type: "string" },
      rounds: { type: "string", default: "3" },
    },
  });
  const sizes = (values.sizes ?? (values.quick ? "S,M" : "S,M,L")).split(",");
  const wrong = sizes.find((size) => !["S", "M", "L"].includes(size));
  if (wrong !== undefined) throw new Error(`--sizes holds ${JSON.stringify(wrong)}; needed: S, M or L.`);
  const seconds = Number(values.seconds ?? (values.quick ? 0.3 : 0.8));
  return {
    quick: values.quick,
    sizes: sizes as Size[],
    only: listOf(values.only),
    contenders: listOf(values.contenders),
    effort: {
      rounds: Number(values.rounds),
      seconds,
      warmUpSeconds: values.quick ? 0.3 : 0.5,
      warmUpTurns: values.quick ? 2 : 10,
    },
  };
}

function listOf(text: string): readonly string[] {
  return text.split(",").filter((name) => name !== "");
}
