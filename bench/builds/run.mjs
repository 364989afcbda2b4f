// npm run bench:builds -- --old DIR [--env-old NAME=VALUE] [--rounds 5] [--seconds 3] [--only nested]:
// alternates between another build of the server and this one; see bench/README.md.
import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import "../../build/check-node.mjs";
import { buildOrExit, say } from "../../build/main-script.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "..", "..");
await buildOrExit({ only: ["server"], say });
const tsc = join(root, "node_modules/typescript/bin/tsc");
execFileSync(process.execPath, [tsc, "-p", join(root, "bench", "tsconfig.build.json")], { stdio: "inherit" });
const loader = join(root, "tests/setup/run-typescript.mjs");
const args = ["--import", loader, join(here, "compare-builds.ts"), ...process.argv.slice(2)];
const env = { ...process.env, NODE_ENV: "production" };
process.exit(spawnSync(process.execPath, args, { stdio: "inherit", cwd: root, env }).status ?? 1);
