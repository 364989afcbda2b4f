// npm run test:faults [-- --quick] [--only GROUP …]: brings faults over real processes and prints what was expected and seen.
// Faults of disks need file systems of their own; `unshare -rm` gives them where the kernel lets users mount.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import "../../build/check-node.mjs";
import { buildOrExit, say } from "../../build/main-script.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
await buildOrExit({ only: ["server"], say });
const tryMount = ["-rm", "mount", "-t", "tmpfs", "-o", "size=1m", "egov-graph-faults", "/mnt"];
const canMount = spawnSync("unshare", tryMount, { stdio: "ignore" }).status === 0;
const loader = join(here, "..", "setup", "run-typescript.mjs");
const command = [process.execPath, "--import", loader, join(here, "run-faults.ts"), ...process.argv.slice(2)];
const [program, ...args] = canMount ? ["unshare", "-rm", ...command] : command;
const env = { ...process.env, FAULTS_CAN_MOUNT: canMount ? "1" : "0" };
process.exit(spawnSync(program, args, { stdio: "inherit", env }).status ?? 1);
