import type { Measured } from "../report/results.ts";
import type { Running } from "../setup/check-answers.ts";
import type { Workload } from "../workloads/workloads.ts";

/** The contenders that support a workload. */
export function ableTo(running: readonly Running[], { name }: Workload): readonly Running[] {
  return running.filter(({ contender }) => contender.notApplicable[name] === undefined);
}

/** The order of a round; it rotates, so that each contender starts equally often. */
export function inTurn(able: readonly Running[], round: number): readonly Running[] {
  const first = round % able.length;
  return [...able.slice(first), ...able.slice(0, first)];
}

/** Peers whose slowest round is faster than the product's fastest. */
export function peersAhead(
  measured: Readonly<Record<string, Measured>>,
  product: "product" | "product-cached",
): readonly string[] {
  const fastest = measured[product]?.rate.max ?? 0;
  return Object.entries(measured)
    .filter(([name, { rate }]) => !name.startsWith("product") && name !== "bare" && rate.min > fastest)
    .map(([name]) => name);
}
