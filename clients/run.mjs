// npm run check:clients: runs the programs of docs/clients.md and the cases of clients/cases with real clients against a server of its own. Prints
// "N passed, N failed, N skipped"; what is skipped is not passed.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readPrograms } from "./read-programs.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const checkout = join(here, "..");
const outcomes = { passed: 0, failed: 0, skipped: 0 };

function note(outcome, title, why = "") {
  outcomes[outcome] += 1;
  console.log(`${outcome.padEnd(8)}${title}${why && `: ${why}`}`);
}

/** Runs a program to its end. */
function run(program, args, options = {}) {
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    encoding: "utf8",
    timeout: 90_000,
    ...options,
  });
  const text = (stderr || stdout || "").trim().split("\n").slice(-6).join(" ");
  return { isGood: status === 0, stdout: stdout ?? "", why: error ? error.message : text.slice(-600) };
}

/** Starts the server in a process of its own, which ends when its input does. */
async function startServer() {
  const loader = join(checkout, "tests", "setup", "run-typescript.mjs");
  const args = ["--import", loader, join(checkout, "tests", "clients", "serve.ts")];
  const child = spawn(process.execPath, args, { cwd: checkout, stdio: ["pipe", "pipe", "pipe"] });
  let [said, line] = ["", ""];
  child.stderr.on("data", (chunk) => {
    said = (said + chunk).slice(-3000);
  });
  for await (const chunk of child.stdout) {
    line += chunk;
    if (line.includes("\n")) break;
  }
  if (!line.includes("\n")) throw new Error(`The server did not start:\n${said}`);
  const stop = async () => {
    child.stdin.end();
    if (child.exitCode === null) await once(child, "exit");
  };
  return { ...JSON.parse(line), stop };
}

/** A program of the page passes if the last line that it prints is "true"; with `stdout` of several checks, each line is one. */
function judge(title, { isGood, stdout, why }) {
  const lines = stdout.trim().split("\n");
  const checks = lines.filter((line) => /^(ok|failed) /.test(line));
  for (const line of checks) note(line.startsWith("ok ") ? "passed" : "failed", line.replace(/^\w+ /, ""));
  if (checks.length > 0 && isGood) return;
  const last = lines.at(-1)?.trim().toLowerCase();
  if (isGood && last === "true") note("passed", title);
  else note("failed", title, isGood ? `printed ${JSON.stringify(last)}` : why);
}

/** Does what a bundler does: the tags of Relay become imports of what its compiler made. */
function compileRelay(folder, files) {
  const bin = (name) => join(here, "node_modules", ".bin", name);
  const compiled = run(bin("relay-compiler"), ["relay.config.json"], { cwd: folder });
  if (!compiled.isGood) return compiled;
  const script = `
    import { readFileSync, writeFileSync } from "node:fs";
    import { transformSync } from "@babel/core";
    for (const file of ${JSON.stringify(files)}) {
      const options = { babelrc: false, configFile: false, plugins: [["relay", { eagerEsModules: true }]], filename: file };
      const { code } = transformSync(readFileSync(file, "utf8"), options);
      writeFileSync(file, code.replace(/(from "\\.\\/__generated__\\/\\w+\\.graphql)"/g, '$1.js"'));
    }`;
  return run(process.execPath, ["--input-type=module", "-e", script], { cwd: folder });
}

async function checkJavaScript(folder, env) {
  const node = (file) => run(process.execPath, [file], { cwd: folder, env });
  const npx = (program, args) => run(join(here, "node_modules", ".bin", program), args, { cwd: folder, env });
  judge("docs/clients.md, Apollo Client", node("apollo.mjs"));
  judge("cases/apollo.mjs", node("cases/apollo.mjs"));
  judge("docs/clients.md, urql", node("urql.mjs"));
  judge("cases/urql.mjs", node("cases/urql.mjs"));
  const relay = compileRelay(folder, ["relay.js", "cases/relayCase.js"]);
  judge("docs/clients.md, Relay", relay.isGood ? node("relay.js") : relay);
  judge("cases/relayCase.js", relay.isGood ? node("cases/relayCase.js") : relay);
  const generated = npx("graphql-codegen", ["--config", "codegen.ts"]);
  const options = ["--strict", "--module", "nodenext", "--target", "es2022", "--skipLibCheck"];
  const compiled = generated.isGood ? npx("tsc", [...options, "typed.ts"]) : generated;
  judge("docs/clients.md, graphql-codegen", compiled.isGood ? node("typed.js") : compiled);
}

function checkPython(folder, env) {
  const titles = ["docs/clients.md, gql", "docs/clients.md, sgqlc"];
  const venv = join(here, "node_modules", ".cache", "python");
  const python = join(venv, "bin", "python");
  const made = existsSync(python) ? { isGood: true } : run("python3", ["-m", "venv", venv]);
  const args = [
    "-m",
    "pip",
    "install",
    "--quiet",
    "--disable-pip-version-check",
    "-r",
    join(here, "requirements.txt"),
  ];
  const installed = made.isGood ? run(python, args) : made;
  if (!installed.isGood) {
    for (const title of titles) note("skipped", title, installed.why);
    return;
  }
  const options = { cwd: folder, env };
  judge(titles[0], run(python, ["gql_client.py"], options));
  const generator = join(venv, "bin", "sgqlc-codegen");
  const generated = run(generator, ["schema", "introspection.json", "egov_schema.py"], options);
  judge(titles[1], generated.isGood ? run(python, ["sgqlc_client.py"], options) : generated);
}

function checkR(folder, env) {
  const title = "docs/clients.md, R";
  const { isGood } = run("Rscript", ["-e", "library(httr2)"]);
  if (!isGood) note("skipped", title, "Rscript or httr2 is not installed");
  else judge(title, run("Rscript", ["client.R"], { cwd: folder, env }));
}

if (!existsSync(join(here, "node_modules", "relay-runtime"))) {
  const installed = spawnSync("npm", ["ci"], { cwd: here, stdio: ["ignore", "ignore", "inherit"] });
  if (installed.status !== 0) process.exit(1);
}
// Relay's compiler looks at nothing below node_modules.
const runs = join(here, "data");
mkdirSync(runs, { recursive: true });
const folder = mkdtempSync(join(runs, "run-"));
const server = await startServer();
try {
  const env = {
    ...process.env,
    EGOV_CLIENTS_SERVER: JSON.stringify({ url: server.url, knownAt: server.knownAt }),
  };
  for (const { file, text } of readPrograms(readFileSync(join(checkout, "docs", "clients.md"), "utf8")))
    writeFileSync(join(folder, file), text.replaceAll("http://127.0.0.1:4000", server.url));
  cpSync(join(here, "cases"), join(folder, "cases"), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  for (const file of ["schema.graphql", "introspection.json"])
    writeFileSync(join(folder, file), await (await fetch(`${server.url}/schema/${file}`)).text());
  await checkJavaScript(folder, env);
  checkPython(folder, env);
  checkR(folder, env);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
const { passed, failed, skipped } = outcomes;
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
