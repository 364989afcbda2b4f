// npm run test:hostile [-- --quick] [--only GROUP]: sends hostile requests to a real server and prints what was expected and seen.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import "../../build/check-node.mjs";
import { buildOrExit, say } from "../../build/main-script.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
await buildOrExit({ only: ["server"], say });
const loader = join(here, "..", "setup", "run-typescript.mjs");
const args = ["--import", loader, join(here, "hostile.ts"), ...process.argv.slice(2)];
process.exit(spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1);
