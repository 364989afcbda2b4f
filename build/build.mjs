#!/usr/bin/env node
// node build/build.mjs [--force] [server | web/graphiql …]: compiles src/ and web/ into dist/, by default
// only what is missing or outdated.
import "./check-node.mjs";
import { buildOrExit, say } from "./main-script.mjs";

const names = process.argv.slice(2).filter((word) => word !== "--force");
const built = await buildOrExit({ force: process.argv.includes("--force"), only: names, say });
say(built === 0 ? "Build is up to date." : "Built.");
