#!/usr/bin/env node
// node --import ./tests/setup/run-typescript.mjs build/json-schemas.mjs [--check]: writes the JSON Schemas of the seed
// files, which editors read, into seeds/schema. With --check it only names those that differ, with exit code 1.
// `npm run codegen` and `npm run check` call it.
import { readFileSync, writeFileSync } from "node:fs";
import { createSeedShapes, toJsonSchemas } from "../src/import/shapes/seed-shapes.ts";
import { loadSchema } from "../src/schema/load-schema.ts";

const isCheck = process.argv.includes("--check");
for (const [file, schema] of toJsonSchemas(createSeedShapes(loadSchema()))) {
  const path = new URL(`../seeds/schema/${file}`, import.meta.url);
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (readFileSync(path, "utf8") === text) continue;
  if (isCheck) {
    process.stderr.write(`seeds/schema/${file} is out of date. Run \`npm run codegen\`.\n`);
    process.exitCode = 1;
  } else {
    writeFileSync(path, text);
    process.stdout.write(`Written: seeds/schema/${file}\n`);
  }
}
