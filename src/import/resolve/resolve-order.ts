import { comparePrecision } from "../../values/time/edtf.ts";
import type { StatementRecord } from "../statement-record.ts";

const RANK_ORDER: Readonly<Record<StatementRecord["rank"], number>> = {
  PREFERRED: 0,
  NORMAL: 1,
  DEPRECATED: 2,
};

/** Compares how precise two statements are; negative if the first is more precise. */
export type PrecisionOrder = (a: StatementRecord, b: StatementRecord) => number;

/** For values other than dates and figures: all are equally precise. */
const NO_PRECISION: PrecisionOrder = () => 0;

/** More precise dates first, by one property of the statement; statements without it last. */
export function byDate(property: "value" | "start" | "end" | "observedOn"): PrecisionOrder {
  return (a, b) => {
    const [first, second] = [a[property], b[property]];
    if (first === undefined || second === undefined)
      return Number(first === undefined) - Number(second === undefined);
    return comparePrecision(first, second);
  };
}

/** Exact figures first, then two bounds, then one. */
export function byFigure(kind: "amount" | "quantity"): PrecisionOrder {
  const openness = (statement: StatementRecord): number => {
    if (statement[`${kind}Value`] !== undefined) return 0;
    const bounds = [statement[`${kind}Min`], statement[`${kind}Max`]].filter((bound) => bound !== undefined);
    return 3 - bounds.length;
  };
  return (a, b) => openness(a) - openness(b);
}

/**
 * Sorts statements, best first: by rank, precision, source id, statement id (docs/data-model.md,
 * "Resolution").
 */
export function rankStatements(
  statements: readonly StatementRecord[],
  precision: PrecisionOrder = NO_PRECISION,
): readonly StatementRecord[] {
  return statements.toSorted((a, b) => compareStatements(a, b, precision));
}

/**
 * The statement that gives the value; undefined if there are only deprecated ones.
 * @param says whether a statement gives a value
 */
export function findBest(
  statements: readonly StatementRecord[],
  precision: PrecisionOrder = NO_PRECISION,
  says: (statement: StatementRecord) => boolean = () => true,
): StatementRecord | undefined {
  let best: StatementRecord | undefined;
  for (const statement of statements) {
    if (statement.rank === "DEPRECATED" || !says(statement)) continue;
    if (best === undefined || compareStatements(statement, best, precision) < 0) best = statement;
  }
  return best;
}

function compareStatements(a: StatementRecord, b: StatementRecord, precision: PrecisionOrder): number {
  return (
    RANK_ORDER[a.rank] - RANK_ORDER[b.rank] ||
    precision(a, b) ||
    compareTexts(a.source, b.source) ||
    compareTexts(a.id, b.id)
  );
}

/** Compares texts by code unit, independent of locale. */
export function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
