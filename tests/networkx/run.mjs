// npm run test:networkx [-- --quick] [--seed 1]: compares the API with networkx on the data under ../shared/data; see README.md.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const checkout = join(here, "..", "..");
const data = join(checkout, "..", "shared", "data");
const environment = join(checkout, "node_modules", ".cache", "networkx");
const python = join(environment, "bin", "python");

/** Runs a program and ends this one when it fails. */
function run(program, args) {
  const { status, error } = spawnSync(program, args, { stdio: "inherit", cwd: checkout });
  if (error) console.error(`${program} cannot be run: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(join(data, "coauthor-networks"))) {
  console.log("networkx: left out, ../shared/data is not beside this checkout");
  process.exit(0);
}
if (!existsSync(python)) run("python3", ["-m", "venv", environment]);
run(python, [
  "-m",
  "pip",
  "install",
  "--quiet",
  "--disable-pip-version-check",
  "-r",
  join(here, "requirements.txt"),
]);
// As in the other tests: compiling statements thoroughly costs a JVM more than a short run brings.
if (process.argv.includes("--quick")) process.env.JAVA_TOOL_OPTIONS ??= "-XX:TieredStopAtLevel=1";
const folder = mkdtempSync(join(tmpdir(), "egov-networkx-answers-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const answers = join(folder, "answers.jsonl");
const typescript = ["--import", join(checkout, "tests", "setup", "run-typescript.mjs")];
run(process.execPath, [...typescript, join(here, "answer.ts"), data, answers, ...process.argv.slice(2)]);
run(python, [join(here, "compare.py"), data, answers]);
