/** A figure exact or between bounds, with its unit or currency; decimal texts in their shortest form. */
export interface Figure {
  readonly value: string | null;
  readonly min: string | null;
  readonly max: string | null;
  readonly unit: string;
}

/** What is said along with a value or a relationship. Dates are EDTF texts. */
export interface Qualifiers {
  readonly role: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly observedOn: string | null;
  readonly deadline: string | null;
  readonly amount: Figure | null;
  readonly quantity: Figure | null;
}

/** One statement, as the gold file demands it or the API answers it. */
export interface StatementRecord extends Qualifiers {
  readonly property: string;
  /** Null for the statement of a relationship. */
  readonly value: string | null;
  readonly source: string;
  readonly locator: string | null;
  readonly status: string;
  readonly modality: string;
  readonly attributedTo: string | null;
  readonly interestedParty: boolean;
}

/** Nothing said along. */
export const NO_QUALIFIERS: Qualifiers = {
  role: null,
  start: null,
  end: null,
  observedOn: null,
  deadline: null,
  amount: null,
  quantity: null,
};

/** A decimal number without needless zeros, so that `4400000.00` and `4400000` compare as the same. */
export function shortestDecimal(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
