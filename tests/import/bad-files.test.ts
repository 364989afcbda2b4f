import { afterAll, beforeAll, expect, test } from "vitest";
import type { GraphError } from "../../src/errors/graph-error.ts";
import type { Problem } from "../../src/import/problems/problem.ts";
import { importPath } from "../../src/import/run/import-path.ts";
import type { Database } from "../../src/neo4j/calls/database.ts";
import { digest } from "../../src/values/hash.ts";
import { clearGraph, openTestDatabase } from "../setup/database/test-database.ts";
import { readWholeGraph } from "../setup/graphs/graph-snapshot.ts";
import { writeFolder } from "../setup/graphs/temporary-files.ts";
import { BAD_ELEMENTS } from "./fixtures/bad-elements.ts";
import { BAD_FACTS } from "./fixtures/bad-facts.ts";
import { BASE, OTHER } from "./fixtures/bad-file.ts";
import { BAD_FORMER_IDS } from "./fixtures/bad-former-ids.ts";
import { BAD_REFERENCES } from "./fixtures/bad-references.ts";
import { BAD_TEXTS } from "./fixtures/bad-texts.ts";
import { BAD_VALUES } from "./fixtures/bad-values.ts";

const BAD_FILES = [
  ...BAD_ELEMENTS,
  ...BAD_REFERENCES,
  ...BAD_FORMER_IDS,
  ...BAD_FACTS,
  ...BAD_VALUES,
  ...BAD_TEXTS,
];

let database: Database;
let before: readonly string[];

beforeAll(async () => {
  database = await openTestDatabase();
  await clearGraph(database);
});
afterAll(() => database.close());

test("a data set without mistakes is imported first", async () => {
  expect(await importPath({ database, path: writeFolder(OTHER) })).toMatchObject({ version: 1 });
  before = await readWholeGraph(database);
  expect(before.length).toBeGreaterThan(20);
});

test.each(BAD_FILES)(
  "$title: refused with place and cure, and nothing changes",
  async ({ added, files, found }) => {
    const path = writeFolder(files ?? { "a.yaml": `${BASE}${added}` });
    const error: unknown = await importPath({ database, path }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "IMPORT_REJECTED" });
    const { problems } = (error as GraphError).details as { readonly problems: readonly Problem[] };
    expect(problems.map(describeProblem)).toEqual(found);
    const after = await readWholeGraph(database);
    expect(after.length).toBe(before.length);
    expect(digest(after)).toBe(digest(before));
  },
);

test("there are at least sixty causes, each with a message of its own kind", () => {
  const titles = new Set(BAD_FILES.map(({ title }) => title));
  expect(titles.size).toBe(BAD_FILES.length);
  expect(titles.size).toBeGreaterThanOrEqual(60);
});

/** The whole problem on one line: `file:line:column field CODE [value]: message`. */
function describeProblem({ severity, file, line, column, field, code, value, message }: Problem): string {
  expect(severity).toBe("ERROR");
  const place = column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
  const parts = [place, field, code, value === null ? "" : `[${value}]`];
  return `${parts.filter((part) => part !== "").join(" ")}: ${message}`;
}
