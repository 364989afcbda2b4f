import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadConfig } from "../../src/config/config.ts";
import { findJava, findMaven } from "../../src/neo4j/jars/programs.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "egov-graph-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Puts a program into the folder that says `text` as Java says its version. */
function install(name: string, text: string): string {
  const file = join(folder, name);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, `#!/bin/sh\necho '${text}' >&2\n`);
  chmodSync(file, 0o755);
  return file;
}

const waysOut = "Install it, or set NEO4J_URI to the address of a Neo4j 5.26 server (see compose.yaml).";

test("without Java, both ways out are named", async () => {
  await expect(findJava(loadConfig({ PATH: folder }))).rejects.toMatchObject({
    code: "DATABASE_UNAVAILABLE",
    message: `No Java was found by PATH; the embedded database needs Java 17 or later. ${waysOut}`,
  });
});

test("without Maven, both ways out are named", () => {
  expect(() => findMaven(loadConfig({ PATH: folder }))).toThrow(
    `No Maven (mvn) was found on PATH; it fetches the embedded database once. ${waysOut}`,
  );
});

test.each([
  ['openjdk version "11.0.24" 2024-07-16', "version 11"],
  ['java version "1.8.0_402"', "version 8"],
  ["something else", "of an unknown version"],
])("the Java that says %j is too old", async (text, got) => {
  install("java", text);
  await expect(findJava(loadConfig({ PATH: folder }))).rejects.toThrow(
    `The Java of PATH is ${got}; the embedded database needs 17 or later. ${waysOut}`,
  );
});

test.each([
  'openjdk version "17.0.15" 2025-04-15',
  'openjdk version "21" 2023-09-19',
  'java version "25.0.1"',
])("the Java that says %j is taken", async (text) => {
  const java = install("java", text);
  expect(await findJava(loadConfig({ PATH: `/nowhere:${folder}` }))).toEqual({
    path: java,
    build: `${text}\n`,
  });
});

test("JAVA_HOME goes before PATH, and is named when it is wrong", async () => {
  install("java", 'openjdk version "17"');
  const java = install("home/bin/java", 'openjdk version "21"');
  const { path } = await findJava(loadConfig({ PATH: folder, JAVA_HOME: join(folder, "home") }));
  expect(path).toBe(java);
  const wrong = join(folder, "elsewhere");
  await expect(findJava(loadConfig({ PATH: folder, JAVA_HOME: wrong }))).rejects.toThrow(
    `No Java was found by JAVA_HOME (${wrong})`,
  );
});
