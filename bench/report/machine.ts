import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, loadavg, platform, release, totalmem } from "node:os";
import { join } from "node:path";
import { root } from "../setup/open-graph.ts";

/** The machine that produced the figures. */
export function describeMachine(): Readonly<Record<string, string | number>> {
  const [cpu] = cpus();
  return {
    processors: cpus().length,
    model: cpu?.model.trim() ?? "",
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
  };
}

/** Versions of the server, its platform and the peers. */
export function listVersions(): Readonly<Record<string, string>> {
  const peers = [
    "@neo4j/graphql",
    "@apollo/server",
    "graphql",
    "mercurius",
    "graphql-yoga",
    "dataloader",
    "autocannon",
    "neo4j-driver",
  ];
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], {
    cwd: root,
    encoding: "utf8",
  }).trim();
  const neo4j = /<neo4j\.version>([^<]+)|<artifactId>neo4j<\/artifactId>\s*<version>([^<]+)/.exec(
    readFileSync(join(root, "pom.xml"), "utf8"),
  );
  return {
    "egov-graph": commit,
    node: process.versions.node,
    neo4j: neo4j?.[1] ?? neo4j?.[2] ?? "",
    ...Object.fromEntries(peers.map((name) => [name, versionOf(`bench/node_modules/${name}`)])),
    "driver of the product": versionOf("node_modules/neo4j-driver"),
    "graphql of the product": versionOf("node_modules/graphql"),
  };
}

function versionOf(folder: string): string {
  return (JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as { version: string })
    .version;
}

/** The load average of the last minute. */
export function readLoad(): number {
  return Number((loadavg()[0] ?? 0).toFixed(1));
}
