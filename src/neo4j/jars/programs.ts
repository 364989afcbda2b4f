import { execFile } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import type { Config } from "../../config/config.ts";
import { UnavailableError } from "../../errors/graph-error.ts";

/** Lowest Java version that Neo4j 5.26 supports. */
const neededJava = 17;
const otherWay = "or set NEO4J_URI to the address of a Neo4j 5.26 server (see compose.yaml)";

/** A Java program. */
export interface Java {
  readonly path: string;
  /** Its full version output. */
  readonly build: string;
}

/**
 * Finds Java: the one in JAVA_HOME, otherwise the first on PATH.
 *
 * @throws UnavailableError if it is missing or too old, naming both ways out
 */
export async function findJava({ tools }: Config): Promise<Java> {
  const java =
    tools.javaHome === undefined ? findOnPath(tools.path, "java") : join(tools.javaHome, "bin", "java");
  const where = tools.javaHome === undefined ? "PATH" : `JAVA_HOME (${tools.javaHome})`;
  if (java === undefined || !isExecutable(java)) {
    throw missing(
      `No Java was found by ${where}; the embedded database needs Java ${neededJava} or later.`,
      "Java",
    );
  }
  const build = await askBuild(java);
  const version = versionOf(build);
  if (version === undefined || version < neededJava) {
    const got = version === undefined ? "of an unknown version" : `version ${version}`;
    throw missing(
      `The Java of ${where} is ${got}; the embedded database needs ${neededJava} or later.`,
      "Java",
    );
  }
  return { path: java, build };
}

/** Returns the path of Maven. @throws UnavailableError if it is missing, naming both ways out */
export function findMaven({ tools }: Config): string {
  const maven = findOnPath(tools.path, "mvn");
  if (maven === undefined) {
    throw missing("No Maven (mvn) was found on PATH; it fetches the embedded database once.", "Maven");
  }
  return maven;
}

function missing(what: string, program: string): UnavailableError {
  return new UnavailableError(`${what} Install it, ${otherWay}.`, { program });
}

function findOnPath(path: string, name: string): string | undefined {
  return path
    .split(delimiter)
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns the output of `java -version`; empty if it fails */
async function askBuild(java: string): Promise<string> {
  try {
    const { stderr } = await promisify(execFile)(java, ["-version"], { timeout: 20_000 });
    return stderr;
  } catch {
    return "";
  }
}

/** `java -version` prints `openjdk version "17.0.15" …`; Java 8 prints "1.8.0_402". */
function versionOf(build: string): number | undefined {
  const match = /version "(?:1\.)?(\d+)/.exec(build);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}
