import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { prepareDataFolder, providePassword } from "../../src/neo4j/data-folder.ts";

let root: string;
beforeEach(() => {
  root = join(mkdtempSync(join(tmpdir(), "egov-graph-")), "data");
});
afterEach(() => rmSync(join(root, ".."), { recursive: true, force: true }));

test("the folders are made, for their owner only", () => {
  const folder = prepareDataFolder(root);
  expect([folder.root, folder.home, folder.confDir].map((path) => statSync(path).mode & 0o777)).toEqual([
    0o700, 0o700, 0o700,
  ]);
});

test.each([
  ["a file stands in its way", () => writeFileSync(root, ""), /cannot be written \(EEXIST|ENOTDIR\)/],
  ["the system gives no folder there", () => undefined, /cannot be written \(E[A-Z]+\)/],
])("when %s, the error names the folder and the setting", (_, prepare, message) => {
  prepare();
  const path = existsSync(root) ? root : "/sys/egov-graph";
  expect(() => prepareDataFolder(path)).toThrow(message);
  expect(() => prepareDataFolder(path)).toThrow(`The data folder ${path} cannot be written`);
  expect(() => prepareDataFolder(path)).toThrow("Make it writable, or name another with EGOV_DATA_DIR.");
});

test.skipIf(process.getuid?.() === 0)("a read-only folder is refused", () => {
  mkdirSync(root);
  chmodSync(root, 0o500);
  expect(() => prepareDataFolder(root)).toThrow("cannot be written (EACCES)");
});

test("the password is made once, and only the owner may read it", () => {
  const folder = prepareDataFolder(root);
  const password = providePassword(folder);
  expect(password).toMatch(/^[\w-]{32}$/);
  expect(statSync(join(root, "password")).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder.home, "data", "dbms", "auth.ini")).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(folder.home, "data", "dbms", "auth.ini"), "utf8")).not.toContain(password);
  expect(providePassword(folder)).toBe(password);
});

test("a store without its password is not overwritten: the error says what to do", () => {
  const folder = prepareDataFolder(root);
  mkdirSync(join(folder.home, "data", "databases", "system"), { recursive: true });
  expect(() => providePassword(folder)).toThrow(
    `${join(root, "password")} is missing, and without it the database in ${folder.home} cannot be opened. ` +
      "Put the file back, or move the folder away and import again.",
  );
  expect(existsSync(join(root, "password"))).toBe(false);
});
