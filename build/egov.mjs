#!/usr/bin/env node
// The command `egov`: builds what is outdated (reported on standard error), then runs the command line.
import "./check-node.mjs";
import { buildOrExit, runCompiled, say } from "./main-script.mjs";

await buildOrExit({ only: ["server"], say });
await runCompiled("cli/egov.js", process.argv.slice(2));
