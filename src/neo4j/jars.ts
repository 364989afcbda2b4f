import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Config } from "../config.ts";
import { UnavailableError } from "../errors.ts";
import type { Report } from "./database.ts";
import { runMaven } from "./maven.ts";
import { findMaven } from "./programs.ts";

const pomFile = fileURLToPath(new URL("../../pom.xml", import.meta.url));
/** Beside the jars: the size in bytes of each, written when they had all arrived. */
const listName = "jars.json";
const listSchema = z.record(z.string(), z.number().int().positive());

/**
 * The folder with the server's jars. Maven fetches them once for each state of pom.xml; afterwards neither
 * Maven nor a network is needed, and the files are compared with the list that was made then.
 *
 * @throws UnavailableError when Maven is missing or fails, or a jar is missing or damaged
 */
export async function provideJars(config: Config, report: Report): Promise<string> {
  const key = createHash("sha256").update(readFileSync(pomFile)).digest("hex").slice(0, 16);
  const folder = join(config.cacheDir, `neo4j-${key}`);
  if (!existsSync(folder)) {
    await fetchJars(config, folder, report);
  }
  checkJars(folder);
  return folder;
}

async function fetchJars(config: Config, folder: string, report: Report): Promise<void> {
  const maven = findMaven(config);
  const draft = makeDraft(folder);
  try {
    report("Neo4j jars: fetched once by Maven (about 125 MB), kept for later starts");
    await runMaven({ maven, pomFile, folder: draft, log: join(config.cacheDir, "maven.log"), report });
    const jars = readdirSync(draft).map((name) => [name, statSync(join(draft, name)).size]);
    writeFileSync(join(draft, listName), `${JSON.stringify(Object.fromEntries(jars), null, 1)}\n`);
    moveInto(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** @returns a new folder beside the one that is to be filled */
function makeDraft(folder: string): string {
  const cacheDir = dirname(folder);
  try {
    mkdirSync(cacheDir, { recursive: true });
    removeAbandoned(cacheDir, basename(folder));
    return mkdtempSync(`${folder}.`);
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? "unknown reason";
    const message = `The cache folder ${cacheDir} cannot be written (${reason}). Make it writable, or name another with EGOV_CACHE_DIR.`;
    throw new UnavailableError(message, { cacheDir }, "DATABASE_UNAVAILABLE", cause);
  }
}

/** Removes what starts left behind that were ended by force more than an hour ago. */
function removeAbandoned(cacheDir: string, name: string): void {
  const drafts = readdirSync(cacheDir).filter((each) => each.startsWith(`${name}.`));
  for (const draft of drafts.map((each) => join(cacheDir, each))) {
    if (Date.now() - (statSync(draft, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 3_600_000) {
      rmSync(draft, { recursive: true, force: true });
    }
  }
}

/** A rename shows all jars at once; when another process was faster, its folder stays. */
function moveInto(draft: string, folder: string): void {
  try {
    renameSync(draft, folder);
  } catch (cause) {
    if (!existsSync(join(folder, listName))) {
      throw cause;
    }
  }
}

/** @throws UnavailableError naming the first jar that is missing or not of its size */
function checkJars(folder: string): void {
  const jars = readList(folder);
  if (jars === undefined) {
    throw damaged(folder, listName, "is missing or cannot be read");
  }
  for (const [name, size] of Object.entries(jars)) {
    const found = statSync(join(folder, name), { throwIfNoEntry: false })?.size;
    if (found !== size) {
      throw damaged(
        folder,
        name,
        found === undefined ? "is missing" : `has ${found} bytes instead of ${size}`,
      );
    }
  }
}

function readList(folder: string): z.infer<typeof listSchema> | undefined {
  try {
    return listSchema.parse(JSON.parse(readFileSync(join(folder, listName), "utf8")));
  } catch {
    return undefined;
  }
}

function damaged(folder: string, name: string, what: string): UnavailableError {
  const message = `The embedded database cannot start: ${name} in ${folder} ${what}. Delete that folder and start again; it is fetched anew.`;
  return new UnavailableError(message, { folder, jar: name });
}
