import type { Period } from "../values/period.ts";
import { periodProperties, withoutUndefined } from "./qualifiers.ts";
import { byDate, compareTexts, findBest, type PrecisionOrder } from "./resolve-order.ts";
import type { StatementRecord } from "./statement-record.ts";

/** A period from the statements that give its parts, with its bounds. Start and end come each from their own best statement. */
export function resolvePeriod(statements: readonly StatementRecord[]): ReturnType<typeof periodProperties> {
  const best = (property: "start" | "observedOn") =>
    findBest(statements, byDate(property), (statement) => statement[property] !== undefined)?.[property];
  const ending = findBest(statements, byEnd, ({ end, ongoing }) => end !== undefined || ongoing === true);
  const period: Period = withoutUndefined({
    start: best("start"),
    end: ending?.end,
    observedOn: best("observedOn"),
    ongoing: ending !== undefined && ending.end === undefined ? true : undefined,
  });
  return periodProperties(period);
}

/** A stated end before "goes on". */
const byEnd: PrecisionOrder = (a, b) => byDate("end")(a, b);

/** Every value once, in the order of code units. */
export function eachOnce(values: readonly string[]): readonly string[] {
  return [...new Set(values)].toSorted(compareTexts);
}
