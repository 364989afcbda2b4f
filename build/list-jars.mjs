#!/usr/bin/env node
// node build/list-jars.mjs: lets Maven resolve pom.xml and writes neo4j-jars.sha256, which every start uses
// to check the jars. Run it when pom.xml changes, and review the diff. `sha256sum -c` reads the list too.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import "./check-node.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "egov-jars-"));
try {
  const goal = ["dependency:copy-dependencies", "-DincludeScope=runtime", `-DoutputDirectory=${folder}`];
  execFileSync("mvn", ["-B", "-C", "-f", join(root, "pom.xml"), ...goal], { stdio: "inherit" });
  const lines = readdirSync(folder)
    .sort()
    .map((name) => `${createHash("sha256").update(readFileSync(join(folder, name))).digest("hex")}  ${name}\n`);
  writeFileSync(join(root, "neo4j-jars.sha256"), lines.join(""));
  process.stdout.write(`${lines.length} jars listed.\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
