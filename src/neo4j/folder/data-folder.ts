import { createHash, randomBytes } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { UnavailableError } from "../../errors/graph-error.ts";

/** Paths in the data folder of an embedded server. */
export interface DataFolder {
  readonly root: string;
  /** Neo4j's home folder: conf, data, logs. */
  readonly home: string;
  readonly confDir: string;
  readonly consoleLog: string;
}

/**
 * Creates the folders, readable by their owner only.
 *
 * @throws UnavailableError naming EGOV_DATA_DIR when that is not possible
 */
export function prepareDataFolder(root: string): DataFolder {
  const home = join(root, "neo4j");
  const folder = {
    root,
    home,
    confDir: join(home, "conf"),
    consoleLog: join(home, "logs", "console.log"),
  };
  try {
    putBackStore(home);
    for (const path of [root, home, folder.confDir, join(home, "logs")]) {
      mkdirSync(path, { recursive: true, mode: 0o700 });
    }
    // Files may belong to another user, such as a store restored by root.
    for (const path of [root, ...listFiles(root)]) checkAccess(path);
    writeFileSync(join(home, "README.txt"), note, { mode: 0o600 });
  } catch (cause) {
    throw notWritable(root, cause as NodeJS.ErrnoException);
  }
  return folder;
}

/** Ignores a file that has disappeared: a running server deleted it. @throws the system's error */
function checkAccess(path: string): void {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ENOENT") throw cause;
  }
}

/** Lists all files; a store has a few hundred. */
const listFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));

const reasons: Readonly<Record<string, string>> = {
  EROFS: " is on a read-only file system",
  EACCES: " may not be read and written by this user",
  EPERM: " may not be read and written by this user",
};

function notWritable(root: string, cause: NodeJS.ErrnoException): UnavailableError {
  const code = cause.code ?? "unknown reason";
  const reason = reasons[code] === undefined ? "" : `: ${cause.path ?? root}${reasons[code]}`;
  const message = `The data folder ${root} cannot be written (${code})${reason}. Make it writable, or name another with EGOV_DATA_DIR.`;
  return new UnavailableError(message, { dataDir: root }, "DATABASE_UNAVAILABLE", cause);
}

/**
 * Replaces the stores of this data folder with those of another; no server may run on either. If the process
 * is killed in between, the next {@link prepareDataFolder} puts the old ones back.
 */
export function swapStore(folder: DataFolder, other: DataFolder): void {
  const store = join(folder.home, "data");
  rmSync(beforeSwap(folder.home), { recursive: true, force: true });
  if (existsSync(store)) renameSync(store, beforeSwap(folder.home));
  renameSync(join(other.home, "data"), store);
  rmSync(beforeSwap(folder.home), { recursive: true, force: true });
}

const beforeSwap = (home: string): string => join(home, "data.before-restore");

function putBackStore(home: string): void {
  if (!existsSync(join(home, "data")) && existsSync(beforeSwap(home))) {
    renameSync(beforeSwap(home), join(home, "data"));
  }
}

const note =
  "Files of the embedded Neo4j server. Stop the program before you copy, move or delete this folder.\n";

/**
 * Returns the password of the embedded server's only user; generated at the first start and kept next to the
 * store.
 *
 * @throws UnavailableError when the store exists but its password does not
 */
export function providePassword(folder: DataFolder): string {
  const file = join(folder.root, "password");
  const hasStore = existsSync(join(folder.home, "data", "databases", "system"));
  if (!existsSync(file)) {
    if (hasStore) {
      const message =
        `${file} is missing, and without it the database in ${folder.home} cannot be opened. ` +
        "Put the file back, or move the folder away and import again.";
      throw new UnavailableError(message, { file });
    }
    writeFileSync(file, randomBytes(24).toString("base64url"), { mode: 0o600 });
  }
  const password = readFileSync(file, "utf8").trim();
  if (!hasStore) {
    writeInitialPassword(folder, password);
  }
  return password;
}

/**
 * Writes what `neo4j-admin dbms set-initial-password` writes (Neo4j 5.26): SHA-256 over salt and password,
 * 1024 rounds. Unlike the command, it needs no second JVM and does not show the password in the process list.
 */
function writeInitialPassword(folder: DataFolder, password: string): void {
  const rounds = 1024;
  const salt = randomBytes(32);
  let digest = createHash("sha256").update(salt).update(password).digest();
  for (let round = 1; round < rounds; round += 1) {
    digest = createHash("sha256").update(digest).digest();
  }
  const dir = join(folder.home, "data", "dbms");
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const line = `neo4j:SHA-256,${digest.toString("hex")},${salt.toString("hex")},${rounds}:\n`;
  writeFileSync(join(dir, "auth.ini"), line, { mode: 0o600 });
}
