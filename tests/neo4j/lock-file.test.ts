import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { acquireLock, findLockOwner } from "../../src/neo4j/folder/lock-file.ts";
import { findProcess, isRunning } from "../../src/neo4j/folder/process-identity.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "egov-graph-"));
  file = join(folder, "lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const readOwner = () => JSON.parse(readFileSync(file, "utf8"));
const ofMe = { ...findProcess(process.pid), since: expect.any(String) };

test("names its process, is private, and goes when it is given back", () => {
  const release = acquireLock(folder);
  expect(readOwner()).toEqual(ofMe);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(findLockOwner(folder)).toEqual(ofMe);
  release();
  expect(findLockOwner(folder)).toBeUndefined();
});

test("is refused while its process runs, naming it and the cure", () => {
  const release = acquireLock(folder);
  const owner = readOwner();
  expect(() => acquireLock(folder)).toThrow(
    `The data folder ${folder} is in use by process ${process.pid}, since ${owner.since}. ` +
      "Stop that one first, or give this one its own folder with EGOV_DATA_DIR.",
  );
  expect(readOwner()).toEqual(owner);
  release();
});

test("is taken over from a process that has ended", async () => {
  const child = spawn("sleep", ["60"]);
  const identity = findProcess(child.pid ?? 0);
  child.kill("SIGKILL");
  await once(child, "exit");
  writeFileSync(file, JSON.stringify({ ...identity, since: "2020-01-01T00:00:00Z" }));
  acquireLock(folder)();
  expect(findLockOwner(folder)).toBeUndefined();
});

test("is taken over when another process got the number since, and that one is left alone", async () => {
  const child = spawn("sleep", ["60"]);
  writeFileSync(
    file,
    JSON.stringify({ pid: child.pid, start: "another boot", since: "2020-01-01T00:00:00Z" }),
  );
  const before = findProcess(child.pid ?? 0);
  const release = acquireLock(folder);
  expect(readOwner()).toEqual(ofMe);
  expect(before !== undefined && isRunning(before)).toBe(true);
  release();
  child.kill("SIGKILL");
  await once(child, "exit");
});

test.each(["", "{", '{"pid":-1}', "null"])("is taken over when it is damaged: %j", (text) => {
  writeFileSync(file, text);
  const release = acquireLock(folder);
  expect(readOwner()).toEqual(ofMe);
  release();
});

test("giving back does not touch the lock of a later owner", () => {
  const release = acquireLock(folder);
  const later = JSON.stringify({ pid: 1, start: "x", since: "2030-01-01T00:00:00Z" });
  writeFileSync(file, later);
  release();
  expect(readFileSync(file, "utf8")).toBe(later);
});
