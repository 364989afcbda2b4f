import type { FieldPath } from "../problems/problem.ts";
import type { Evidence, Qualifiers } from "../shapes/evidence-shape.ts";
import type { Fact } from "../shapes/fact-shape.ts";

/** A value or fact with its qualifiers and evidence. */
export interface Claim {
  /** Its path in its element; `[]` for the element itself. */
  readonly field: FieldPath;
  /** Qualifiers that apply to all its evidence, outermost first; the last are the claim's own. */
  readonly qualifiers: readonly Qualifiers[];
  /** Undefined if the editors' source of the data set vouches for it. */
  readonly evidence: readonly Evidence[] | undefined;
}

/** One value of a fact (or its one tie) with the qualifiers and evidence that apply to it. */
export interface FactElement {
  /** Undefined if the fact has an object, or its amount or quantity is the value. */
  readonly value: string | undefined;
  /** Its path in the fact. */
  readonly field: FieldPath;
  readonly qualifiers: readonly Qualifiers[];
  readonly evidence: readonly Evidence[];
}

/** The elements of a fact: one for each value in a list, otherwise one. */
export function listElements(fact: Fact): readonly FactElement[] {
  const { value, evidence } = fact;
  const whole = { qualifiers: [qualifiersOf(fact)], evidence };
  if (!Array.isArray(value)) return [{ ...whole, field: value === undefined ? [] : ["value"], value }];
  return value.map((element, index) => {
    const field = ["value", index];
    if (typeof element === "string") return { ...whole, field, value: element };
    const qualifiers = [qualifiersOf(fact), qualifiersOf(element)];
    return {
      field: [...field, "value"],
      qualifiers,
      evidence: element.evidence ?? evidence,
      value: element.value,
    };
  });
}

/** The claims of a fact to check: the fact itself, and list elements with their own evidence. */
export function listClaims(fact: Fact): readonly Claim[] {
  const { value, evidence } = fact;
  const own = Array.isArray(value) ? value : [];
  return [
    { field: [], qualifiers: [qualifiersOf(fact)], evidence },
    ...own.flatMap((element, index): readonly Claim[] => {
      if (typeof element === "string") return [];
      const qualifiers = [qualifiersOf(fact), qualifiersOf(element)];
      return [{ field: ["value", index], qualifiers, evidence: element.evidence ?? [] }];
    }),
  ];
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
