import type { Figure, Qualifiers, StatementRecord } from "./statement-record.ts";

/** A difference in words: `role is "winner", not "lead"`. Null: there is none. */
export function differ(field: string, got: unknown, needed: unknown): string | null {
  const [is, must] = [JSON.stringify(got), JSON.stringify(needed)];
  return is === must ? null : `${field} is ${is}, not ${must}`;
}

/** Differences of role, dates, amount and quantity. */
export function qualifierDifferences(got: Qualifiers, needed: Qualifiers): readonly string[] {
  return present([
    differ("role", got.role, needed.role),
    differ("period.start", got.start, needed.start),
    differ("period.end", got.end, needed.end),
    differ("period.observedOn", got.observedOn, needed.observedOn),
    differ("deadline", got.deadline, needed.deadline),
    differ("amount", toText(got.amount), toText(needed.amount)),
    differ("quantity", toText(got.quantity), toText(needed.quantity)),
  ]);
}

/** Differences of everything a statement says beside property, value and source. */
export function statementDifferences(got: StatementRecord, needed: StatementRecord): readonly string[] {
  return [
    ...present([
      differ("locator", got.locator, needed.locator),
      differ("status", got.status, needed.status),
      differ("modality", got.modality, needed.modality),
      differ("attributedTo", got.attributedTo, needed.attributedTo),
      differ("interestedParty", got.interestedParty, needed.interestedParty),
    ]),
    ...qualifierDifferences(got, needed),
  ];
}

/** The texts that are there. */
export function present(texts: readonly (string | null)[]): readonly string[] {
  return texts.filter((text) => text !== null);
}

function toText(figure: Figure | null): string | null {
  if (figure === null) return null;
  const { value, min, max, unit } = figure;
  return `${value ?? `${min ?? ""}..${max ?? ""}`} ${unit}`;
}
