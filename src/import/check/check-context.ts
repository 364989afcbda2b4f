import type { GraphModel } from "../../schema/graph-model.ts";
import type { GraphKnowledge } from "../knowledge/graph-knowledge.ts";
import type { World } from "../knowledge/world.ts";
import type { ProblemLog } from "../problems/problem-log.ts";
import type { SeedShapes } from "../shapes/seed-shapes.ts";
import type { SeedDataset } from "../yaml/read-dataset.ts";
import { type Finding, type Located, toProblem } from "../yaml/seed-file.ts";

/** What the checks of a data set read, and where they report problems. */
export interface CheckContext {
  readonly seeds: SeedDataset;
  readonly shapes: SeedShapes;
  readonly model: GraphModel;
  readonly knowledge: GraphKnowledge;
  readonly world: World;
  readonly log: ProblemLog;
}

/** Reports a problem with a field of an element. */
export function report(
  context: CheckContext,
  element: Omit<Located<unknown>, "record">,
  finding: Finding,
): void {
  context.log.add(toProblem(element, finding));
}
