#!/usr/bin/env node
// npm start: builds the server if it is missing or outdated, and starts database and API. The pages for
// browsers are built meanwhile.
import "./check-node.mjs";
import { pages } from "./ensure-build.mjs";
import { buildOrExit, buildOrSay, runCompiled, say } from "./main-script.mjs";

const built = await buildOrExit({ only: ["server"], say });
say(built === 0 ? "Build is up to date." : "Built.");
void buildOrSay({ only: pages, isIdle: true, say });
await runCompiled("main.js", process.argv.slice(2));
