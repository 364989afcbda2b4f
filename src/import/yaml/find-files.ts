import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { NotFoundError } from "../../errors/graph-error.ts";

/** A data file and its bytes. */
export interface DataFile {
  /** Path relative to the given folder, with `/`; just the file name if a file was given. */
  readonly file: string;
  /** Null if it is larger than {@link MAX_FILE_BYTES} and was not read. */
  readonly bytes: Uint8Array | null;
}

/** The files of a data set. */
export interface DataFiles {
  readonly files: readonly DataFile[];
  /** Name of the file without extension, or of the folder: the data set's id if dataset.yaml gives none. */
  readonly name: string;
  /** Absolute path of the file or folder, with links resolved. */
  readonly place: string;
  /** True if there are more than {@link MAX_FILES}; then none were read. */
  readonly tooMany: boolean;
}

/** Larger files are rejected: nobody can read or review them. */
export const MAX_FILE_BYTES = 4 * 1024 * 1024;
/** More files are rejected. */
export const MAX_FILES = 2000;

/**
 * Reads one file, or the YAML files (`.yaml`, `.yml`) of a folder and its subfolders, sorted by path. Skips
 * hidden files, node_modules and links.
 *
 * @throws NotFoundError when the path does not exist
 */
export function readDataFiles(path: string): DataFiles {
  const stat = statPath(path);
  // The same result for `.`, `x/..`, a trailing slash, or a link.
  const place = realpathSync(path);
  const name = basename(place).replace(/\.ya?ml$/i, "");
  if (stat.isFile()) return { files: [readDataFile(path, basename(place))], name, place, tooMany: false };
  const found = listFiles(path).map((file) => relative(path, file).split(sep).join("/"));
  if (found.length > MAX_FILES) return { files: [], name, place, tooMany: true };
  return {
    files: found.toSorted().map((file) => readDataFile(join(path, file), file)),
    name,
    place,
    tooMany: false,
  };
}

/**
 * Returns the file status of a path.
 * @throws NotFoundError when the path does not exist
 */
export function statPath(path: string): Stats {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat !== undefined) return stat;
  const message = `There is no file or folder "${path}". Give the path of a YAML file or of a folder with such files.`;
  throw new NotFoundError(message, { path });
}

function readDataFile(path: string, file: string): DataFile {
  return { file, bytes: statSync(path).size > MAX_FILE_BYTES ? null : readFileSync(path) };
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules") return [];
    if (entry.isDirectory()) return listFiles(path);
    return entry.isFile() && /\.ya?ml$/i.test(entry.name) ? [path] : [];
  });
}
