#!/usr/bin/env node
// node build/codegen.mjs [--check]: makes src/generated/schema.ts of schema/*.graphql; with --check only says whether it
// is up to date. The generator's own command line would bring a third of all packages.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { codegen } from "@graphql-codegen/core";
import * as typescript from "@graphql-codegen/typescript";
import * as resolvers from "@graphql-codegen/typescript-resolvers";
import { buildASTSchema, concatAST, lexicographicSortSchema, parse } from "graphql";
import "./check-node.mjs";

const file = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const output = file("src/generated/schema.ts");

const sources = readdirSync(file("schema"))
  .filter((name) => name.endsWith(".graphql"))
  .sort()
  .map((name) => parse(readFileSync(join(file("schema"), name), "utf8")));

const document = concatAST(sources);
const made = await codegen({
  filename: output,
  schema: document,
  schemaAst: lexicographicSortSchema(buildASTSchema(document)),
  documents: [],
  pluginMap: { typescript, resolvers },
  plugins: [{ typescript: {} }, { resolvers: {} }],
  config: {
    enumsAsTypes: true,
    immutableTypes: true,
    useTypeImports: true,
    strictScalars: true,
    defaultScalarType: "never",
    scalars: {
      ID: "string",
      EDTF: "string",
      Date: "string",
      DateTime: "string",
      Decimal: "string",
      URL: "string",
    },
  },
});

if (!process.argv.includes("--check")) {
  writeFileSync(output, made);
} else if (made !== readFileSync(output, "utf8")) {
  process.stderr.write("src/generated/schema.ts is not what schema/ says. Run npm run codegen.\n");
  process.exit(1);
}
