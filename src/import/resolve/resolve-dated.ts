import { formatDecimal } from "../../values/amounts/money.ts";
import {
  type DatedMoney,
  type DatedValue,
  type DatedValues,
  formatDatedValues,
} from "../../values/time/dated-values.ts";
import { MIN_DAY, type PeriodBounds } from "../../values/time/period.ts";
import { withoutUndefined } from "../../values/without-undefined.ts";
import type { EntityModel } from "../shapes/entity-model.ts";
import type { StatementRecord } from "../statement-record.ts";
import { byDate, byFigure, type PrecisionOrder, rankStatements } from "./resolve-order.ts";
import { saidIdentifiers, saidKey } from "./said-identifiers.ts";

/**
 * The values from which `asOf.validAt` chooses, as one text: for each property with a dated statement, all
 * values that are not deprecated, best first. Undefined if nothing is dated, the usual case. See
 * docs/data-model.md, "Dated values".
 */
export function resolveDated(
  kind: string,
  statements: readonly StatementRecord[],
  model: EntityModel,
): { readonly dated: string | undefined } {
  const heard = statements.filter(({ rank }) => rank !== "DEPRECATED");
  if (!heard.some(isDated)) return { dated: undefined };
  const of = (property: string) => heard.filter((statement) => statement.property === property);
  const values: Record<string, readonly DatedValue[]> = {};
  const keep = (property: string, said: readonly StatementRecord[], read = readText, precision = EQUAL) => {
    if (!said.some(isDated)) return;
    values[property] = rankStatements(said, (a, b) => inUseFirst(a, b) || precision(a, b)).flatMap(
      (statement) => toDated(statement, read(statement)),
    );
  };
  for (const property of ["name", "description"]) keep(property, of(property));
  keep("identifiers", saidIdentifiers(kind, of, model));
  for (const { name, type } of model.fieldsOf(kind))
    keep(
      name,
      type === "IDENTIFIER" ? saidKey(name, of) : of(name),
      type === "INTEGER" ? readNumber : readText,
      type === "EDTF" ? byDate("value") : EQUAL,
    );
  if (model.hasBudget(kind)) keep("budget", of("budget"), readMoney, byFigure("amount"));
  return {
    dated: Object.keys(values).length === 0 ? undefined : formatDatedValues(values satisfies DatedValues),
  };
}

/**
 * Sorts values still in use first: latest start, then latest observation, then undated ones, then latest end.
 */
export const inUseFirst: PrecisionOrder = (a, b) => {
  const [first, second] = [useOf(a), useOf(b)];
  return first.group - second.group || second.day - first.day;
};

function useOf({ earliestStart, latestStart = MIN_DAY, latestEnd }: StatementRecord) {
  if (latestEnd !== undefined) return { group: 2, day: latestEnd };
  return { group: earliestStart === undefined ? 1 : 0, day: latestStart };
}

const EQUAL: PrecisionOrder = () => 0;

/** Every dated statement has this bound; see docs/data-model.md, "Time". */
function isDated({ latestStart }: StatementRecord): boolean {
  return latestStart !== undefined;
}

function toDated(statement: StatementRecord, value: DatedValue["value"] | undefined): readonly DatedValue[] {
  if (value === undefined) return [];
  const { language } = statement;
  return [withoutUndefined({ value, language, bounds: boundsOf(statement) })];
}

function boundsOf(statement: StatementRecord): PeriodBounds | undefined {
  const { earliestStart = null, latestStart, earliestEnd, latestEnd = null } = statement;
  if (latestStart === undefined || earliestEnd === undefined) return undefined;
  return { earliestStart, latestStart, earliestEnd, latestEnd };
}

type Read = (statement: StatementRecord) => DatedValue["value"] | undefined;

const readText: Read = ({ value }) => value;
const readNumber: Read = ({ value }) => (value === undefined ? undefined : Number(value));

const readMoney: Read = ({ amountValue, amountMin, amountMax, amountCurrency: currency }) => {
  if (currency === undefined) return undefined;
  const decimal = (minor: bigint | undefined) =>
    minor === undefined ? undefined : formatDecimal(minor, currency);
  const money = { value: decimal(amountValue), min: decimal(amountMin), max: decimal(amountMax), currency };
  return withoutUndefined(money) satisfies DatedMoney;
};
