#!/usr/bin/env node
// npm start: builds what is missing or outdated, then starts database and API.
import "./check-node.mjs";
import { buildOrExit, runCompiled, say } from "./main-script.mjs";

const built = await buildOrExit({ say });
say(built === 0 ? "Build is up to date." : "Built.");
await runCompiled("main.js", process.argv.slice(2));
