import type { LoadedSchema } from "../../schema/load-schema.ts";
import type { GraphKnowledge } from "../knowledge/graph-knowledge.ts";
import { createWorld } from "../knowledge/world.ts";
import type { ProblemLog } from "../problems/problem-log.ts";
import type { SeedShapes } from "../shapes/seed-shapes.ts";
import type { SeedDataset } from "../yaml/read-dataset.ts";
import { listWhole } from "../yaml/seed-file.ts";
import { checkConflicts } from "./check-conflicts.ts";
import { checkEntities } from "./check-entities.ts";
import { checkFacts } from "./check-facts.ts";
import { checkFormerIds } from "./check-former-ids.ts";
import { checkIds } from "./check-ids.ts";
import { checkPartOf } from "./check-part-of.ts";
import { warnOfDate } from "./doubtful-values.ts";

/** What a validation needs besides the files. */
export interface ValidationOptions {
  readonly shapes: SeedShapes;
  readonly schema: LoadedSchema;
  /** What the graph knows about the ids of the data set. */
  readonly knowledge: GraphKnowledge;
  readonly log: ProblemLog;
}

/** Checks all elements of a data set against each other and against the graph; reports every problem. */
export function validateDataset(
  seeds: SeedDataset,
  { shapes, schema, knowledge, log }: ValidationOptions,
): void {
  const world = createWorld(seeds, knowledge);
  const context = { seeds, shapes, model: schema.model, knowledge, world, log };
  checkIds(context);
  for (const source of listWhole(seeds.sources)) {
    warnOfDate(context, source, ["publishedOn"], source.record.publishedOn);
    warnOfDate(context, source, ["retrievedOn"], source.record.retrievedOn);
  }
  checkEntities(context);
  checkFormerIds(context);
  checkFacts(context);
  checkPartOf(context);
  checkConflicts(context);
}
