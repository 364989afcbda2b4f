#!/usr/bin/env node
// npm run bench: installs the peers and builds what is outdated, then runs bench.ts with the arguments given.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import "../build/check-node.mjs";
import { buildOrExit, say } from "../build/main-script.mjs";

const bench = fileURLToPath(new URL(".", import.meta.url));
const root = join(bench, "..");
const stamp = join(bench, "node_modules", ".installed-lock.json");
const lock = readFileSync(join(bench, "package-lock.json"), "utf8");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
  say("Installing the peers …");
  execFileSync("npm", ["ci", "--no-fund", "--no-audit"], {
    cwd: bench,
    stdio: ["ignore", "ignore", "inherit"],
  });
  writeFileSync(stamp, lock);
}
await buildOrExit({ only: ["server"], say });
const tsc = join(root, "node_modules/typescript/bin/tsc");
execFileSync(process.execPath, [tsc, "-p", join(bench, "tsconfig.build.json")], { stdio: "inherit" });
const loader = join(root, "tests/setup/run-typescript.mjs");
const args = ["--import", loader, join(bench, "bench.ts"), ...process.argv.slice(2)];
// As in production. @neo4j/graphql answers 1.17 times as many requests with it, because graphql-js leaves out
// checks.
const env = { ...process.env, NODE_ENV: "production" };
process.exit(spawnSync(process.execPath, args, { stdio: "inherit", cwd: root, env }).status ?? 1);
