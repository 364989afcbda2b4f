import { closeSync, openSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import type { DataFolder } from "../folder/data-folder.ts";

/** The length of each of a server's logs at some time, in bytes. */
export type LogEnds = ReadonlyMap<string, number>;

/** Records where the logs end now, so that later additions can be told apart. */
export function markLogs(folder: DataFolder): LogEnds {
  return new Map(logsOf(folder).map((file) => [file, sizeOf(file)]));
}

/**
 * Why a server does not come up, from its logs, and what to do; undefined if they contain no known cause.
 * @param since from {@link markLogs}, taken before the server was started
 */
export function findStartTrouble(folder: DataFolder, since: LogEnds): string | undefined {
  const text = readLogs(folder, since);
  const trouble = troubles.find(({ pattern, and }) => pattern.test(text) && (and?.test(text) ?? true));
  return trouble === undefined ? undefined : `${trouble.what} ${trouble.cure(folder)}`;
}

/** Whether a running server has given up the graph's database and will answer nothing. */
export function hasGivenUp(folder: DataFolder, since: LogEnds): boolean {
  return givenUp.test(readLogs(folder, since));
}

const givenUp = /Failed to start DatabaseId\{/;

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

interface Trouble {
  readonly pattern: RegExp;
  /** A second pattern that must match too. */
  readonly and?: RegExp;
  readonly what: string;
  readonly cure: (folder: DataFolder) => string;
}

const restore = ({ root }: DataFolder): string =>
  `restore a backup with "egov restore FILE"; without one, move ${root} away (do not delete it) and import again.`;

/** Root causes first, then their consequences: the first match is reported. */
const troubles: readonly Trouble[] = [
  {
    pattern: /No space left on device|Disk quota exceeded/,
    what: "The disk is full.",
    cure: ({ root }) => `Make room on the disk with ${root}, then start again.`,
  },
  {
    pattern: /Read-only file system|AccessDeniedException|\(Permission denied\)/,
    what: "A file or folder of the database cannot be written.",
    cure: ({ home }) => `Make everything in ${home} writable for this user, then start again.`,
  },
  {
    // In a torn log an entry may claim to be as large as the memory, or larger.
    pattern: /java\.lang\.OutOfMemoryError/,
    and: /Starting 'DatabaseId\{\w+\[neo4j\]\}'(?![\s\S]*\[neo4j\]\} is ready)/,
    what: "The database ran out of memory while it read its transaction log, which is torn, or larger than its memory allows.",
    cure: (folder) =>
      `Start once with twice the EGOV_HEAP_MB. If that fails in the same way, the log is torn: ${restore(folder)}`,
  },
  {
    pattern:
      /java\.lang\.OutOfMemoryError|insufficient memory for the Java Runtime|Could not reserve enough space/,
    what: "The database does not have enough memory.",
    cure: () =>
      "Give it more with EGOV_HEAP_MB. If the machine has no more, lower EGOV_HEAP_MB and EGOV_PAGE_CACHE_MB.",
  },
  {
    pattern: /UnsupportedClassVersionError|Unsupported Java/,
    what: "This Java is too old for the database.",
    cure: () => "Install Java 17 or later, or name one with JAVA_HOME.",
  },
  {
    pattern: /Address already in use|Failed to bind/,
    what: "The database's port was taken by another program at the same moment.",
    cure: () => "Start again; another port is chosen each time.",
  },
  {
    pattern:
      /FileLockException|StoreLockException|Lock file has been locked by another process|Unable to obtain lock/,
    what: "Another database server uses the store.",
    cure: ({ home }) => `Stop the other program that works on ${home}, then start again.`,
  },
  {
    pattern:
      /unreadable bytes|unreadable header|Corrupt checkpoint file|contains corrupted header|transaction logs (are|is) (corrupt|missing)|Transaction logs are missing|Error reading transaction logs|fail_on_missing_files|Recovery (is not possible|was not possible)/i,
    what: "The database's transaction log is torn or incomplete, as after a full disk or a copy of a running database.",
    cure: (folder) => sentence(restore(folder)),
  },
  {
    pattern:
      /StoreDamage|Failed to read (current )?store version|Failed to read.* metadata|InvalidRecordException|UnderlyingStorageException|TreeInconsistencyException|store corruption|Unable to find store files|is in an inconsistent state/,
    what: "The database's store is damaged.",
    cure: (folder) => sentence(restore(folder)),
  },
  {
    pattern: /Unrecognized setting|Error evaluating value for setting/,
    what: "The database does not know a setting: its program files are of another version than this program expects.",
    cure: () =>
      "Remove _JAVA_OPTIONS and NEO4J_* variables that you set for another Neo4j, then start again.",
  },
  {
    pattern: givenUp,
    what: "The database's store cannot be opened.",
    cure: (folder) => sentence(restore(folder)),
  },
];

/** Most bytes read from one log. */
const maxBytes = 2 ** 20;

const readLogs = (folder: DataFolder, since: LogEnds): string =>
  logsOf(folder)
    .map((file) => readAfter(file, since.get(file) ?? 0))
    .join("\n");

const logsOf = ({ home, consoleLog }: DataFolder): readonly string[] => [
  consoleLog,
  ...["debug.log", "neo4j.log"].map((name) => join(home, "logs", name)),
];

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Reads a file from a position on; all of it if it is shorter, as it must have been rotated. */
function readAfter(file: string, from: number): string {
  const size = sizeOf(file);
  const start = Math.max(size < from ? 0 : from, size - maxBytes);
  if (size === start) return "";
  const descriptor = openSync(file, "r");
  try {
    const bytes = Buffer.alloc(size - start);
    return bytes.toString("utf8", 0, readSync(descriptor, bytes, 0, bytes.length, start));
  } finally {
    closeSync(descriptor);
  }
}
