import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { NotFoundError } from "../../errors/graph-error.ts";

/** A data file and its bytes. */
export interface DataFile {
  /** From the folder that was given, with `/`; the file's own name where a file was given. */
  readonly file: string;
  /** Null where it is larger than {@link MAX_FILE_BYTES}, and was not read. */
  readonly bytes: Uint8Array | null;
}

/** The files of a data set. */
export interface DataFiles {
  readonly files: readonly DataFile[];
  /** Name of the file without its ending, or of the folder: the data set's id where dataset.yaml gives none. */
  readonly name: string;
  /** Where the file or folder really is: absolute, links followed. */
  readonly place: string;
  /** True where there are more than {@link MAX_FILES}, and none were read. */
  readonly tooMany: boolean;
}

/** Larger files are refused: a person can neither read nor review them. */
export const MAX_FILE_BYTES = 4 * 1024 * 1024;
/** More files are refused. */
export const MAX_FILES = 2000;

/**
 * Reads the YAML files (`.yaml`, `.yml`) of a folder and its folders, or the one file named, in the order of their
 * paths. Hidden files, node_modules and links are left out.
 *
 * @throws NotFoundError when nothing is there under the path
 */
export function readDataFiles(path: string): DataFiles {
  const stat = statPath(path);
  // The same however it is written: `.`, `x/..`, with a slash at the end, by a link.
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
 * What is there under a path.
 * @throws NotFoundError when nothing is
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
