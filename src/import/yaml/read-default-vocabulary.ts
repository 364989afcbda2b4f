import { readFileSync } from "node:fs";
import { ProblemLog, rejectErrors } from "../problems/problem-log.ts";
import type { SeedShapes } from "../shapes/seed-shapes.ts";
import type { Vocabulary } from "../shapes/vocabulary.ts";
import { parseVocabulary, readFile } from "./read-dataset.ts";

/** Works from `src` and `dist` alike: both are one level below the package. */
const FILE = new URL("../../../seeds/vocabulary.yaml", import.meta.url);

/**
 * Reads the predicates that ship with the project; every data set may use them.
 * @throws InvalidValueError when the shipped file is broken
 */
export function readDefaultVocabulary(shapes: SeedShapes): Vocabulary {
  const log = new ProblemLog();
  const text = readFile({ file: "seeds/vocabulary.yaml", bytes: readDefaultVocabularyBytes() }, log);
  const vocabulary: Vocabulary = text === null ? new Map() : parseVocabulary(text, shapes, log);
  rejectErrors(log.toReport());
  return vocabulary;
}

/** The raw bytes of the file that {@link readDefaultVocabulary} reads. */
export function readDefaultVocabularyBytes(): Uint8Array {
  return readFileSync(FILE);
}
