import type { GoldFact, GoldQualifiers } from "./gold.ts";
import { type Figure, NO_QUALIFIERS, type Qualifiers } from "./statement-record.ts";

const ISO = /^(\d{4}|-)(-\d{2}){0,2}$/;

/** `--06-25`, a day without a year, as EDTF writes it; other texts as they are. */
export function toEdtf(text: string): string {
  return /^--\d{2}-\d{2}$/.test(text) ? `XXXX${text.slice(1)}` : text;
}

/**
 * What the graph must say along with a fact. The gold's words mean:
 * - `as_of` is observedOn; a start whose precision is "not before" is open towards later (`2018/..`);
 * - the end of a plan or duty is a target: a deadline;
 * - a quantity of two figures is its bounds; the role says where one figure is a lower or an upper bound.
 * A start that is no date (a season of an unstated year) has no form in the graph and is left out.
 */
export function toQualifiers({ qualifiers, modality }: GoldFact): Qualifiers {
  const isTarget = modality === "plan" || modality === "obligation";
  const end = qualifiers.end ?? null;
  return {
    ...NO_QUALIFIERS,
    role: qualifiers.role ?? null,
    start: toStart(qualifiers),
    end: isTarget ? null : end,
    deadline: isTarget ? end : null,
    observedOn: qualifiers.as_of ?? null,
    amount: toAmount(qualifiers),
    quantity: toQuantity(qualifiers),
  };
}

/** The same where the value is itself the date: the gold repeats it as start or end, the graph does not. */
export function withoutDates(qualifiers: Qualifiers): Qualifiers {
  return { ...qualifiers, start: null, end: null, deadline: null };
}

/** True where the start is in words that no date can hold. */
export function hasWordsAsStart({ start }: GoldQualifiers): boolean {
  return typeof start === "string" && !ISO.test(start);
}

function toStart(qualifiers: GoldQualifiers): string | null {
  const { start, precision } = qualifiers;
  if (typeof start !== "string" || hasWordsAsStart(qualifiers)) return null;
  const text = toEdtf(start);
  return precision?.includes("not before") ? `${text}/..` : text;
}

function toAmount({ amount, currency }: GoldQualifiers): Figure | null {
  if (typeof amount !== "number" || typeof currency !== "string") return null;
  return { value: String(amount), min: null, max: null, unit: currency };
}

function toQuantity({ quantity, unit, role }: GoldQualifiers): Figure | null {
  if (typeof unit !== "string") return null;
  const none = { value: null, min: null, max: null, unit };
  if (quantity === null || quantity === undefined) return none;
  if (Array.isArray(quantity)) return { ...none, min: String(quantity[0]), max: String(quantity[1]) };
  const figure = String(quantity);
  if (role?.includes("lower bound")) return { ...none, min: figure };
  return role?.includes("upper limit") ? { ...none, max: figure } : { ...none, value: figure };
}
