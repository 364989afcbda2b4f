import { readFileSync } from "node:fs";
import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { loadSchema } from "../../src/schema/load-schema.ts";
import { printPublicSchema } from "../../src/schema/print-public-schema.ts";

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const page = read("docs/clients.md");
const blocks = [...page.matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```$/gms)].map(
  ([, language, file, text = ""]) => ({ language, file, text }),
);

test("Every program on the page is run by check:clients", () => {
  const runner = read("clients/run.mjs");
  const files = blocks.flatMap(({ file }) => file ?? []);
  expect(files.length).toBeGreaterThan(8);
  expect(files.filter((file) => !runner.includes(`"${file}"`))).toEqual([]);
});

test("Every block is a program or a query that the schema takes", () => {
  const schema = buildSchema(printPublicSchema(loadSchema().schema));
  const queries = blocks.filter(({ file }) => file === undefined);
  expect(queries.map(({ language }) => language)).toEqual(queries.map(() => "graphql"));
  expect(queries.length).toBeGreaterThan(1);
  expect(queries.flatMap(({ text }) => validate(schema, parse(text)))).toEqual([]);
});
