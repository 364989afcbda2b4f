import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { loadConfig } from "../../src/config/config.ts";
import type { FaultGroup } from "./fault-group.ts";
import { ServerProcess } from "./server-process.ts";
import { copyTemplate, makeFolder } from "./test-folders.ts";

/** A Java that says it is of some version, and can do nothing. */
function makeJava(version: string): string {
  const home = makeFolder();
  mkdirSync(join(home, "bin"));
  writeFileSync(join(home, "bin", "java"), `#!/bin/sh\necho 'openjdk version "${version}"' >&2\n`);
  chmodSync(join(home, "bin", "java"), 0o755);
  return home;
}

/** A cache folder whose jars are the real ones, each a link; `change` is given the folder. */
function makeJars(change: (folder: string) => void): string {
  const { cacheDir } = loadConfig(process.env);
  const [name = ""] = readdirSync(cacheDir).filter((each) => /^neo4j-\w+$/.test(each));
  const copy = makeFolder();
  execFileSync("cp", ["-a", join(cacheDir, name), copy]);
  change(join(copy, name));
  return copy;
}

const anyJar = "neo4j-cypher-";
const findJar = (folder: string): string =>
  join(folder, readdirSync(folder).find((name) => name.startsWith(anyJar)) ?? "");

/** Starts with some settings, which must fail. @returns its exit code, and what it said of it */
async function failStart(env: Readonly<Record<string, string>>, words: RegExp): Promise<string> {
  const server = new ServerProcess(join(makeFolder(), "data"), env);
  return `${await server.failedStart()}; ${server.words(words)}`;
}

/** Where Maven is, a wrong jar is fetched anew; without it, the start must say which jar is wrong. */
async function startWithChangedJar(change: (jar: string) => void): Promise<string> {
  const cache = makeJars((folder) => change(findJar(folder)));
  const env = { JAVA_HOME: makeJava("17.0.15"), PATH: makeFolder(), EGOV_CACHE_DIR: cache };
  const server = new ServerProcess(join(makeFolder(), "data"), env);
  const end = await server.failedStart();
  return `${end}; ${server.words(new RegExp(anyJar))}; ${server.words(/No Maven \(mvn\) was found on PATH/)}`;
}

async function startBesideForeignJar(): Promise<string> {
  const cache = makeJars((folder) => writeFileSync(join(folder, "aaa-foreign.jar"), "not a jar"));
  const server = new ServerProcess(copyTemplate(), { EGOV_CACHE_DIR: cache });
  await server.untilReady();
  const { pid } = server.jvm;
  const command = ["cmdline", "environ"].map((name) => readFileSync(`/proc/${pid}/${name}`, "utf8")).join("");
  const isLoaded = /aaa-foreign\.jar|\/\*(?=[:\0])/.test(command);
  await server.end();
  return `starts; the jar is ${isLoaded ? "" : "not "}on the class path`;
}

/** What the program needs of the machine is missing or damaged. */
export const programFaults: FaultGroup = {
  name: "programs",
  faults: [
    {
      fault: "JAVA_HOME without a Java",
      expected: "exit 1; No Java was found by JAVA_HOME",
      quick: true,
      run: () => failStart({ JAVA_HOME: makeFolder() }, /No Java was found by JAVA_HOME/),
    },
    {
      fault: "Java 11",
      expected: "exit 1; is version 11; the embedded database needs 17 or later",
      quick: true,
      run: () => failStart({ JAVA_HOME: makeJava("11.0.2") }, /is version 11; .* needs 17 or later/),
    },
    {
      fault: "no Maven, and no jars fetched yet",
      expected: "exit 1; No Maven (mvn) was found on PATH",
      quick: true,
      run: () =>
        failStart(
          { JAVA_HOME: makeJava("17.0.15"), PATH: makeFolder(), EGOV_CACHE_DIR: makeFolder() },
          /No Maven \(mvn\) was found on PATH/,
        ),
    },
    {
      fault: "a jar is missing, and there is no Maven",
      expected: `exit 1; ${anyJar}; No Maven (mvn) was found on PATH`,
      quick: true,
      run: () => startWithChangedJar((jar) => rmSync(jar)),
    },
    {
      fault: "a jar is cut short, and there is no Maven",
      expected: `exit 1; ${anyJar}; No Maven (mvn) was found on PATH`,
      quick: true,
      run: () => startWithChangedJar((jar) => truncateSync(jar, 1000)),
    },
    {
      fault: "a byte of a jar is another, and there is no Maven",
      expected: `exit 1; ${anyJar}; No Maven (mvn) was found on PATH`,
      quick: true,
      run: () =>
        startWithChangedJar((jar) => {
          const bytes = readFileSync(jar);
          bytes[5000] = (bytes[5000] ?? 0) ^ 1;
          writeFileSync(jar, bytes);
        }),
    },
    {
      fault: "a foreign jar in the folder of the jars",
      expected: "starts; the jar is not on the class path",
      run: startBesideForeignJar,
    },
  ],
};
