import { createHash } from "node:crypto";
import type { Database } from "../../neo4j/calls/database.ts";
import type { EntityModel } from "../shapes/entity-model.ts";
import type { DataFiles } from "../yaml/find-files.ts";
import { readDefaultVocabularyBytes } from "../yaml/read-default-vocabulary.ts";
import { digestRules } from "./digest-dataset.ts";

/**
 * Digest of the names and bytes of files, and of everything else that decides what they become in the graph.
 */
export function digestFiles({ files, name }: DataFiles, model: EntityModel): string {
  const hash = createHash("sha256").update(JSON.stringify([name, digestRules(model)]));
  hash.update(readDefaultVocabularyBytes());
  for (const { file, bytes } of files) hash.update(JSON.stringify([file, bytes?.length])).update(bytes ?? "");
  return hash.digest("hex");
}

/**
 * The data set last imported from exactly these files, and the version that shows it; null if there is none.
 */
export async function findByFiles(
  database: Database,
  filesDigest: string,
): Promise<{ readonly dataset: string; readonly version: number } | null> {
  const [row] = await database.read({ text: BY_FILES, parameters: { filesDigest } });
  const [dataset, version] = row ?? [];
  return typeof dataset === "string" && typeof version === "number" ? { dataset, version } : null;
}

const BY_FILES = `MATCH (graph:Graph {id: 'graph'})
MATCH (d:Dataset {filesDigest: $filesDigest})
RETURN d.id, graph.version`;
