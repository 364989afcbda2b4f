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
} from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Config } from "../../config/config.ts";
import { UnavailableError } from "../../errors/graph-error.ts";
import type { Report } from "../calls/database.ts";
import { findJarFault, readJarState } from "./check-jars.ts";
import { type JarList, readJarList } from "./jar-list.ts";
import { runMaven } from "./maven.ts";
import { findMaven } from "./programs.ts";

const pomFile = fileURLToPath(new URL("../../../pom.xml", import.meta.url));

/** The embedded server's program files, checked against the project's list. */
export interface Jars {
  readonly folder: string;
  /** The path of every jar, in the order of the list; other files in the folder are never loaded. */
  readonly classPath: string;
  /** Changes whenever a file is rewritten. */
  readonly state: string;
}

/**
 * Provides the server's jars. Maven fetches them once for each state of pom.xml; after that neither Maven nor
 * a network is needed. All are checked against the project's list of SHA-256 sums; if one is missing or
 * different, all are fetched again.
 *
 * @throws UnavailableError when Maven is missing or fails, or delivers files that differ from the list
 */
export async function provideJars(config: Config, report: Report): Promise<Jars> {
  const list = readJarList();
  const key = createHash("sha256").update(readFileSync(pomFile)).digest("hex").slice(0, 16);
  const folder = join(config.cacheDir, `neo4j-${key}`);
  const isThere = existsSync(folder);
  const fault = isThere ? await findJarFault(folder, list) : undefined;
  if (fault !== undefined) report(`Neo4j jars: ${fault.name} in ${folder} ${fault.what}; fetching all again`);
  if (!isThere || fault !== undefined) await fetchJars({ config, folder, list, report });
  const classPath = [...list.hashes.keys()].map((name) => join(folder, name)).join(delimiter);
  return { folder, classPath, state: readJarState(folder, list) };
}

interface Fetching {
  readonly config: Config;
  readonly folder: string;
  readonly list: JarList;
  readonly report: Report;
}

async function fetchJars({ config, folder, list, report }: Fetching): Promise<void> {
  const maven = findMaven(config);
  const draft = makeDraft(folder);
  try {
    report("Neo4j jars: fetched once by Maven (about 125 MB), kept for later starts");
    await runMaven({ maven, pomFile, folder: draft, log: join(config.cacheDir, "maven.log"), report });
    const fault = await findJarFault(draft, list);
    if (fault !== undefined) throw delivered(fault.name, fault.what);
    await moveInto(draft, folder, list);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** @returns a new folder next to the one to be filled */
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

/** Removes what killed starts left behind more than an hour ago. */
function removeAbandoned(cacheDir: string, name: string): void {
  const drafts = readdirSync(cacheDir).filter((each) => each.startsWith(`${name}.`));
  for (const draft of drafts.map((each) => join(cacheDir, each))) {
    if (Date.now() - (statSync(draft, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 3_600_000) {
      rmSync(draft, { recursive: true, force: true });
    }
  }
}

/**
 * Renames the draft, so all jars appear at once. Replaces a damaged folder; keeps the folder of a process
 * that was faster.
 */
async function moveInto(draft: string, folder: string, list: JarList): Promise<void> {
  if (existsSync(folder)) {
    if ((await findJarFault(folder, list)) === undefined) return;
    const aside = `${draft}.damaged`;
    renameSync(folder, aside);
    rmSync(aside, { recursive: true, force: true });
  }
  try {
    renameSync(draft, folder);
  } catch (cause) {
    if (!existsSync(folder)) throw cause;
  }
}

function delivered(jar: string, what: string): UnavailableError {
  const message =
    `The embedded database cannot start: ${jar}, as delivered by Maven, ${what} (neo4j-jars.sha256). Remove it ` +
    "from Maven's local repository (~/.m2/repository), check the mirrors in its settings.xml, and start again; or set NEO4J_URI.";
  return new UnavailableError(message, { jar });
}
