import { contentHash } from "../values/hash.ts";
import { mergeQualifiers, moneyOf, periodOf, periodProperties, quantityOf } from "./qualifiers.ts";
import type { Evidence, Qualifiers } from "./shapes/evidence-shape.ts";
import type { PropertyType } from "./shapes/vocabulary-shape.ts";

/**
 * What one source says, as stored; see docs/data-model.md, "Statement". Undefined properties are not stored.
 */
export interface StatementRecord {
  readonly id: string;
  readonly about: string;
  readonly aboutType: string;
  readonly property: string;
  readonly value?: string | undefined;
  readonly valueType: PropertyType | "EXISTENCE";
  readonly language?: "DE" | "EN" | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly predicate?: string | undefined;
  readonly role?: string | undefined;
  readonly amountValue?: bigint | undefined;
  readonly amountMin?: bigint | undefined;
  readonly amountMax?: bigint | undefined;
  readonly amountCurrency?: string | undefined;
  readonly quantityValue?: string | undefined;
  readonly quantityMin?: string | undefined;
  readonly quantityMax?: string | undefined;
  readonly quantityUnit?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly observedOn?: string | undefined;
  readonly ongoing?: boolean | undefined;
  /** What it states happens on one day. */
  readonly instant?: true | undefined;
  readonly earliestStart?: number | undefined;
  readonly latestStart?: number | undefined;
  readonly earliestEnd?: number | undefined;
  readonly latestEnd?: number | undefined;
  readonly deadline?: string | undefined;
  readonly originalValue?: string | undefined;
  readonly source: string;
  readonly locator?: string | undefined;
  readonly rank: "PREFERRED" | "NORMAL" | "DEPRECATED";
  readonly status: "STATED" | "IMPLIED" | "INFERRED";
  readonly modality: string;
  readonly attributedTo?: string | undefined;
  readonly interestedParty: boolean;
  readonly note?: string | undefined;
  readonly fact: string;
  readonly dataset: string;
}

/** The names of all properties of a {@link StatementRecord}. */
export const STATEMENT_PROPERTIES: readonly string[] = Object.keys({
  id: true,
  about: true,
  aboutType: true,
  property: true,
  value: true,
  valueType: true,
  language: true,
  from: true,
  to: true,
  predicate: true,
  role: true,
  amountValue: true,
  amountMin: true,
  amountMax: true,
  amountCurrency: true,
  quantityValue: true,
  quantityMin: true,
  quantityMax: true,
  quantityUnit: true,
  start: true,
  end: true,
  observedOn: true,
  ongoing: true,
  instant: true,
  earliestStart: true,
  latestStart: true,
  earliestEnd: true,
  latestEnd: true,
  deadline: true,
  originalValue: true,
  source: true,
  locator: true,
  rank: true,
  status: true,
  modality: true,
  attributedTo: true,
  interestedParty: true,
  note: true,
  fact: true,
  dataset: true,
} satisfies Record<keyof StatementRecord, true>);

/** What a statement says, without its source. */
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
  | "instant"
  | "fact"
  | "dataset"
>;

/** Creates the statement of one source: the content and what the evidence adds. */
export function createStatement(
  content: StatementContent,
  evidence: Evidence,
  qualifiers: readonly Qualifiers[],
): StatementRecord {
  const said = mergeQualifiers([...qualifiers, evidence]);
  const [amount, quantity] = [moneyOf(said), quantityOf(said)];
  const period = periodProperties(periodOf(said, content.instant));
  // All properties, in hashing order: one literal of fixed shape takes a tenth of the time of several merged
  // objects.
  const record = {
    about: content.about,
    aboutType: content.aboutType,
    amountCurrency: amount?.currency,
    amountMax: amount?.max,
    amountMin: amount?.min,
    amountValue: amount?.value,
    attributedTo: said.attributedTo,
    dataset: content.dataset,
    deadline: said.deadline,
    earliestEnd: period.earliestEnd,
    earliestStart: period.earliestStart,
    end: period.end,
    fact: content.fact,
    from: content.from,
    instant: content.instant,
    interestedParty: said.interestedParty ?? false,
    language: content.valueType === "TEXT" ? (said.language ?? content.language) : undefined,
    latestEnd: period.latestEnd,
    latestStart: period.latestStart,
    locator: locatorOf(evidence),
    modality: said.modality ?? "ASSERTED",
    note: said.note,
    observedOn: period.observedOn,
    ongoing: period.ongoing,
    originalValue: said.originalValue,
    predicate: content.predicate,
    property: content.property,
    quantityMax: quantity?.max,
    quantityMin: quantity?.min,
    quantityUnit: quantity?.unit,
    quantityValue: quantity?.value,
    rank: said.rank ?? "NORMAL",
    role: said.role,
    source: evidence.source,
    start: period.start,
    status: said.status ?? "STATED",
    to: content.to,
    value: content.value,
    valueType: content.valueType,
  };
  return { id: `${content.fact}.${evidence.source}.${contentHash(record)}`, ...record };
}

/** `line 5`, `lines 5, 22`, `page 3`, `rows 17, 18`. */
function locatorOf({ lines, pages, rows }: Evidence): string | undefined {
  const [unit, places] = lines ? ["line", lines] : pages ? ["page", pages] : ["row", rows ?? []];
  if (places.length === 0) return undefined;
  return `${unit}${places.length > 1 ? "s" : ""} ${places.join(", ")}`;
}
