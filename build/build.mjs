#!/usr/bin/env node
// node build/build.mjs [--force]: compiles src/ and web/ into dist/, by default only what is missing or outdated.
import "./check-node.mjs";
import { buildOrExit, say } from "./main-script.mjs";

const built = await buildOrExit({ force: process.argv.includes("--force"), say });
say(built === 0 ? "Build is up to date." : "Built.");
