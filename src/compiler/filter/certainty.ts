import { and, type Cypher, cy } from "../../cypher/cypher.ts";
import { InvalidValueError } from "../../errors/graph-error.ts";
import type { Certainty } from "../../generated/schema.ts";
import type { AskedTimes } from "../context/at.ts";

/**
 * Predicates that a relationship must meet at the asked times; for the formulas see `AsOf` in the schema. An
 * absent outer bound is open. An undated relationship has no bounds and passes as POSSIBLE.
 * @throws InvalidValueError when CERTAIN is requested without a time
 */
export function timePredicates(r: Cypher, asked: AskedTimes, minCertainty: Certainty): readonly Cypher[] {
  const times = [asked.validAt, asked.during].filter((time) => time !== null);
  if (minCertainty === "POSSIBLE")
    return times.map(
      ({ first, last }) =>
        cy`(${r}.earliestStart IS NULL OR ${r}.earliestStart <= ${last}) AND (${r}.latestEnd IS NULL OR ${r}.latestEnd >= ${first})`,
    );
  if (times.length > 0) return certainPredicates(r, asked);
  throw new InvalidValueError(
    `"minCertainty: CERTAIN" needs a time: add "during", or asOf: { validAt: … } to the field.`,
    { minCertainty },
  );
}

/** Compiles `certaintyAt`, for relationships that may not have held; null if they surely did not. */
export function certaintyAt(r: Cypher, asked: AskedTimes): Cypher {
  const possible = and(timePredicates(r, asked, "POSSIBLE").map((each) => cy`(${each})`));
  const certain = and(certainPredicates(r, asked));
  return cy`CASE WHEN ${certain} THEN 'CERTAIN' WHEN ${possible} THEN 'POSSIBLE' END`;
}

/** Compiles `certainty`; null if no time is asked. */
export function certaintyOf(r: Cypher, asked: AskedTimes): Cypher {
  const certain = certainPredicates(r, asked);
  return certain.length === 0 ? cy`null` : cy`CASE WHEN ${and(certain)} THEN 'CERTAIN' ELSE 'POSSIBLE' END`;
}

function certainPredicates(r: Cypher, { validAt, during }: AskedTimes): readonly Cypher[] {
  return [
    ...(validAt ? [cy`${r}.latestStart <= ${validAt.first}`, cy`${r}.earliestEnd >= ${validAt.last}`] : []),
    ...(during ? [cy`${r}.latestStart <= ${during.last}`, cy`${r}.earliestEnd >= ${during.first}`] : []),
  ];
}
