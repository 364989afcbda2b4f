import type { Claim } from "./check-evidence.ts";
import type { Evidence, Qualifiers } from "./evidence-shape.ts";
import type { Fact } from "./fact-shape.ts";
import type { FieldPath } from "./problem.ts";

/** One value of a fact (or its one tie) with the qualifiers and evidence that hold for it. */
export interface FactElement extends Claim {
  /** Undefined where the fact has an object, or its amount or quantity is the value. */
  readonly value: string | undefined;
  readonly valueField: FieldPath;
  readonly evidence: readonly Evidence[];
}

/** The elements of a fact: one for each element of a list of values, else one. */
export function listElements(fact: Fact): readonly FactElement[] {
  const { value, evidence } = fact;
  const whole = { qualifiers: [qualifiersOf(fact)], evidence, evidenceField: ["evidence"] };
  if (!Array.isArray(value)) return [{ ...whole, field: [], value, valueField: ["value"] }];
  return value.map((element, index) => {
    const field = ["value", index];
    if (typeof element === "string") return { ...whole, field, value: element, valueField: field };
    const own = element.evidence === undefined ? whole : { evidence: element.evidence };
    const qualifiers = [qualifiersOf(fact), qualifiersOf(element)];
    return {
      ...own,
      evidence: own.evidence,
      field,
      qualifiers,
      value: element.value,
      valueField: [...field, "value"],
    };
  });
}

function qualifiersOf(
  claim: Qualifiers & { readonly evidence?: unknown; readonly value?: unknown },
): Qualifiers {
  const { role, start, end, observedOn, ongoing, deadline, amount, quantity, status, modality, rank } = claim;
  const { attributedTo, interestedParty, note, language, originalValue } = claim;
  return {
    ...{ role, start, end, observedOn, ongoing, deadline, amount, quantity, status, modality, rank },
    ...{ attributedTo, interestedParty, note, language, originalValue },
  };
}
