#!/usr/bin/env node
// node build/run.mjs <file in dist/> [argument …]: builds what is outdated, then runs one compiled program.
import "./check-node.mjs";
import { buildOrExit, runCompiled, say } from "./main-script.mjs";

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write("Usage: node build/run.mjs <file in dist/> [argument …]\n");
  process.exit(2);
}
await buildOrExit({ only: ["server"], say });
await runCompiled(file, args);
