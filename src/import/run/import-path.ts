import type { Database } from "../../neo4j/calls/database.ts";
import { type LoadedSchema, loadSchema } from "../../schema/load-schema.ts";
import { refuseDamaged } from "../../store/versions/check-records.ts";
import type { LeaseOptions } from "../../store/versions/lease.ts";
import { withLease } from "../../store/versions/with-lease.ts";
import { validateDataset } from "../check/validate.ts";
import { checkShrink } from "../knowledge/check-shrink.ts";
import { checkStillNeeded } from "../knowledge/check-still-needed.ts";
import { type GraphKnowledge, NOTHING_KNOWN } from "../knowledge/graph-knowledge.ts";
import { readKnowledge } from "../knowledge/read-knowledge.ts";
import { ProblemLog, type ProblemReport, rejectErrors } from "../problems/problem-log.ts";
import { createEntityModel } from "../shapes/entity-model.ts";
import { createSeedShapes, type SeedShapes } from "../shapes/seed-shapes.ts";
import { toDataset } from "../statements/to-dataset.ts";
import { NO_CHANGES } from "../write/write-context.ts";
import { type DataFiles, readDataFiles } from "../yaml/find-files.ts";
import { readDataset, type SeedDataset } from "../yaml/read-dataset.ts";
import { readDefaultVocabulary } from "../yaml/read-default-vocabulary.ts";
import { digestFiles, findByFiles } from "./digest-files.ts";
import { type ImportOutcome, importUnderLease } from "./import-dataset.ts";

/** What to import, and from where. */
export interface ImportPathOptions extends LeaseOptions {
  readonly database: Database;
  /** A folder of seed files, or one file. */
  readonly path: string;
  /** Whether the data set may lose more than half of its content; default false. */
  readonly allowShrink?: boolean | undefined;
  /** Called with each step, in one line. */
  readonly report?: (step: string) => void;
  /** Called after each batch with the number of things checked so far and their total. */
  readonly onBatch?: (things: number, total: number) => void;
  /** Milliseconds since 1970 for the publication; default: the database's clock. */
  readonly now?: () => number;
  /** Aborting stops the import before its next transaction and undoes what was written. */
  readonly signal?: AbortSignal;
}

/** The outcome of an import of files. */
export interface ImportResult extends ImportOutcome {
  /** Id of the data set. */
  readonly dataset: string;
  /** Warnings only: an error stops the import. Empty if the same files were imported last. */
  readonly problems: ProblemReport["problems"];
}

/**
 * Checks files and imports them, all or nothing.
 *
 * @throws NotFoundError when the path does not exist
 * @throws InvalidValueError IMPORT_REJECTED when there are errors; `details` is the {@link ProblemReport}
 * @throws ConflictError when another import is writing
 */
export async function importPath(options: ImportPathOptions): Promise<ImportResult> {
  const { database, path, allowShrink, report = () => undefined, onBatch, now, signal } = options;
  const files = readDataFiles(path);
  const filesDigest = digestFiles(files, createEntityModel(loadSchema()));
  const same = await findByFiles(database, filesDigest);
  if (same !== null) return { ...same, changed: false, changes: NO_CHANGES, counts: null, problems: [] };
  report(`Checking ${path}`);
  const log = new ProblemLog();
  const read = readSeeds(files, log);
  return withLease(database, options, async (lease) => {
    // Checked first: what a damaged graph has lost would look like mistakes in the files.
    await refuseDamaged(database);
    const knowledge = await checkAgainst(database, read, log);
    rejectErrors(log.toReport());
    const dataset = toDataset(read.seeds, read.shapes, knowledge);
    const onShrink = allowShrink === true ? "ALLOW" : "STOP";
    await checkShrink(database, { dataset, ...originOf(read.seeds), onShrink }, log);
    const found = log.toReport();
    rejectErrors(found);
    const total = [...(dataset.things() as Iterable<unknown>)].length;
    report(`Writing ${dataset.id}: ${total} things`);
    const told = (things: number) => onBatch?.(things, total);
    const place = read.seeds.place ?? undefined;
    const outcome = await importUnderLease(
      { database, dataset, filesDigest, place, now, signal, onBatch: told },
      lease,
    );
    return { ...outcome, dataset: dataset.id, problems: found.problems };
  });
}

/**
 * Checks files against each other, and against a graph if there is one. Writes nothing.
 * @param database null if the files must contain all that they refer to
 * @throws NotFoundError when the path does not exist
 */
export async function validatePath(path: string, database: Database | null): Promise<ProblemReport> {
  const log = new ProblemLog();
  const read = readSeeds(readDataFiles(path), log);
  if (database === null) {
    check(read, NOTHING_KNOWN, log);
    return log.toReport();
  }
  const knowledge = await checkAgainst(database, read, log);
  // What invalid files leave out is unknown.
  if (!log.hasErrors) {
    const dataset = toDataset(read.seeds, read.shapes, knowledge);
    await checkShrink(database, { dataset, ...originOf(read.seeds), onShrink: "WARN" }, log);
  }
  return log.toReport();
}

/** Reports problems in the files and conflicts with the graph. Returns what the graph knows. */
async function checkAgainst(database: Database, read: ReadSeeds, log: ProblemLog): Promise<GraphKnowledge> {
  const knowledge = await readKnowledge(database, read.seeds, read.shapes);
  check(read, knowledge, log);
  await checkStillNeeded(database, read.seeds, log);
  return knowledge;
}

function originOf({ datasetFile, place }: SeedDataset) {
  return { file: datasetFile?.file ?? ".", place };
}

interface ReadSeeds {
  readonly seeds: SeedDataset;
  readonly shapes: SeedShapes;
  readonly schema: LoadedSchema;
}

function readSeeds(files: DataFiles, log: ProblemLog): ReadSeeds {
  const schema = loadSchema();
  const shapes = createSeedShapes(schema);
  const seeds = readDataset(files, shapes, readDefaultVocabulary(shapes), log);
  return { seeds, shapes, schema };
}

function check({ seeds, shapes, schema }: ReadSeeds, knowledge: GraphKnowledge, log: ProblemLog): void {
  validateDataset(seeds, { shapes, schema, knowledge, log });
}
