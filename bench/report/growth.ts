import type { Size } from "../network/generator.ts";
import type { GrowthLine, Results } from "./results.ts";
import { round } from "./spread.ts";

/** Growth of p50 and p95 over one connection from the smallest to the largest size measured. */
export function toGrowth(lines: readonly GrowthLine[]): Results["growth"] {
  const keys = new Set(
    lines.flatMap(({ workload, contenders }) => Object.keys(contenders).map((name) => `${workload} ${name}`)),
  );
  return [...keys].map((key) => {
    const [workload = "", contender = ""] = key.split(" ");
    const own = lines.filter((line) => line.workload === workload && line.contenders[contender]);
    const bySize = (figure: "p50" | "p95"): Partial<Record<Size, number>> =>
      Object.fromEntries(own.map(({ size, contenders }) => [size, contenders[contender]?.[figure].median]));
    const [p50, p95] = [bySize("p50"), bySize("p95")];
    return { workload, contender, p50, p95, p50Grows: growthOf(p50), p95Grows: growthOf(p95) };
  });
}

function growthOf(bySize: Partial<Record<Size, number>>): number {
  const values = Object.values(bySize);
  return round((values.at(-1) ?? Number.NaN) / (values[0] ?? Number.NaN));
}
