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
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { loadConfig } from "../../src/config.ts";
import { provideJars } from "../../src/neo4j/jars.ts";

let cacheDir: string;
/** The folder that the start of the tests' database has filled. */
let real: string;
beforeAll(async () => {
  real = await provideJars(loadConfig({ ...process.env, NEO4J_URI: "" }), () => undefined);
});
beforeEach(() => {
  cacheDir = mkdtempSync(join(tmpdir(), "egov graph-"));
});
afterEach(() => rmSync(cacheDir, { recursive: true, force: true }));

/** A cache as it is after the first start: the same files, not copied. */
function fillCache(): string {
  const folder = join(cacheDir, basename(real));
  cpSync(join(real, "jars.json"), join(folder, "jars.json"), { recursive: true });
  for (const jar of readdirSync(real).filter((name) => name.endsWith(".jar"))) {
    symlinkSync(join(real, jar), join(folder, jar));
  }
  return folder;
}

const provide = (path = "") =>
  provideJars(loadConfig({ EGOV_CACHE_DIR: cacheDir, PATH: path }), () => undefined);

/** Puts a program named mvn into a folder of its own. @returns the folder */
function installMaven(script: string): string {
  const folder = join(cacheDir, "bin");
  cpSync(new URL("../../pom.xml", import.meta.url).pathname, join(folder, "pom.xml"));
  const file = join(folder, "mvn");
  writeFileSync(file, `#!/bin/sh\nfor last; do :; done\nfolder="\${last#-DoutputDirectory=}"\n${script}\n`);
  chmodSync(file, 0o755);
  return folder;
}

test("Maven has fetched the server of pom.xml, and a list of what came", () => {
  const pom = readFileSync(new URL("../../pom.xml", import.meta.url), "utf8");
  const version = /<neo4j.version>(.+)</.exec(pom)?.[1];
  const sizes: Record<string, number> = JSON.parse(readFileSync(join(real, "jars.json"), "utf8"));
  expect(Object.keys(sizes)).toEqual(
    expect.arrayContaining([`neo4j-${version}.jar`, `neo4j-server-${version}.jar`]),
  );
  expect(Object.keys(sizes).sort()).toEqual(
    readdirSync(real)
      .filter((name) => name !== "jars.json")
      .sort(),
  );
});

test("once they are there, neither Maven nor a network is needed", async () => {
  const folder = fillCache();
  expect(await provide()).toBe(folder);
});

test("a truncated jar is named, with the cure", async () => {
  const folder = fillCache();
  const name = readdirSync(folder).find((jar) => jar.startsWith("neo4j-kernel-5")) ?? "";
  rmSync(join(folder, name));
  cpSync(join(real, name), join(folder, name));
  truncateSync(join(folder, name), 1000);
  const size = JSON.parse(readFileSync(join(folder, "jars.json"), "utf8"))[name];
  await expect(provide()).rejects.toMatchObject({
    code: "DATABASE_UNAVAILABLE",
    message: `The embedded database cannot start: ${name} in ${folder} has 1000 bytes instead of ${size}. Delete that folder and start again; it is fetched anew.`,
    details: { folder, jar: name },
  });
});

test("a missing jar, and a missing list, are named", async () => {
  const folder = fillCache();
  const name = readdirSync(folder).find((jar) => jar.startsWith("bolt")) ?? readdirSync(folder)[0] ?? "";
  rmSync(join(folder, name));
  await expect(provide()).rejects.toThrow(`${name} in ${folder} is missing. Delete that folder`);
  rmSync(join(folder, "jars.json"));
  await expect(provide()).rejects.toThrow(
    `jars.json in ${folder} is missing or cannot be read. Delete that folder`,
  );
});

test("a Maven that fails leaves nothing half done, and its first error is shown", async () => {
  const path = installMaven(
    'echo half > "$folder/half.jar"; echo "[ERROR] Unknown host repo.example"; exit 1',
  );
  await expect(provide(`${path}:/usr/bin:/bin`)).rejects.toMatchObject({
    code: "DATABASE_UNAVAILABLE",
    message:
      "Maven could not fetch the embedded database: Unknown host repo.example. Check the network and Maven's " +
      `settings.xml (all it said is in ${join(cacheDir, "maven.log")}), or set NEO4J_URI.`,
  });
  expect(readdirSync(cacheDir).sort()).toEqual(["bin", "maven.log"]);
});

test("what an earlier fetch left behind when it was ended is removed after an hour", async () => {
  const path = installMaven('echo jar > "$folder/a.jar"');
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
  const path = installMaven('sleep 0.2; echo jar > "$folder/a.jar"');
  const config = loadConfig({ EGOV_CACHE_DIR: cacheDir, PATH: `${path}:/usr/bin:/bin` });
  const steps: string[] = [];
  const [one, two] = await Promise.all([
    provideJars(config, (step) => steps.push(step)),
    provideJars(config, (step) => steps.push(step)),
  ]);
  expect(one).toBe(two);
  expect(readdirSync(one).sort()).toEqual(["a.jar", "jars.json"]);
  expect(readdirSync(cacheDir).sort()).toEqual(["bin", "maven.log", basename(one)].sort());
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
