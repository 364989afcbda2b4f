import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/neo4j/calls/database.ts";
import { clearGraph, openTestDatabase } from "../setup/database/test-database.ts";
import { writeFile, writeFolder } from "../setup/graphs/temporary-files.ts";
import { runEgov } from "../setup/processes/run-egov.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(() => clearGraph(database));
afterAll(() => database.close());

const GOOD = `sources:
  - { id: doc-1, title: Bericht }
entities:
  - { id: bmi, kind: PUBLIC_BODY, name: Ministerium, evidence: [{ source: doc-1, lines: [5] }] }
`;
const BAD = `${GOOD}facts:
  - { id: f-1, subject: bmi, predicate: carries-out, object: bmj, evidence: [{ source: doc-1 }] }
  - { id: f-2, subject: bmi, predicate: wishes, value: Ruhe, evidence: [] }
`;
const BAD_LINES = [
  'a.yaml:6 facts[0].object: There is no entity "bmj". Did you mean "bmi"?',
  "a.yaml:7 facts[1].evidence: No source says so. Add evidence, as [{ source: doc-000, lines: [5] }].",
];

describe("egov import", () => {
  test("publishes a folder, then says that nothing changed", async () => {
    const folder = writeFolder({ "a.yaml": GOOD });
    const first = await runEgov(["import", folder]);
    expect(first).toMatchObject({
      exitCode: 0,
      out: `data: published as version 1
statements: 1 recorded, 0 retracted
graph: 1 entities, 0 relationships, 1 statements, 1 sources
`,
    });
    expect(first.err).toMatch(/^Checking .*\nWriting data: 1 things\n(1 of 1\n)?Done in [\d.]+ s\n$/s);
    expect(await runEgov(["import", folder, "--quiet"])).toEqual({
      exitCode: 0,
      out: "data: nothing changed; version 1 shows it\n",
      err: "",
    });
  });

  test("prints one JSON object with --json", async () => {
    const { exitCode, out, err } = await runEgov(["import", writeFile("a.yaml", GOOD), "--json", "--quiet"]);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
    expect(JSON.parse(out)).toEqual({
      dataset: "a",
      version: 1,
      changed: true,
      changes: {
        statementsRecorded: 1,
        statementsRetracted: 0,
        entities: 1,
        relationships: 0,
        sources: 1,
        conflicts: 0,
      },
      counts: { entityCount: 1, relationshipCount: 0, statementCount: 1, sourceCount: 1 },
      problems: [],
    });
  });

  test("lists what is wrong and changes nothing", async () => {
    const { exitCode, out, err } = await runEgov(["import", writeFile("a.yaml", BAD)]);
    expect({ exitCode, lines: out.trimEnd().split("\n") }).toEqual({ exitCode: 3, lines: BAD_LINES });
    expect(err).toContain("The data set has 2 errors, so nothing was imported. Each says what to do.\n");
    expect(await database.read({ text: "MATCH (g:Graph) RETURN g.version", parameters: {} })).toEqual([[0]]);
  });

  test("that is interrupted leaves nothing", async () => {
    const signal = AbortSignal.abort();
    const { exitCode, err } = await runEgov(["import", writeFile("a.yaml", GOOD)], { signal });
    expect(exitCode).toBe(130);
    expect(err).toContain("Interrupted. Nothing was published");
    expect(await database.read({ text: "MATCH (n:Entity) RETURN count(n)", parameters: {} })).toEqual([[0]]);
  });
});

describe("egov validate", () => {
  test("lists every problem as file, line, field and cure", async () => {
    const { exitCode, out, err } = await runEgov(["validate", writeFile("a.yaml", BAD)]);
    expect({ exitCode, lines: out.trimEnd().split("\n"), err }).toEqual({
      exitCode: 3,
      lines: BAD_LINES,
      err: "2 errors, 0 warnings\n",
    });
  });

  test("prints them as one JSON object with --json", async () => {
    const path = writeFile("a.yaml", BAD);
    const { exitCode, out } = await runEgov(["validate", path, "--json", "--quiet"]);
    expect(exitCode).toBe(3);
    expect(JSON.parse(out)).toMatchObject({
      path,
      errorCount: 2,
      warningCount: 0,
      problems: [
        {
          severity: "ERROR",
          file: "a.yaml",
          line: 6,
          column: 62,
          field: "facts[0].object",
          value: "bmj",
          code: "UNKNOWN_ID",
        },
        { line: 7, code: "NO_EVIDENCE" },
      ],
    });
  });

  test("knows what other data sets have brought, unless only the files are to be asked", async () => {
    await runEgov(["import", writeFile("first.yaml", GOOD)]);
    const refers =
      "facts:\n  - { id: f-1, subject: bmi, predicate: wishes, value: Ruhe, evidence: [{ source: doc-1 }] }\n";
    const path = writeFile("second.yaml", refers);
    expect(await runEgov(["validate", path])).toEqual({
      exitCode: 0,
      out: "",
      err: "0 errors, 0 warnings\n",
    });
    expect(await runEgov(["validate", path, "--files-only", "--quiet"])).toMatchObject({ exitCode: 3 });
  });

  test("needs no database where there is none yet", async () => {
    const folder = mkdtempSync(join(tmpdir(), "egov-cli-"));
    const env = { NEO4J_URI: "", EGOV_DATA_DIR: join(folder, "data") };
    const { exitCode, err } = await runEgov(["validate", writeFile("a.yaml", GOOD)], { env });
    rmSync(folder, { recursive: true });
    expect(exitCode).toBe(0);
    expect(err).toContain("There is no graph yet: the files are checked on their own.\n");
  });
});

describe("egov", () => {
  test.each<[string, readonly string[], number, RegExp]>([
    ["no command", [], 2, /Usage: egov/],
    ["an unknown command", ["imprt", "x"], 2, /unknown command 'imprt'.*Did you mean import\?/s],
    ["an unknown option", ["import", "x", "--jsn"], 2, /unknown option '--jsn'.*Did you mean --json\?/s],
    ["a missing argument", ["validate"], 2, /missing required argument 'path'/],
    [
      "a path where nothing is",
      ["import", "/nowhere/at-all.yaml"],
      2,
      /There is no file or folder "\/nowhere\/at-all.yaml"/,
    ],
    ["a setting that cannot be used", ["import", "package.json"], 2, /NEO4J_URI is "http:\/\/x"; needed/],
    ["a database that does not answer", ["import", "package.json"], 4, /./],
  ])("ends %s with its exit code and a cure", async (title, args, exitCode, expected) => {
    const uri = title.startsWith("a setting") ? "http://x" : "bolt://127.0.0.1:9";
    const isOwn = title.startsWith("a setting") || title.startsWith("a database");
    const env = { EGOV_START_TIMEOUT_MS: "1000", ...(isOwn ? { NEO4J_URI: uri } : {}) };
    const result = await runEgov(args, { env });
    expect(result.exitCode).toBe(exitCode);
    expect(result.err).toMatch(expected);
    expect(result.out).toBe("");
  });

  test("says its version", async () => {
    expect(await runEgov(["version"])).toEqual({
      exitCode: 0,
      out: `egov-graph 0.1.0, Node ${process.versions.node}\n`,
      err: "",
    });
    expect(JSON.parse((await runEgov(["version", "--json"])).out)).toEqual({
      egovGraph: "0.1.0",
      node: process.versions.node,
    });
  });

  test("helps with examples first and the exit codes", async () => {
    const { exitCode, out } = await runEgov(["--help"]);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^Examples:\n {2}egov validate seeds\n/);
    expect(out).toMatch(/Exit codes: 0 done, 1 failure, 2 wrong usage, 3 the files or the graph have errors/);
  });
});
