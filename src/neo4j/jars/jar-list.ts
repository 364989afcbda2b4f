import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The project's list of the embedded server's jars. */
export interface JarList {
  /** SHA-256 of each jar, hexadecimal, by file name. */
  readonly hashes: ReadonlyMap<string, string>;
  /** SHA-256 of the list itself, hexadecimal. */
  readonly digest: string;
}

const listFile = fileURLToPath(new URL("../../../neo4j-jars.sha256", import.meta.url));

/** Reads `neo4j-jars.sha256`, which `build/list-jars.mjs` writes in the format of sha256sum. */
export function readJarList(): JarList {
  const text = readFileSync(listFile, "utf8");
  const lines = text.trim().split("\n");
  return {
    hashes: new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)])),
    digest: createHash("sha256").update(text).digest("hex"),
  };
}
