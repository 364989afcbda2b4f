import { contenderNames } from "../setup/contenders.ts";
import type { Results, Spread, Throughput } from "./results.ts";

/** The results as Markdown. */
export function formatTables(results: Results): string {
  const { date, machine, versions, load, quick, failures } = results;
  const parts = [
    `# Last results\n\n${date}, ${machine.processors} processors (${machine.model}), ${machine.memoryGb} GB, Node ${versions.node}, Neo4j ${versions.neo4j}, commit ${versions["egov-graph"]}${quick ? ", `--quick`" : ""}. Load of the machine before and after: ${load.before}, ${load.after}.`,
    ...Object.entries(failures).map(([part, message]) => `**Failed: ${part}.** ${message.split("\n")[0]}`),
    section("Requests per second", throughputTable(results.throughput)),
    section("The cache, against a Map", cachedTable(results)),
    section("One connection, from size to size", growthTable(results)),
    section("The cache, cold: each question a new one, requests per second", coldTable(results)),
    section("First answer with nothing prepared, ms", firstTable(results)),
    section("Nine readers beside one writer", writesTable(results)),
    section("Writing all", writingTable(results)),
    section("Reading all relationships", readingTable(results)),
    section("Processes", processTable(results)),
    section("Compiler, nested question, ms", compilerTable(results)),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function section(title: string, table: string): string {
  return table === "" ? "" : `## ${title}\n\n${table}`;
}

/** Contenders of the main table; the cache has a separate one. */
const asked = contenderNames.filter((name) => name !== "product-cached");

function throughputTable(lines: readonly Throughput[]): string {
  const head = ["workload", "size", "conn.", "KB", ...asked, "vs @neo4j/graphql", "vs bare", "ahead of it"];
  const rows = lines.map((line) => [
    line.title,
    line.size,
    line.connections,
    (line.bytes / 1000).toFixed(1),
    ...asked.map((name) => {
      const measured = line.contenders[name];
      return measured ? spread(measured.rate) : "n/a";
    }),
    line.vsNeo4jGraphql ?? "n/a",
    line.vsBare ?? "",
    line.ahead.join(", "),
  ]);
  return table(head, rows);
}

function cachedTable({ cached }: Results): string {
  const rows = cached.map((line) => [
    line.workload,
    line.size,
    spread(line.cached.rate),
    spread(line.map.rate),
    line.vsMap,
  ]);
  return table(["workload", "size", "product, kept answers", "node:http and a Map", "ratio"], rows);
}

function growthTable({ growth }: Results): string {
  const rows = growth.map(({ workload, contender, p50, p95, p50Grows, p95Grows }) => [
    workload,
    contender,
    ...(["S", "M", "L"] as const).map((size) =>
      p50[size] === undefined ? "" : `${p50[size]} / ${p95[size]}`,
    ),
    p50Grows,
    p95Grows,
  ]);
  return table(["workload", "contender", "S: p50 / p95 ms", "M", "L", "p50 grows by", "p95 grows by"], rows);
}

function coldTable({ cold }: Results): string {
  const rows = cold.map(({ workload, size, contenders, ahead }) => [
    workload,
    size,
    ...contenderNames.map((name) => (contenders[name] ? spread(contenders[name].rate) : "n/a")),
    ahead.join(", "),
  ]);
  return table(["workload", "size", ...contenderNames, "ahead of it"], rows);
}

function firstTable({ first }: Results): string {
  const rows = first.map(({ workload, size, contenders }) => [
    workload,
    size,
    ...contenderNames.map((name) => (contenders[name] ? spread(contenders[name]) : "n/a")),
  ]);
  return table(["workload", "size", ...contenderNames], rows);
}

function writesTable({ besideWrites }: Results): string {
  const rows = besideWrites.map(({ contender, size, reads, alone, imports }) => [
    contender,
    size,
    spread(alone.rate),
    spread(reads.rate),
    `${alone.p95.median} → ${reads.p95.median}`,
    spread(imports),
  ]);
  return table(["contender", "size", "reads/s alone", "reads/s beside writes", "p95 ms", "imports/s"], rows);
}

function writingTable({ writing }: Results): string {
  const rows = writing.map((line) => [
    line.size,
    spread(line.bareSeconds),
    spread(line.importSeconds),
    line.vsBare,
    line.barePeakMb,
    line.importPeakMb,
  ]);
  const head = [
    "size",
    "bare loader, s",
    "importer, s",
    "ratio of the rates",
    "bare: Node's peak, MB",
    "importer: Node's peak, MB",
  ];
  return table(head, rows);
}

function readingTable({ readingAll }: Results): string {
  const rows = readingAll.map(({ size, relationships, apiSeconds, driverSeconds, vsDriver }) => [
    size,
    relationships,
    spread(apiSeconds),
    spread(driverSeconds),
    vsDriver,
  ]);
  return table(["size", "relationships", "API, s", "driver, s", "ratio of the rates"], rows);
}

function processTable({ processes }: Results): string {
  const rows = processes.map(({ contender, size, startMs, restMb, loadMb }) => [
    contender,
    size,
    Math.round(startMs),
    Math.round(restMb),
    Math.round(loadMb),
  ]);
  return table(["contender", "size", "start, ms", "at rest, MB", "under load, MB"], rows);
}

function compilerTable({ compiler }: Results): string {
  if (compiler === null) return "";
  return table(
    ["first sight", "from cache", "very first of a process"],
    [[spread(compiler.first), spread(compiler.cached), spread(compiler.firstEver)]],
  );
}

/** `123 (120–130)`. */
function spread({ median, min, max }: Spread): string {
  return `${short(median)} (${short(min)}–${short(max)})`;
}

function short(value: number): string {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  if (rows.length === 0) return "";
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
