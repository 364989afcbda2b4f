// npm run bench:hostile [-- --only KIND] [--rounds 5] [--seconds 3]: an honest client alongside ten hostile
// ones; see bench/README.md.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import "../../build/check-node.mjs";
import { buildOrExit, say } from "../../build/main-script.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
await buildOrExit({ only: ["server"], say });
const loader = join(here, "..", "..", "tests", "setup", "run-typescript.mjs");
const args = ["--import", loader, join(here, "beside-hostile.ts"), ...process.argv.slice(2)];
process.exit(spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1);
