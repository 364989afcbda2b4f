import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { importPath } from "../../src/import/run/import-path.ts";
import { examineGraph } from "../../src/maintenance/examine-graph.ts";
import type { Database } from "../../src/neo4j/calls/database.ts";
import { municipalities } from "../faults/municipalities.ts";
import { clearGraph, openTestDatabase } from "../setup/database/test-database.ts";
import { writeFile } from "../setup/graphs/temporary-files.ts";
import { runEgov } from "../setup/processes/run-egov.ts";

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(() => clearGraph(database));
afterAll(() => database.close());

const change = (text: string) => database.write((run) => run({ text, parameters: {} }));

/** What is found wrong, with its examples. */
async function wrong(): Promise<readonly string[]> {
  const findings = await examineGraph(database);
  return findings
    .filter(({ state }) => state === "wrong")
    .map(({ message, examples }) => [message, ...examples].join(" | "));
}

// Every check is planned for the first time, some forty of them.
test("nothing is wrong with the shipped data, and the doctor says what it left out and why", {
  timeout: 120_000,
}, async () => {
  await importPath({ database, path: fileURLToPath(new URL("../../seeds", import.meta.url)) });
  expect(await wrong()).toEqual([]);
  const { exitCode, out, err } = await runEgov(["doctor"]);
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: "Nothing is wrong.\n" });
  const [store, records, ...others] = out.trim().split("\n");
  expect(store).toMatch(
    /^left out {2}Neo4j's consistency check of the store: NEO4J_URI is set: .*neo4j-admin database check neo4j/,
  );
  expect(records).toBe("ok        published records can be read");
  expect(others.length).toBeGreaterThan(20);
  expect(others.filter((line) => !line.startsWith("ok  "))).toEqual([]);
});

// The imported graph, what is done to it, and what must be said.
const damages = [
  [
    "a statement's source is gone",
    "MATCH (x:Source {id: 'doc-1'}) DETACH DELETE x",
    /^7 statements whose source is not there \| /,
  ],
  [
    "a statement about nothing",
    "MATCH (s:Statement {about: 'm-1', property: 'name'}) SET s.about = 'm-99'",
    /^1 statements about an entity or source that is not there \| m-1\.name\.doc-1\./,
  ],
  [
    "a relationship is gone",
    "MATCH (:Entity {id: 'm-1'})-[r]->() DELETE r",
    /^1 statements about a relationship MEMBER_OF that is not there \| f-1\.doc-1\./,
  ],
  [
    "a relationship without evidence",
    "MATCH (s:Statement {about: 'f-2'}) DETACH DELETE s",
    /^1 relationships MEMBER_OF that no statement is about \| f-2$/,
  ],
  [
    "an entity without evidence",
    "MATCH (s:Statement {about: 'm-2'}) DETACH DELETE s",
    /^1 entities that no statement is about \| m-2$/,
  ],
  [
    "an identifier that leads nowhere",
    "CREATE (:Identifier {key: 'ags:1', entity: 'm-99', knownFrom: 1})",
    /^1 identifiers of an entity that is not there \| ags:1$/,
  ],
  [
    "bounds in the wrong order",
    "MATCH (x:Entity {id: 'm-0'}) SET x.earliestStart = 20, x.latestStart = 10",
    /^1 periods of entities whose bounds are in the wrong order \| m-0$/,
  ],
  ["a record without its id", "MATCH (x:Entity {id: 'm-0'}) REMOVE x.id", /^1 records without an id \| /],
  [
    "a version is missing",
    "MATCH (x:GraphVersion {version: 1}) SET x.version = 7",
    /the record of version 1 cannot be read/,
  ],
] as const;

test.each(damages)(
  "%s: said with its number and ids, and the exit code is 3",
  async (_, damage, expected) => {
    await importPath({ database, path: writeFile("orte.yaml", municipalities(3, "Stadt")) });
    await change(damage);
    expect(await wrong()).toContainEqual(expect.stringMatching(expected));
    const { exitCode, out } = await runEgov(["doctor", "--format", "json", "--quiet"]);
    expect(exitCode).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ sound: false });
  },
);
