import type { Evidence } from "../../../src/import/shapes/evidence-shape.ts";
import { askedDays, judge } from "../../../src/values/time/certainty.ts";
import { MIN_DAY, type Period, periodBounds } from "../../../src/values/time/period.ts";

/** What one source says about a property of the only entity. */
export interface Said {
  readonly property: string;
  readonly value?: string;
  readonly language?: "DE" | "EN";
  readonly rank?: "PREFERRED" | "NORMAL" | "DEPRECATED";
  readonly period?: Period;
  readonly amount?: Evidence["amount"];
}

const ranks = { PREFERRED: 0, NORMAL: 1, DEPRECATED: 2 };

/** The value that applies by the rules of docs/data-model.md, "Dated values"; undefined if none does. */
export function bestAt(said: readonly Said[], validAt: string): string | undefined {
  const asked = askedDays(validAt);
  const list = said.flatMap(({ value = "", rank = "NORMAL", period = {} }, index) => {
    const bounds = periodBounds(period);
    const certainty = judge(bounds, asked);
    if (certainty === null || rank === "DEPRECATED") return [];
    const level = certainty === "CERTAIN" ? 0 : bounds !== null && bounds.latestStart <= asked.first ? 1 : 2;
    const hasEnd = bounds !== null && bounds.latestEnd !== null;
    const use = hasEnd ? 2 : bounds !== null && bounds.earliestStart !== null ? 0 : 1;
    const day = (hasEnd ? bounds.latestEnd : bounds?.latestStart) ?? MIN_DAY;
    return [{ value, order: [level, ranks[rank], use, -day, index] }];
  });
  return list.toSorted((a, b) => compareNumbers(a.order, b.order))[0]?.value;
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, index) => number !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
