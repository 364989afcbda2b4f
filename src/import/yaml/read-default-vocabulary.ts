import { readFileSync } from "node:fs";
import { ProblemLog, rejectErrors } from "../problems/problem-log.ts";
import type { SeedShapes } from "../shapes/seed-shapes.ts";
import type { Vocabulary } from "../shapes/vocabulary.ts";
import { parseVocabulary, readFile } from "./read-dataset.ts";

/** seeds/ beside the folder this module is in: `src` and `dist` both stand one level below the package. */
const FILE = new URL("../../../seeds/vocabulary.yaml", import.meta.url);

/**
 * The predicates that the project ships with; every data set may use them.
 * @throws InvalidValueError when the shipped file is broken
 */
export function readDefaultVocabulary(shapes: SeedShapes): Vocabulary {
  const log = new ProblemLog();
  const text = readFile({ file: "seeds/vocabulary.yaml", bytes: readDefaultVocabularyBytes() }, log);
  const vocabulary: Vocabulary = text === null ? new Map() : parseVocabulary(text, shapes, log);
  rejectErrors(log.toReport());
  return vocabulary;
}

/** The file of {@link readDefaultVocabulary} as it is. */
export function readDefaultVocabularyBytes(): Uint8Array {
  return readFileSync(FILE);
}
