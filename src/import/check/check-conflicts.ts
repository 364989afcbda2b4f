import { suggest } from "../problems/nearest.ts";
import { listWhole } from "../yaml/seed-file.ts";
import { type CheckContext, report } from "./check-context.ts";

/** Checks that every fact a conflict compares exists and is named only once. */
export function checkConflicts(context: CheckContext): void {
  const { world } = context;
  for (const conflict of listWhole(context.seeds.conflicts)) {
    for (const [index, fact] of conflict.record.facts.entries()) {
      const field = ["facts", index];
      if (!world.isFact(fact)) {
        const cure = suggest(fact, world.factIds, "State it under facts, or correct the id.");
        const message = `There is no fact "${fact}". ${cure}`;
        report(context, conflict, { field, code: "UNKNOWN_FACT", message, value: fact });
      } else if (conflict.record.facts.indexOf(fact) < index) {
        const message = `The fact "${fact}" is named twice. Keep one.`;
        report(context, conflict, { field, code: "DUPLICATE_ID", message, value: fact });
      }
    }
  }
}
