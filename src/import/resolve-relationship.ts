import type { Modality } from "../generated/schema.ts";
import { formatEvidence } from "../values/evidence.ts";
import { withoutUndefined } from "./qualifiers.ts";
import { byFigure, compareTexts, findBest, rankStatements } from "./resolve-order.ts";
import { resolvePeriod } from "./resolve-period.ts";
import type { ResolvedState } from "./resolved-state.ts";
import type { StatementRecord } from "./statement-record.ts";

/**
 * The state of a relationship that follows from what is said about it; null where nothing is. Pure: the same
 * statements, in whatever order, give the same state. docs/data-model.md, "Relationships" and "Resolution".
 */
export function resolveRelationship(
  id: string,
  statements: readonly StatementRecord[],
): ResolvedState | null {
  const ranked = rankStatements(statements);
  const [best] = ranked;
  if (best === undefined) return null;
  // Deprecated ones never win, but where all are deprecated the relationship as a whole is, and shows what they say.
  const heard = ranked.map((statement) =>
    best.rank === "DEPRECATED" ? { ...statement, rank: "NORMAL" as const } : statement,
  );
  const first = (has: (statement: StatementRecord) => boolean) => findBest(heard.filter(has));
  const amount = findBest(
    heard.filter(({ amountCurrency }) => amountCurrency !== undefined),
    byFigure("amount"),
  );
  const quantity = findBest(
    heard.filter(({ quantityUnit }) => quantityUnit !== undefined),
    byFigure("quantity"),
  );
  return withoutUndefined({
    id,
    predicate: best.predicate,
    role: first(({ role }) => role !== undefined)?.role,
    amountValue: amount?.amountValue,
    amountMin: amount?.amountMin,
    amountMax: amount?.amountMax,
    amountCurrency: amount?.amountCurrency,
    quantityValue: quantity?.quantityValue,
    quantityMin: quantity?.quantityMin,
    quantityMax: quantity?.quantityMax,
    quantityUnit: quantity?.quantityUnit,
    ...resolvePeriod(heard),
    deadline: first(({ deadline }) => deadline !== undefined)?.deadline,
    modality: best.modality === "ASSERTED" ? undefined : best.modality,
    rank: best.rank === "NORMAL" ? undefined : best.rank,
    evidence: statements.map(evidenceOf).toSorted(compareTexts),
  }) as ResolvedState;
}

/** The shapes of seed files admit the schema's modalities only. */
function evidenceOf({ modality, ...statement }: StatementRecord): string {
  return formatEvidence({ ...statement, modality: modality as Modality });
}
