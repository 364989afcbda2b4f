// Lets a child process run the project's TypeScript directly: node --import ./tests/setup/run-typescript.mjs
// file.ts
import { register } from "node:module";

register("./typescript-loader.mjs", import.meta.url);
