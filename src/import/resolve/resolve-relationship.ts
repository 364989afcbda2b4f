import type { Modality } from "../../generated/schema.ts";
import { formatEvidence } from "../../values/evidence.ts";
import type { StatementRecord } from "../statement-record.ts";
import { byFigure, compareTexts, findBest, rankStatements } from "./resolve-order.ts";
import { resolvePeriod } from "./resolve-period.ts";
import type { PropertyValue } from "./resolved-state.ts";

/** The names of all properties that {@link resolveRelationship} sets. */
export const RELATIONSHIP_PROPERTIES = [
  "id",
  "predicate",
  "role",
  "amountValue",
  "amountMin",
  "amountMax",
  "amountCurrency",
  "quantityValue",
  "quantityMin",
  "quantityMax",
  "quantityUnit",
  "start",
  "end",
  "observedOn",
  "ongoing",
  "earliestStart",
  "latestStart",
  "earliestEnd",
  "latestEnd",
  "statedFrom",
  "statedTo",
  "deadline",
  "modality",
  "rank",
  "evidence",
] as const;

/**
 * Resolves the statements about a relationship to its state; null if there are none. Pure: the same
 * statements in any order give the same state. See docs/data-model.md, "Relationships" and "Resolution".
 */
export function resolveRelationship(
  id: string,
  statements: readonly StatementRecord[],
): Readonly<Record<(typeof RELATIONSHIP_PROPERTIES)[number], PropertyValue | undefined>> | null {
  const [best] = rankStatements(statements);
  if (best === undefined) return null;
  // Deprecated statements never win. If all are deprecated, the whole relationship is, and shows what they
  // say.
  const heard =
    best.rank === "DEPRECATED"
      ? statements.map((statement) => ({ ...statement, rank: "NORMAL" as const }))
      : statements;
  const amount = findBest(heard, byFigure("amount"), ({ amountCurrency }) => amountCurrency !== undefined);
  const quantity = findBest(heard, byFigure("quantity"), ({ quantityUnit }) => quantityUnit !== undefined);
  const period = resolvePeriod(heard);
  return {
    id,
    predicate: best.predicate,
    role: findBest(heard, undefined, ({ role }) => role !== undefined)?.role,
    amountValue: amount?.amountValue,
    amountMin: amount?.amountMin,
    amountMax: amount?.amountMax,
    amountCurrency: amount?.amountCurrency,
    quantityValue: quantity?.quantityValue,
    quantityMin: quantity?.quantityMin,
    quantityMax: quantity?.quantityMax,
    quantityUnit: quantity?.quantityUnit,
    start: period.start,
    end: period.end,
    observedOn: period.observedOn,
    ongoing: period.ongoing,
    earliestStart: period.earliestStart,
    latestStart: period.latestStart,
    earliestEnd: period.earliestEnd,
    latestEnd: period.latestEnd,
    statedFrom: period.statedFrom,
    statedTo: period.statedTo,
    deadline: findBest(heard, undefined, ({ deadline }) => deadline !== undefined)?.deadline,
    modality: best.modality === "ASSERTED" ? undefined : best.modality,
    rank: best.rank === "NORMAL" ? undefined : best.rank,
    evidence: statements.map(evidenceOf).toSorted(compareTexts),
  };
}

/** The modality is one of the schema's: the shapes of seed files allow no other. */
function evidenceOf({ modality, ...statement }: StatementRecord): string {
  return formatEvidence({ ...statement, modality: modality as Modality });
}
