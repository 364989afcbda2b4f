import type { Results, Throughput } from "./results.ts";

const names: Readonly<Record<string, string>> = {
  product: "egov-graph",
  bare: "bare handler (the limit)",
  "neo4j-graphql": "@neo4j/graphql",
  "apollo-dataloader": "Apollo + DataLoader",
  mercurius: "Mercurius, JIT",
  yoga: "GraphQL Yoga",
};
const [width, left, barHeight, gap] = [720, 190, 18, 6];

/**
 * Requests per second of the nested query at M with 10 connections, or the nearest measurement, as an SVG for
 * dark and light themes.
 */
export function formatPlot({ throughput, machine, date }: Results): string | null {
  const line = pick(throughput);
  if (!line) return null;
  const bars = Object.entries(names).flatMap(([key, name]) => {
    const rate = line.contenders[key]?.rate;
    return rate ? [{ key, name, rate }] : [];
  });
  const most = Math.max(...bars.map(({ rate }) => rate.max));
  const scale = (value: number): number => (value / most) * (width - left - 90);
  const height = 64 + bars.length * (barHeight + gap) + 20;
  const drawn = bars.map(({ key, name, rate }, index) => {
    const y = 56 + index * (barHeight + gap);
    const middle = y + barHeight / 2;
    const end = left + scale(rate.median);
    return [
      `<text x="${left - 8}" y="${middle + 4}" text-anchor="end">${name}</text>`,
      `<rect class="${key === "product" ? "own" : "other"}" x="${left}" y="${y}" width="${fixed(scale(rate.median))}" height="${barHeight}" rx="2"/>`,
      `<path class="range" d="M${fixed(left + scale(rate.min))} ${middle}H${fixed(left + scale(rate.max))}"/>`,
      `<text x="${fixed(Math.max(end, left + scale(rate.max)) + 8)}" y="${middle + 4}">${Math.round(rate.median)}</text>`,
    ].join("\n");
  });
  const title = `${line.title}: requests per second`;
  const where = `size ${line.size}, ${line.connections} connections, cache off, ${machine.processors} processors, ${date.slice(0, 10)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}" font-family="system-ui, sans-serif" font-size="13">
<style>
text { fill: #1f2328 } .note { fill: #59636e } .own { fill: #0969da } .other { fill: #8c959f } .range { stroke: #1f2328; stroke-width: 2 }
@media (prefers-color-scheme: dark) { text { fill: #f0f6fc } .note { fill: #9198a1 } .own { fill: #4493f8 } .other { fill: #656c76 } .range { stroke: #f0f6fc } }
</style>
<text x="8" y="20" font-size="15" font-weight="600">${title}</text>
<text class="note" x="8" y="40">${where}; lines: slowest and fastest round</text>
${drawn.join("\n")}
</svg>
`;
}

function pick(lines: readonly Throughput[]): Throughput | undefined {
  const nested = lines.filter(({ workload }) => workload === "nested");
  const ten = nested.filter(({ connections }) => connections === 10);
  return ten.find(({ size }) => size === "M") ?? ten[0] ?? nested[0] ?? lines[0];
}

function fixed(value: number): string {
  return value.toFixed(1);
}
