import { isId } from "../../values/identifiers/identifier.ts";
import { formatField, type Problem, type ProblemCode } from "../problems/problem.ts";
import type { ProblemLog } from "../problems/problem-log.ts";
import type { EntityRecord } from "../shapes/entity-shape.ts";
import type { Fact, SeedConflict } from "../shapes/fact-shape.ts";
import type { SeedShapes } from "../shapes/seed-shapes.ts";
import type { DatasetRecord, SourceRecord } from "../shapes/source-shape.ts";
import type { Vocabulary } from "../shapes/vocabulary.ts";
import { decodeText } from "./decode-text.ts";
import { type DataFile, type DataFiles, MAX_FILE_BYTES, MAX_FILES } from "./find-files.ts";
import { readYaml, type YamlProblem } from "./read-yaml.ts";
import { type Element, parseSeedFile, reportShape, type TextFile } from "./seed-file.ts";

/** The content of a data set's files, each element with its location. */
export interface SeedDataset {
  readonly dataset: DatasetRecord;
  /** The file dataset.yaml; null if there is none. */
  readonly datasetFile: TextFile | null;
  /** The folder or file that the data set gets its id from; null if dataset.yaml gives the id. */
  readonly place: string | null;
  readonly vocabulary: Vocabulary;
  readonly sources: readonly Element<SourceRecord>[];
  readonly entities: readonly Element<EntityRecord>[];
  readonly facts: readonly Element<Fact>[];
  readonly conflicts: readonly Element<SeedConflict>[];
}

const DATASET_FILE = /(^|\/)dataset\.ya?ml$/i;
const VOCABULARY_FILE = /(^|\/)vocabulary\.ya?ml$/i;

/**
 * Reads files and checks the shape of each element. Invalid elements are reported and left out.
 * @param fallback the project's vocabulary; the folder's own vocabulary.yaml adds to it or overrides it
 */
export function readDataset(
  { files, name, place, tooMany }: DataFiles,
  shapes: SeedShapes,
  fallback: Vocabulary,
  log: ProblemLog,
): SeedDataset {
  if (tooMany)
    log.add(
      wholeFile(".", "TOO_MANY_FILES", `There are more than ${MAX_FILES} YAML files. Split the data set.`),
    );
  else if (files.length === 0)
    log.add(wholeFile(".", "NO_FILES", "There is no YAML file (.yaml, .yml) here."));
  const texts = files.flatMap((file) => readFile(file, log) ?? []);
  const seedFiles = texts
    .filter(({ file }) => !DATASET_FILE.test(file) && !VOCABULARY_FILE.test(file))
    .map((text) => parseSeedFile(text, shapes, log));
  const [datasetFile = null] = texts.filter(({ file }) => DATASET_FILE.test(file));
  checkOneDataset(files, log);
  const own = texts
    .filter(({ file }) => VOCABULARY_FILE.test(file))
    .map((text) => parseVocabulary(text, shapes, log));
  return {
    dataset: datasetFile === null ? namedAfter(name, log) : parseDataset(datasetFile, name, shapes, log),
    datasetFile,
    place: datasetFile === null ? place : null,
    vocabulary: new Map([fallback, ...own].flatMap((vocabulary) => [...vocabulary])),
    sources: seedFiles.flatMap(({ sources }) => sources),
    entities: seedFiles.flatMap(({ entities }) => entities),
    facts: seedFiles.flatMap(({ facts }) => facts),
    conflicts: seedFiles.flatMap(({ conflicts }) => conflicts),
  };
}

/** Reads a file as YAML; null if it cannot be read, which is reported. */
export function readFile({ file, bytes }: DataFile, log: ProblemLog): TextFile | null {
  if (bytes === null) {
    const message = `The file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MiB. Split it.`;
    log.add(wholeFile(file, "TOO_LARGE", message));
    return null;
  }
  const decoded = decodeText(bytes);
  if ("code" in decoded) {
    log.add({ ...wholeFile(file, decoded.code, decoded.message), line: decoded.line });
    return null;
  }
  const text: TextFile = { file, content: readYaml(decoded.text) };
  const { problems, warnings } = text.content;
  const add = (severity: "ERROR" | "WARNING", problem: YamlProblem) => {
    const { path, line, column, value, code, message } = problem;
    log.add({ severity, file, line, column, field: formatField(path), value, code, message });
  };
  for (const problem of problems) add("ERROR", problem);
  for (const warning of warnings) add("WARNING", warning);
  if (problems.length > 0 && text.content.value === null) return null;
  if (text.content.value !== null) return text;
  log.add(wholeFile(file, "EMPTY_FILE", "The file is empty. Add content or delete it."));
  return null;
}

/** The predicates of a vocabulary file; invalid ones are reported and left out. */
export function parseVocabulary(text: TextFile, shapes: SeedShapes, log: ProblemLog): Vocabulary {
  const record = reportShape(text, [], shapes.vocabulary, text.content.value, log);
  return new Map(Object.entries(record?.predicates ?? {}));
}

function parseDataset(text: TextFile, name: string, shapes: SeedShapes, log: ProblemLog): DatasetRecord {
  return (
    reportShape(text, [], shapes.dataset, text.content.value, log) ?? { id: idFrom(name) ?? "-", title: name }
  );
}

/**
 * Rejects a second dataset.yaml: it is unclear which one describes the folder, and the import would replace
 * that data set with both.
 */
function checkOneDataset(files: readonly DataFile[], log: ProblemLog): void {
  const [first, ...others] = files.map(({ file }) => file).filter((file) => DATASET_FILE.test(file));
  for (const other of others) {
    const message = `"${first}" already describes this data set. Keep one of the two; import separate data sets one by one.`;
    log.add(wholeFile(other, "SECOND_DATASET", message));
  }
}

/** Describes a data set without dataset.yaml, named after its file or folder. */
function namedAfter(name: string, log: ProblemLog): DatasetRecord {
  const id = idFrom(name);
  if (id !== null) return { id, title: name };
  const message = `The data set has no id, and none can be made from the name "${name}". Write a dataset.yaml with id and title.`;
  log.add(wholeFile(".", "BAD_ID", message));
  return { id: "-", title: name };
}

/**
 * Turns a name into an id: characters not allowed in ids become hyphens. Null if the result is not a valid
 * id.
 */
function idFrom(name: string): string | null {
  const id = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9.-]+/g, "-")
    .replace(/^[.-]+/, "");
  return isId(id) ? id : null;
}

function wholeFile(file: string, code: ProblemCode, message: string): Problem {
  return { severity: "ERROR", file, line: 1, field: "", value: null, code, message };
}
