import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadConfig } from "../../src/config/config.ts";
import { prepareDataFolder } from "../../src/neo4j/folder/data-folder.ts";
import { type Jars, provideJars } from "../../src/neo4j/jars/jars.ts";
import { findJava, type Java } from "../../src/neo4j/jars/programs.ts";
import {
  archiveArguments,
  type ClassArchive,
  nameClassArchive,
  startWithArchive,
} from "../../src/neo4j/server/class-archive/class-archive.ts";
import { makeClassArchive } from "../../src/neo4j/server/class-archive/make-class-archive.ts";

const root = mkdtempSync(join(tmpdir(), "egov graph-"));
const never = new AbortController().signal;
let java: Java;
let jars: Jars;
let archive: ClassArchive;
/** The archive as it was made. */
let whole: Buffer;

/** A class of the server, which is in no archive that Java brings along. */
const neo4jClass = "org/neo4j/cli/AdminTool";
/** As the JVM writes them, one line longer than it reads, and the last not yet finished. */
const list = `# comment\njava/lang/Object\n${neo4jClass}\n@lambda-proxy ${"x".repeat(5000)}\njava/lang/Str`;

const name = (cacheDir: string): ClassArchive =>
  nameClassArchive(loadConfig({ EGOV_CACHE_DIR: cacheDir }), {
    java,
    jars,
    folder: prepareDataFolder(join(root, "data")),
  });

/** Loads the server's class and says where it came from. */
function loadedFrom({ jars: { classPath } }: ClassArchive, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    java.path,
    [...args, "-Xlog:class+load", "org.neo4j.cli.AdminTool", "--version"],
    { env: { ...process.env, CLASSPATH: classPath, NEO4J_HOME: root }, encoding: "utf8" },
  );
  const [, source] = /org\.neo4j\.cli\.AdminTool source: (\w+)/.exec(stdout) ?? [];
  return { status, source, stderr };
}

/** Starts as the server does, and says whether the archive is still there. */
async function isKept(used: ClassArchive): Promise<boolean> {
  let printed = "";
  const boot = async (extra: readonly string[]) => {
    printed = loadedFrom(used, extra).stderr;
  };
  await startWithArchive(used, { boot, hasEnded: () => true, readPrinted: () => printed });
  return existsSync(used.file);
}

beforeAll(async () => {
  const config = loadConfig({ ...process.env, NEO4J_URI: "" });
  java = await findJava(config);
  jars = await provideJars(config, () => undefined);
  const cacheDir = join(root, "cache");
  mkdirSync(cacheDir);
  archive = name(cacheDir);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("without an archive the JVM is told to list its classes; one is made of the list, and then used", async () => {
  const listing = archiveArguments(archive);
  expect(listing).toEqual([`-XX:DumpLoadedClassList=${archive.listFile}`]);
  expect(loadedFrom(archive, listing)).toMatchObject({ status: 0, source: "file" });
  expect(readFileSync(archive.listFile, "utf8")).toContain(`\n${neo4jClass}`);

  writeFileSync(archive.listFile, list);
  await makeClassArchive(archive, never);
  expect(readdirSync(join(root, "cache"))).toEqual([archive.file.split("/").at(-1)]);
  whole = readFileSync(archive.file);
  expect(loadedFrom(archive, archiveArguments(archive))).toMatchObject({ status: 0, source: "shared" });
  expect(await isKept(archive)).toBe(true);
}, 120_000);

test("another Java, other jars and jars that were written anew have archives of their own", () => {
  const { file } = archive;
  const others = [
    { java: { ...java, build: `${java.build} (another)` } },
    { jars: { ...jars, classPath: `${jars.classPath}:more.jar` } },
    { jars: { ...jars, state: `${jars.state}1` } },
  ].map((other) =>
    nameClassArchive(loadConfig({ EGOV_CACHE_DIR: join(root, "cache") }), {
      java,
      jars,
      folder: prepareDataFolder(join(root, "data")),
      ...other,
    }),
  );
  expect(new Set([file, ...others.map((each) => each.file)]).size).toBe(4);
});

describe("with an archive that is", () => {
  test.each<[string, (bytes: Buffer) => Buffer]>([
    ["cut off", (bytes) => bytes.subarray(0, bytes.length >> 1)],
    ["empty", () => Buffer.alloc(0)],
    ["zeroed at its beginning", (bytes) => Buffer.from(bytes).fill(0, 0, 4096)],
    [
      "zeroed in the middle",
      (bytes) => Buffer.from(bytes).fill(0, bytes.length >> 1, (bytes.length >> 1) + 65_536),
    ],
    ["something else", () => Buffer.from("no archive\n".repeat(1000))],
  ])("%s the JVM starts all the same, without it, and it goes", async (_, damage) => {
    const damaged = { ...archive, file: join(root, "damaged.jsa") };
    writeFileSync(damaged.file, damage(whole));
    expect(loadedFrom(damaged, archiveArguments(damaged))).toMatchObject({ status: 0, source: "file" });
    expect(await isKept(damaged)).toBe(false);
  });
});

describe("a JVM that ends", () => {
  const boots: (readonly string[])[] = [];
  const ended = new Error("ended");
  const inUse = (): ClassArchive => {
    boots.length = 0;
    const used = { ...archive, file: join(root, "used.jsa") };
    writeFileSync(used.file, "");
    return used;
  };
  const start = (used: ClassArchive, works: (extra: readonly string[]) => boolean, hasEnded = true) =>
    startWithArchive(used, {
      boot: async (extra) => {
        boots.push(extra);
        if (!works(extra)) throw ended;
        return "up";
      },
      hasEnded: () => hasEnded,
      readPrinted: () => "",
    });

  test("with the archive alone is started without, and the archive goes", async () => {
    const used = inUse();
    expect(await start(used, (extra) => extra.length === 0)).toBe("up");
    expect([boots.length, existsSync(used.file)]).toEqual([2, false]);
  });

  test("without it as well is not the archive's fault", async () => {
    const used = inUse();
    await expect(start(used, () => false)).rejects.toBe(ended);
    expect([boots.length, existsSync(used.file)]).toEqual([2, true]);
  });

  test("only because it was told to, or did not answer in time, is not started again", async () => {
    const used = inUse();
    await expect(start(used, () => false, false)).rejects.toBe(ended);
    expect([boots.length, existsSync(used.file)]).toEqual([1, true]);
  });
});

describe("nothing is made and nothing is left behind", () => {
  const left = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);

  test.each<[string, (folder: string, made: ClassArchive) => ClassArchive]>([
    [
      "where the cache folder is not there",
      (folder, made) => ({ ...made, file: join(folder, "none", "classes-1.jsa") }),
    ],
    ["where Java is not there", (_, made) => ({ ...made, java: { ...java, path: join(root, "no-java") } })],
    [
      "where Java refuses",
      (folder, made) => {
        const path = join(root, "refusing-java");
        writeFileSync(path, `#!/bin/sh\ntouch '${folder}'\nexit 1\n`);
        chmodSync(path, 0o755);
        return { ...made, java: { ...java, path } };
      },
    ],
    ["where no classes were listed", (_, made) => ({ ...made, listFile: join(root, "no-list") })],
  ])("%s", async (_, change) => {
    const folder = mkdtempSync(join(root, "cache-"));
    writeFileSync(archive.listFile, list);
    await makeClassArchive(change(folder, name(folder)), never);
    expect(left(folder)).toEqual([]);
  });

  test("where the server is stopped meanwhile", async () => {
    const folder = mkdtempSync(join(root, "cache-"));
    writeFileSync(archive.listFile, list);
    const stopping = new AbortController();
    const making = makeClassArchive(name(folder), stopping.signal);
    await pause(100);
    expect(left(folder).length).toBeGreaterThan(0);
    stopping.abort();
    await making;
    expect(left(folder)).toEqual([]);
  });
});

test("archives that no start has used for a month are removed when one is made", async () => {
  const folder = mkdtempSync(join(root, "cache-"));
  const [old, recent, foreign] = ["classes-old.jsa", "classes-recent.jsa", "other.jsa"].map((file) =>
    join(folder, file),
  ) as [string, string, string];
  for (const file of [old, recent, foreign]) {
    writeFileSync(file, "");
    utimesSync(file, 0, 0);
  }
  archiveArguments({ ...archive, file: recent });
  truncateSync(recent);
  writeFileSync(archive.listFile, list);
  await makeClassArchive(name(folder), never);
  expect([old, recent, foreign].map(existsSync)).toEqual([false, true, true]);
}, 120_000);
