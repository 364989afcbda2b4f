import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { prepareDataFolder, providePassword, swapStore } from "../../src/neo4j/folder/data-folder.ts";

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

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const prepareScript = `import { prepareDataFolder } from ${JSON.stringify(file("../../src/neo4j/folder/data-folder.ts"))};
try { prepareDataFolder(process.argv[1]); console.log("taken"); } catch ({ code, message }) { console.log(code, message); }`;
const prepareArgs = [
  "--import",
  file("../setup/run-typescript.mjs"),
  "--input-type=module",
  "-e",
  prepareScript,
];

/** What the folder is to a user who is not root, and may do nothing but what its modes allow. */
function prepareAsUser(): string {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) execFileSync("chown", ["-R", "65534:65534", join(root, "..")]);
  const user = isRoot ? { uid: 65_534, gid: 65_534 } : {};
  return execFileSync(process.execPath, [...prepareArgs, root], {
    ...user,
    encoding: "utf8",
    cwd: "/",
  }).trim();
}

describe("a folder that this user may not write is named, with the place in it:", () => {
  const store = "neo4j/data/databases/neo4j";
  test.each([
    ["the folder itself", "", 0o500],
    ["the folder of the store", store, 0o500],
    ["a file of the store", `${store}/neostore`, 0o400],
    ["the folder of the logs", "neo4j/logs", 0o500],
  ])("%s", (_, path, mode) => {
    prepareDataFolder(root);
    mkdirSync(join(root, store), { recursive: true });
    writeFileSync(join(root, store, "neostore"), "");
    expect(prepareAsUser()).toBe("taken");
    chmodSync(join(root, path), mode);
    expect(prepareAsUser()).toBe(
      `DATABASE_UNAVAILABLE The data folder ${root} cannot be written (EACCES): ${join(root, path)} may not be read and written by this user. Make it writable, or name another with EGOV_DATA_DIR.`,
    );
    chmodSync(join(root, path), 0o700);
  });
});

const canMount = spawnSync("unshare", ["-rm", "true"]).status === 0;

test.skipIf(!canMount)("a folder on a read-only file system is named as such", () => {
  prepareDataFolder(root);
  const mount = 'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" && shift && exec "$@"';
  const command = ["-rm", "sh", "-c", mount, "sh", root, process.execPath, ...prepareArgs, root];
  expect(execFileSync("unshare", command, { encoding: "utf8" }).trim()).toBe(
    `DATABASE_UNAVAILABLE The data folder ${root} cannot be written (EROFS): ${root} is on a read-only file system. Make it writable, or name another with EGOV_DATA_DIR.`,
  );
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

/** A data folder whose store is one file with this text; undefined: it has none. */
function folderWith(name: string, store: string | undefined) {
  const folder = prepareDataFolder(join(root, name));
  if (store === undefined) return folder;
  mkdirSync(join(folder.home, "data"));
  writeFileSync(join(folder.home, "data", "store"), store);
  return folder;
}

const storeOf = ({ home }: { readonly home: string }): string =>
  readFileSync(join(home, "data", "store"), "utf8");

test.each([["old"], [undefined]])(
  "a store takes the place of another (%s), of which nothing is left",
  (old) => {
    const [folder, other] = [folderWith("live", old), folderWith("draft", "new")];
    swapStore(folder, other);
    expect(storeOf(folder)).toBe("new");
    expect(readdirSync(folder.home).filter((name) => name.startsWith("data"))).toEqual(["data"]);
  },
);

test("a swap that was ended in the middle is put back, and a swap that fails changes nothing in the end", () => {
  const [folder, other] = [folderWith("live", "old"), folderWith("draft", undefined)];
  expect(() => swapStore(folder, other)).toThrow("ENOENT");
  expect(existsSync(join(folder.home, "data"))).toBe(false);
  prepareDataFolder(folder.root);
  expect(storeOf(folder)).toBe("old");
});
