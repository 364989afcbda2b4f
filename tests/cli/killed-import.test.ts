import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importPath } from "../../src/import/run/import-path.ts";
import type { Database } from "../../src/neo4j/calls/database.ts";
import { municipalities } from "../faults/municipalities.ts";
import { clearGraph, databaseEnvironment, openTestDatabase } from "../setup/database/test-database.ts";
import { readGraphAt, readWholeGraph } from "../setup/graphs/graph-snapshot.ts";
import { writeFile } from "../setup/graphs/temporary-files.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Starts `egov import` in a process of its own; resolves when it has begun to write. */
async function startImport(path: string): Promise<ChildProcess> {
  const args = [
    "--import",
    file("../setup/run-typescript.mjs"),
    file("../../src/cli/egov.ts"),
    "import",
    path,
  ];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...databaseEnvironment(), EGOV_ADOPT_DATABASE: "1" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  await new Promise<void>((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (chunk) => {
      said += String(chunk);
      if (said.includes("Writing")) resolve();
    });
    child.once("exit", () => reject(new Error(`It ended before it began to write: ${said}`)));
  });
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null) {
    const exited = once(child, "exit");
    child.kill(signal);
    await exited;
  }
  return child.exitCode;
}

test("An import killed at any moment leaves what was published, and the next one makes up for it at once", async () => {
  await clearGraph(database);
  await importPath({ database, path: writeFile("orte.yaml", municipalities(100, "Stadt")) });
  const before = await readGraphAt(database, 1);
  const path = writeFile("orte.yaml", municipalities(3000, "Gemeinde"));
  for (const delayMs of [0, 300, 800]) {
    const child = await startImport(path);
    await pause(delayMs);
    const exitCode = await end(child, "SIGKILL");
    if (exitCode === 0) break;
    expect(await readGraphAt(database, 1)).toEqual(before);
  }
  const [unfinished] = await database.read({
    text: "MATCH (g:Graph) RETURN g.writing, g.version",
    parameters: {},
  });
  expect(unfinished).toEqual([2, 1]);
  const startedAt = performance.now();
  const fewer = writeFile("orte.yaml", municipalities(2, "Dorf"));
  expect(await importPath({ database, path: fewer, allowShrink: true })).toMatchObject({
    version: 2,
    counts: { entityCount: 3, relationshipCount: 2, statementCount: 5, sourceCount: 1 },
  });
  expect(performance.now() - startedAt).toBeLessThan(30_000);
  expect(await readGraphAt(database, 1, "earlier")).toEqual(before);
  expect((await readWholeGraph(database)).filter((record) => record.includes("Gemeinde"))).toEqual([]);
}, 240_000);

test("An import that is interrupted undoes what it wrote and ends with 130", async () => {
  await clearGraph(database);
  const before = await readWholeGraph(database);
  const child = await startImport(writeFile("orte.yaml", municipalities(3000, "Gemeinde")));
  expect(await end(child, "SIGINT")).toBe(130);
  expect(await readWholeGraph(database)).toEqual(before);
}, 120_000);
