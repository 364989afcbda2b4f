import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadConfig } from "../../src/config/config.ts";
import type { Report } from "../../src/neo4j/calls/database.ts";
import { readJarList } from "../../src/neo4j/jars/jar-list.ts";
import { provideJars } from "../../src/neo4j/jars/jars.ts";

let cacheDir: string;
const list = readJarList();
const kernel = [...list.hashes.keys()].find((jar) => jar.startsWith("neo4j-kernel-5")) ?? "";
/** What a Maven does that delivers what it should. */
const deliver = () => `ln -s '${real}'/*.jar "$folder"`;
/** The folder that the start of the tests' database has filled. */
let real: string;
beforeAll(async () => {
  ({ folder: real } = await provideJars(loadConfig({ ...process.env, NEO4J_URI: "" }), () => undefined));
});
beforeEach(() => {
  cacheDir = mkdtempSync(join(tmpdir(), "egov graph-"));
});
afterEach(() => rmSync(cacheDir, { recursive: true, force: true }));

/** A cache as it is after the first start: the same files, not copied. */
function fillCache(): string {
  const folder = join(cacheDir, basename(real));
  cpSync(join(real, "checked.json"), join(folder, "checked.json"), { recursive: true });
  for (const jar of list.hashes.keys()) {
    symlinkSync(join(real, jar), join(folder, jar));
  }
  return folder;
}

/** In place of the link a file of its own. */
function replaceJar(folder: string, jar: string, content: Buffer): string {
  const file = join(folder, jar);
  rmSync(file);
  writeFileSync(file, content);
  return file;
}

const provide = (path = "", report: Report = () => undefined) =>
  provideJars(loadConfig({ EGOV_CACHE_DIR: cacheDir, PATH: path }), report);

/** Puts a program named mvn into a folder of its own. @returns the folder */
function installMaven(script: string): string {
  const folder = join(cacheDir, "bin");
  cpSync(new URL("../../pom.xml", import.meta.url).pathname, join(folder, "pom.xml"));
  const file = join(folder, "mvn");
  writeFileSync(file, `#!/bin/sh\nfor last; do :; done\nfolder="\${last#-DoutputDirectory=}"\n${script}\n`);
  chmodSync(file, 0o755);
  return folder;
}

test("the list is that of the version of pom.xml, and the start has fetched all of it", () => {
  const pom = readFileSync(new URL("../../pom.xml", import.meta.url), "utf8");
  const version = /<neo4j.version>(.+)</.exec(pom)?.[1];
  expect([...list.hashes.keys()]).toEqual(
    expect.arrayContaining([`neo4j-${version}.jar`, `neo4j-server-${version}.jar`]),
  );
  const hash = createHash("sha256")
    .update(readFileSync(join(real, kernel)))
    .digest("hex");
  expect(list.hashes.get(kernel)).toBe(hash);
  expect(readdirSync(real)).toEqual(expect.arrayContaining([...list.hashes.keys()]));
});

test("once they are there, neither Maven nor a network is needed", async () => {
  const folder = fillCache();
  expect((await provide()).folder).toBe(folder);
});

test("a foreign jar in the folder is not on the class path", async () => {
  const folder = fillCache();
  writeFileSync(join(folder, "a-foreign.jar"), "");
  writeFileSync(join(folder, "neo4j-zzz.jar"), "");
  const { classPath } = await provide();
  expect(classPath.split(":")).toEqual([...list.hashes.keys()].map((jar) => join(folder, jar)));
});

describe("a jar that is not the listed one is named, and all are fetched anew:", () => {
  const wrong = "is not the file that the project lists";
  const altered = (content: Buffer): Buffer => {
    content.writeUInt8(content.readUInt8(5000) ^ 1, 5000);
    return content;
  };
  test.each<[string, string, (folder: string) => void]>([
    ["truncated", wrong, (folder) => truncateSync(replaceJar(folder, kernel, read()), 1000)],
    [
      "of the same size with other contents",
      wrong,
      (folder) => void replaceJar(folder, kernel, altered(read())),
    ],
    [
      "of the same size, empty inside",
      wrong,
      (folder) => void replaceJar(folder, kernel, Buffer.alloc(read().length)),
    ],
    ["missing", "is missing", (folder) => rmSync(join(folder, kernel))],
    [
      "a folder",
      "is missing",
      (folder) => {
        rmSync(join(folder, kernel));
        mkdirSync(join(folder, kernel));
      },
    ],
  ])("%s", async (_, what, damage) => {
    const folder = fillCache();
    damage(folder);
    const steps: string[] = [];
    await provide(`${installMaven(deliver())}:/usr/bin:/bin`, (step) => steps.push(step));
    expect(steps[0]).toBe(`Neo4j jars: ${kernel} in ${folder} ${what}; fetching all again`);
    expect(readFileSync(join(folder, kernel)).equals(read())).toBe(true);
    expect(readdirSync(cacheDir).sort()).toEqual(["bin", "maven.log", basename(real)].sort());
  });
  const read = (): Buffer => readFileSync(join(real, kernel));
});

test("a jar that was only touched, or a lost note of the last check, costs a look at the contents and no fetch", async () => {
  const folder = fillCache();
  utimesSync(replaceJar(folder, kernel, readFileSync(join(real, kernel))), 5, 5);
  await provide();
  expect(JSON.parse(readFileSync(join(folder, "checked.json"), "utf8")).jars[kernel]).toMatch(/ 5000$/);
  rmSync(join(folder, "checked.json"));
  await provide();
  expect(existsSync(join(folder, "checked.json"))).toBe(true);
});

test("what Maven delivers is checked as well, and nothing of it is kept where a jar is another", async () => {
  const swapped = `${deliver()}; rm "$folder/${kernel}"; echo other > "$folder/${kernel}"`;
  await expect(provide(`${installMaven(swapped)}:/usr/bin:/bin`)).rejects.toMatchObject({
    code: "DATABASE_UNAVAILABLE",
    message: `The embedded database cannot start: ${kernel}, as delivered by Maven, is not the file that the project lists (neo4j-jars.sha256). Remove it from Maven's local repository (~/.m2/repository), check the mirrors in its settings.xml, and start again; or set NEO4J_URI.`,
    details: { jar: kernel },
  });
  expect(readdirSync(cacheDir).sort()).toEqual(["bin", "maven.log"]);
});

test("a Maven that fails leaves nothing half done, and its first error is shown", async () => {
  const path = installMaven(
    'echo half > "$folder/half.jar"; echo "[ERROR] Unknown host repo.example"; exit 1',
  );
  await expect(provide(`${path}:/usr/bin:/bin`)).rejects.toMatchObject({
    code: "DATABASE_UNAVAILABLE",
    message:
      "Maven could not fetch the embedded database: Unknown host repo.example. Check the network and Maven's " +
      `settings.xml (its output is in ${join(cacheDir, "maven.log")}), or set NEO4J_URI.`,
  });
  expect(readdirSync(cacheDir).sort()).toEqual(["bin", "maven.log"]);
});

test("what an earlier fetch left behind when it was ended is removed after an hour", async () => {
  const path = installMaven(deliver());
  const [old, recent] = ["old", "recent"].map((end) => join(cacheDir, `${basename(real)}.${end}`)) as [
    string,
    string,
  ];
  mkdirSync(old);
  mkdirSync(recent);
  utimesSync(old, new Date(0), new Date(0));
  await provide(`${path}:/usr/bin:/bin`);
  expect([existsSync(old), existsSync(recent)]).toEqual([false, true]);
});

test("when two starts fetch at the same time, both have the jars and one folder remains", async () => {
  const path = installMaven(`sleep 0.2; ${deliver()}`);
  const config = loadConfig({ EGOV_CACHE_DIR: cacheDir, PATH: `${path}:/usr/bin:/bin` });
  const steps: string[] = [];
  const [one, two] = await Promise.all([
    provideJars(config, (step) => steps.push(step)),
    provideJars(config, (step) => steps.push(step)),
  ]);
  expect(one).toEqual(two);
  expect(readdirSync(one.folder).sort()).toEqual([...list.hashes.keys(), "checked.json"].sort());
  expect(readdirSync(cacheDir).sort()).toEqual(["bin", "maven.log", basename(one.folder)].sort());
  expect(steps[0]).toBe("Neo4j jars: fetched once by Maven (about 125 MB), kept for later starts");
});

test("a cache folder that cannot be made is named, with its setting", async () => {
  writeFileSync(join(cacheDir, "file"), "");
  const path = installMaven("exit 0");
  const config = loadConfig({ EGOV_CACHE_DIR: join(cacheDir, "file", "cache"), PATH: path });
  await expect(provideJars(config, () => undefined)).rejects.toThrow(
    /cannot be written \(ENOTDIR\)\. Make it writable, or name another with EGOV_CACHE_DIR/,
  );
});
