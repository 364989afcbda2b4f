import { mkdirSync, realpathSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { importPath, validatePath } from "../../src/import/run/import-path.ts";
import type { Database } from "../../src/neo4j/calls/database.ts";
import { clearGraph, openTestDatabase } from "../setup/database/test-database.ts";
import { type Files, writeFile, writeFolder } from "../setup/graphs/temporary-files.ts";
import { runEgov } from "../setup/processes/run-egov.ts";
import { readOne, refusal } from "./programme.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(() => clearGraph(database));
afterAll(() => database.close());

const CURE =
  "Check that the path is right and no file is missing. If the loss is intended, import with --allow-shrink.";

interface Size {
  readonly places: number;
  /** That one place is a part of the next. */
  readonly ties?: number;
  /** Of the first place. */
  readonly goals?: number;
  readonly prefix?: string;
}

/** A file of so many places with one statement each, and facts about them. */
function file({ places, ties = 0, goals = 0, prefix = "p" }: Size): string {
  const evidence = [{ source: `${prefix}-doc` }];
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
  const entities = numbers(places).map((index) => {
    const id = `${prefix}${index}`;
    return { id, kind: "PLACE", name: `Ort ${id}`, evidence };
  });
  const partOf = numbers(ties).map((index) => {
    const ends = { subject: `${prefix}${index}`, object: `${prefix}${index + 1}` };
    return { id: `${prefix}-tie-${index}`, predicate: "part-of", ...ends, evidence };
  });
  const hasGoal = numbers(goals).map((index) => {
    const said = { predicate: "has-goal", value: `Ziel ${index}` };
    return { id: `${prefix}-goal-${index}`, subject: `${prefix}0`, ...said, evidence };
  });
  const sources = [{ id: `${prefix}-doc`, title: "Liste" }];
  return JSON.stringify({ sources, entities, facts: [...partOf, ...hasGoal] });
}

const load = (files: Files) => importPath({ database, path: writeFolder(files) });

describe("a data set that would lose more than half", () => {
  test.each<[string, Size, Size, string]>([
    ["entities", { places: 10 }, { places: 4 }, "6 of 10 entities, 6 of 10 statements"],
    ["everything: no entity is left", { places: 3 }, { places: 0 }, "3 of 3 entities, 3 of 3 statements"],
    [
      "everything: another folder of the same name",
      { places: 4, ties: 1 },
      { places: 5, ties: 2, prefix: "q" },
      "4 of 4 entities, 1 of 1 relationships, 5 of 5 statements",
    ],
    [
      "relationships",
      { places: 20, ties: 12 },
      { places: 20, ties: 5 },
      "0 of 20 entities, 7 of 12 relationships, 7 of 32 statements",
    ],
    [
      "statements about an entity that stays",
      { places: 1, goals: 8 },
      { places: 1, goals: 2 },
      "0 of 1 entities, 6 of 9 statements",
    ],
  ])("of its %s: stops, says how much, and goes on when told to", async (_title, before, after, losses) => {
    await load({ "a.yaml": file(before) });
    const message = expect.stringMatching(
      new RegExp(`^The data set "data" would lose ${losses}. It is named after .*data", .* ${CURE}$`),
    ) as string;
    expect(await refusal(load({ "a.yaml": file(after) }))).toEqual([{ line: 1, code: "SHRINKS", message }]);
    expect(await readOne(database, "MATCH (g:Graph) RETURN [g.version, g.writing]")).toEqual([1, null]);
    const { problems } = await validatePath(writeFolder({ "a.yaml": file(after) }), database);
    expect(problems).toMatchObject([{ severity: "WARNING", code: "SHRINKS", message }]);
    const path = writeFolder({ "a.yaml": file(after), "dataset.yaml": "id: data\ntitle: Orte\n" });
    expect(await importPath({ database, path, allowShrink: true })).toMatchObject({
      version: 2,
      changed: true,
      problems: [],
    });
  });

  test.each<[string, string, string]>([
    ["half of its entities", file({ places: 10 }), file({ places: 5 })],
    ["its only relationship", file({ places: 3, ties: 1 }), file({ places: 3 })],
    ["nothing, but says all otherwise", file({ places: 4 }), file({ places: 4 }).replaceAll("Ort", "Dorf")],
  ])("is no data set that loses %s", async (_title, before, after) => {
    const dataset = (id: string) => ({ "dataset.yaml": `id: ${id}\ntitle: Orte\n` });
    await load({ ...dataset("mine"), "a.yaml": before });
    await load({ ...dataset("others"), "a.yaml": file({ places: 30, prefix: "r" }) });
    expect(await load({ ...dataset("mine"), "a.yaml": after })).toMatchObject({
      changed: true,
      problems: [],
    });
  });

  test("is told by the command line with exit code 3, and imported with --allow-shrink", async () => {
    const path = writeFolder({ "a.yaml": file({ places: 3 }) });
    expect(await runEgov(["import", path, "--quiet"])).toMatchObject({ exitCode: 0 });
    const empty = writeFolder({ "a.yaml": "entities: []\n", "dataset.yaml": "id: data\ntitle: Leer\n" });
    const line = `dataset.yaml:1: The data set "data" would lose 3 of 3 entities, 3 of 3 statements. ${CURE}\n`;
    expect(await runEgov(["import", empty, "--quiet"])).toEqual({
      exitCode: 3,
      out: line,
      err: "The data set has 1 error, so nothing was imported. It says what to do.\n",
    });
    const allowed = await runEgov(["import", empty, "--allow-shrink"]);
    expect(allowed.err).not.toContain("warning");
    expect(allowed).toMatchObject({
      exitCode: 0,
      out: "data: published as version 2\nstatements: 0 recorded, 3 retracted\ngraph: 0 entities, 0 relationships, 0 statements, 0 sources\n",
    });
  });
});

describe("a folder without a dataset.yaml", () => {
  test("has the name of the real folder, however its path is written", async () => {
    const folder = writeFolder({ "a.yaml": file({ places: 1 }) }, "Städte & Kreise");
    mkdirSync(join(folder, "x"));
    const link = join(folder, "..", "link");
    symlinkSync(folder, link);
    const ways = [`${folder}/`, `${folder}/.`, `${folder}/x/..`, link, `${link}/x/..`];
    const found = [];
    for (const path of ways) found.push((await importPath({ database, path })).dataset);
    expect(found).toEqual(ways.map(() => "Stadte-Kreise"));
    expect((await runIn(folder, ["import", ".", "--quiet"])).out).toBe(
      "Stadte-Kreise: nothing changed; version 1 shows it\n",
    );
  });

  test("that has no name an id can be made of asks for one", async () => {
    for (const name of ["数据", "...", "x".repeat(201)]) {
      const path = writeFolder({ "a.yaml": file({ places: 1 }) }, name);
      expect(await refusal(importPath({ database, path }))).toEqual([
        {
          line: 1,
          code: "BAD_ID",
          message: `The data set has no id, and none can be made from the name "${name}". Write a dataset.yaml with id and title.`,
        },
      ]);
    }
  });

  test("warns where it takes anything from another folder of that name", async () => {
    const [first, second] = [
      writeFolder({ "a.yaml": file({ places: 10 }) }),
      writeFolder({ "a.yaml": file({ places: 9 }) }),
    ];
    await importPath({ database, path: first });
    const warning = {
      severity: "WARNING",
      file: ".",
      line: 1,
      field: "",
      value: "data",
      code: "OTHER_PLACE",
      message: `The data set "data" would lose 1 of 10 entities, 1 of 10 statements. It is named after "${realpathSync(second)}", but was imported from "${realpathSync(first)}" before. If these are two data sets, give this one a dataset.yaml with its own id.`,
    };
    expect((await validatePath(second, database)).problems).toEqual([warning]);
    expect((await importPath({ database, path: second })).problems).toEqual([warning]);
    const cut = writeFolder({ "a.yaml": file({ places: 2 }) });
    expect((await importPath({ database, path: cut, allowShrink: true })).problems).toMatchObject([
      { severity: "WARNING", code: "OTHER_PLACE", message: expect.not.stringContaining("allow-shrink") },
    ]);
    await importPath({ database, path: second });
    const [smaller, larger] = [
      writeFile("data.yaml", file({ places: 8 })),
      writeFile("data.yaml", file({ places: 11 })),
    ];
    expect((await validatePath(smaller, database)).problems).toMatchObject([{ code: "OTHER_PLACE" }]);
    expect((await validatePath(larger, database)).problems).toEqual([]);
    const own = writeFolder({ "a.yaml": file({ places: 8 }), "dataset.yaml": "id: data\ntitle: Daten\n" });
    expect((await importPath({ database, path: own })).problems).toEqual([]);
    expect(await readOne(database, "MATCH (d:Dataset) RETURN d.place")).toBeNull();
  });
});

describe("a second dataset.yaml", () => {
  const dataset = (id: string) => `id: ${id}\ntitle: Titel\n`;
  test.each<[string, Files, readonly string[]]>([
    ["in a folder below", { "dataset.yaml": dataset("a"), "b/dataset.yaml": dataset("b") }, ["dataset.yaml"]],
    ["with the other ending", { "dataset.yaml": dataset("a"), "dataset.yml": dataset("a") }, ["dataset.yml"]],
    ["in capitals", { "Dataset.YAML": dataset("a"), "dataset.yaml": dataset("a") }, ["dataset.yaml"]],
    [
      "in two folders beside each other, one of them broken",
      { "a/dataset.yaml": dataset("a"), "b/dataset.yaml": "id: [\n", "c/dataset.yaml": dataset("c") },
      ["b/dataset.yaml", "c/dataset.yaml"],
    ],
  ])("%s is refused", async (_title, files, second) => {
    const { problems } = await validatePath(writeFolder({ ...files, "x.yaml": file({ places: 1 }) }), null);
    const found = problems.filter(({ code }) => code === "SECOND_DATASET");
    expect(found.map(({ file, severity }) => [basename(file), severity])).toEqual(
      second.map((file) => [basename(file), "ERROR"]),
    );
  });

  test("is none where there is one alone, in whatever folder", async () => {
    const path = writeFolder({ "a/dataset.yaml": dataset("a"), "x.yaml": file({ places: 1 }) });
    expect(await validatePath(path, null)).toMatchObject({ errorCount: 0, warningCount: 0 });
  });
});

/** The command in a folder. */
async function runIn(folder: string, args: readonly string[]) {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await runEgov(args);
  } finally {
    process.chdir(before);
  }
}
