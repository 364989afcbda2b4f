import type { LoadResult } from "../load/load-order.ts";
import type { Measured, Spread } from "./results.ts";

/** Median, minimum and maximum of a few figures. */
export function toSpread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2;
  return { median: round(median), min: round(at(0)), max: round(at(sorted.length - 1)) };
}

/** The spread of each figure over the rounds. */
export function toMeasured(rounds: readonly LoadResult[]): Measured {
  return {
    rate: toSpread(rounds.map(({ rate }) => rate)),
    p50: toSpread(rounds.map(({ p50 }) => p50)),
    p95: toSpread(rounds.map(({ p95 }) => p95)),
  };
}

/** Rounds to four significant digits. */
export function round(value: number): number {
  return Number(value.toPrecision(4));
}
