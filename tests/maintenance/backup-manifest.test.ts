import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { manifestFile, ownVersions, readBackup } from "../../src/maintenance/backup-manifest.ts";
import { runEgov } from "../setup/processes/run-egov.ts";

// Backups that are made and restored: tests/faults/backup-faults.ts.

const folder = mkdtempSync(join(tmpdir(), "egov-graph-"));
const file = join(folder, "egov.dump");
const content = "what was dumped";
const manifest = {
  program: "egov-graph",
  ...ownVersions(),
  graphVersion: 3,
  counts: { entityCount: 2, relationshipCount: 1, statementCount: 5, sourceCount: 1 },
  createdAt: "2026-11-30T03:00:00.000Z",
  bytes: content.length,
  sha256: createHash("sha256").update(content).digest("hex"),
};
const describeBackup = (changes: object): void =>
  writeFileSync(manifestFile(file), JSON.stringify({ ...manifest, ...changes }));

beforeEach(() => {
  writeFileSync(file, content);
  describeBackup({});
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a backup that is whole and of these versions is taken", async () => {
  expect(await readBackup(file)).toEqual(manifest);
  expect(manifest.neo4jVersion).toMatch(/^5\.26\.\d+$/);
});

test.each([
  ["cut", () => writeFileSync(file, content.slice(0, 5)), /was cut or changed \(5 bytes, of 15\)/],
  ["changed", () => writeFileSync(file, content.replace("w", "W")), /was cut or changed/],
  ["without its description", () => rmSync(manifestFile(file)), /egov\.dump\.json is missing.*Copy both/],
  [
    "with a description of something else",
    () => describeBackup({ program: "another" }),
    /is not the description of a backup/,
  ],
  [
    "with a description that was cut",
    () => writeFileSync(manifestFile(file), '{"program":'),
    /is not the description of a backup/,
  ],
  [
    "of another egov-graph",
    () => describeBackup({ programVersion: "9.1.0" }),
    /made by egov-graph 9\.1\.0 with Neo4j 5.*Restore it with egov-graph 9\.1\.0; then start this version/,
  ],
  [
    "of another Neo4j",
    () => describeBackup({ neo4jVersion: "2025.1.0" }),
    /with Neo4j 2025\.1\.0; this is .* with Neo4j 5\.26/,
  ],
  ["of another stored model", () => describeBackup({ schemaVersion: 1 }), /Restore it with egov-graph/],
])("a backup %s is refused with what to do", async (_, spoil, message) => {
  spoil();
  await expect(readBackup(file)).rejects.toMatchObject({
    code: "BAD_USER_INPUT",
    message: expect.stringMatching(message),
  });
});

test("a backup that is not there is NOT_FOUND", async () => {
  await expect(readBackup(join(folder, "nowhere.dump"))).rejects.toMatchObject({ code: "NOT_FOUND" });
});

describe("with NEO4J_URI", () => {
  test.each([
    ["backup", "neo4j-admin database dump neo4j --to-path"],
    ["restore", "neo4j-admin database load neo4j --from-path"],
  ])("egov %s names Neo4j's own command, and does nothing", async (command, own) => {
    const { exitCode, out, err } = await runEgov([command, file]);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: "" });
    expect(err).toContain(own);
  });
});
