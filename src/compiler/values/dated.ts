import { type Cypher, cy } from "../../cypher/cypher.ts";
import type { Language } from "../../generated/schema.ts";
import { type DatedValue, listHolding, parseDatedValues } from "../../values/time/dated-values.ts";
import type { Run, Shaper } from "../run/run.ts";
import type { Place } from "../selection/place.ts";

/** Chooses an answer from the values that may hold at the asked time, best first; `row` holds the rest. */
type Choose = (holding: readonly DatedValue[], row: readonly unknown[], run: Run) => unknown;

/**
 * Lets `asOf.validAt` choose among the dated values of a property. `current` answers without it, and for
 * entities without dated values. This adds at most one, absent, property to the statement.
 */
export function chooseDated(
  property: string,
  state: () => Cypher,
  place: Place,
  current: Shaper,
  choose: Choose = ([first]) => first?.value ?? null,
): Shaper {
  const { validAt } = place.at;
  if (!validAt) return current;
  const slot = place.row.add(cy`${state()}.dated`);
  return (row, run) => {
    const values = datedOf(row[slot], property);
    return values ? choose(listHolding(values, validAt.days(run)), row, run) : current(row, run);
  };
}

function datedOf(text: unknown, property: string): readonly DatedValue[] | undefined {
  return typeof text === "string" ? parseDatedValues(text)[property] : undefined;
}

/** The first value in a language, else in the other one; undefined if none holds. */
export function inAskedLanguage(holding: readonly DatedValue[], asked: Language): unknown {
  const isEnglish = (value: DatedValue) => value.language === "EN";
  const fits = holding.find((value) => isEnglish(value) === (asked === "EN"));
  return (fits ?? holding[0])?.value;
}
