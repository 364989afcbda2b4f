import { contentHash } from "../values/hash.ts";
import type { MoneyAmount } from "../values/money.ts";
import type { Quantity } from "../values/quantity.ts";
import type { Evidence, Qualifiers } from "./evidence-shape.ts";
import {
  mergeQualifiers,
  moneyOf,
  periodOf,
  periodProperties,
  quantityOf,
  withoutUndefined,
} from "./qualifiers.ts";
import type { PropertyType } from "./vocabulary-shape.ts";

/** What one source says, as it is stored; the properties are those of docs/data-model.md, "Statement". */
export interface StatementRecord {
  readonly id: string;
  readonly about: string;
  readonly aboutType: string;
  readonly property: string;
  readonly value?: string;
  readonly valueType: PropertyType | "EXISTENCE";
  readonly language?: "DE" | "EN";
  readonly from?: string;
  readonly to?: string;
  readonly predicate?: string;
  readonly role?: string;
  readonly amountValue?: bigint;
  readonly amountMin?: bigint;
  readonly amountMax?: bigint;
  readonly amountCurrency?: string;
  readonly quantityValue?: string;
  readonly quantityMin?: string;
  readonly quantityMax?: string;
  readonly quantityUnit?: string;
  readonly start?: string;
  readonly end?: string;
  readonly observedOn?: string;
  readonly ongoing?: boolean;
  readonly earliestStart?: number;
  readonly latestStart?: number;
  readonly earliestEnd?: number;
  readonly latestEnd?: number;
  readonly deadline?: string;
  readonly originalValue?: string;
  readonly source: string;
  readonly locator?: string;
  readonly rank: "PREFERRED" | "NORMAL" | "DEPRECATED";
  readonly status: "STATED" | "IMPLIED" | "INFERRED";
  readonly modality: string;
  readonly attributedTo?: string;
  readonly interestedParty: boolean;
  readonly note?: string;
  readonly fact: string;
  readonly dataset: string;
}

/** What a statement says, whoever says it. */
export type StatementContent = Pick<
  StatementRecord,
  | "about"
  | "aboutType"
  | "property"
  | "value"
  | "valueType"
  | "language"
  | "from"
  | "to"
  | "predicate"
  | "fact"
  | "dataset"
>;

/** A statement of one source: the content with what this evidence says with it. */
export function createStatement(
  content: StatementContent,
  evidence: Evidence,
  qualifiers: readonly Qualifiers[],
): StatementRecord {
  const said = mergeQualifiers([...qualifiers, evidence]);
  const record = withoutUndefined({
    ...content,
    language: content.valueType === "TEXT" ? (said.language ?? content.language) : undefined,
    role: said.role,
    ...amountProperties(moneyOf(said)),
    ...quantityProperties(quantityOf(said)),
    ...periodProperties(periodOf(said)),
    deadline: said.deadline,
    originalValue: said.originalValue,
    source: evidence.source,
    locator: locatorOf(evidence),
    rank: said.rank ?? "NORMAL",
    status: said.status ?? "STATED",
    modality: said.modality ?? "ASSERTED",
    attributedTo: said.attributedTo,
    interestedParty: said.interestedParty ?? false,
    note: said.note,
  });
  return { id: `${content.fact}.${evidence.source}.${contentHash(record)}`, ...record };
}

function amountProperties(amount: MoneyAmount | undefined) {
  return {
    amountValue: amount?.value,
    amountMin: amount?.min,
    amountMax: amount?.max,
    amountCurrency: amount?.currency,
  };
}

function quantityProperties(quantity: Quantity | undefined) {
  return {
    quantityValue: quantity?.value,
    quantityMin: quantity?.min,
    quantityMax: quantity?.max,
    quantityUnit: quantity?.unit,
  };
}

/** `line 5`, `lines 5, 22`, `page 3`, `rows 17, 18`. */
function locatorOf({ lines, pages, rows }: Evidence): string | undefined {
  const [unit, places] = lines ? ["line", lines] : pages ? ["page", pages] : ["row", rows ?? []];
  if (places.length === 0) return undefined;
  return `${unit}${places.length > 1 ? "s" : ""} ${places.join(", ")}`;
}
