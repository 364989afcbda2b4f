import type { Modality, Rank, StatementStatus } from "../generated/schema.ts";

/**
 * The letters for a statement's status and modality in a relationship's `evidence`, written by the importer
 * and read by filters; docs/data-model.md, "Relationships". A rank is abbreviated to its first letter.
 */
export const statusLetters: Readonly<Record<StatementStatus, string>> = {
  STATED: "S",
  IMPLIED: "M",
  INFERRED: "F",
};

/** See {@link statusLetters}. */
export const modalityLetters: Readonly<Record<Modality, string>> = {
  ASSERTED: "A",
  ASSESSMENT: "E",
  QUOTATION: "Q",
  PLAN: "P",
  INTENTION: "I",
  OBLIGATION: "O",
  NAMING: "N",
  IDENTITY: "D",
  BACKGROUND: "B",
  DERIVED: "R",
};

/** One statement's entry in `evidence`. */
export interface EvidenceEntry {
  readonly status: StatementStatus;
  readonly modality: Modality;
  readonly rank: Rank;
  /** Id of the source. */
  readonly source: string;
}

/** `SAN:doc-000`: status, modality, rank, source. */
export function formatEvidence({ status, modality, rank, source }: EvidenceEntry): string {
  return `${statusLetters[status]}${modalityLetters[modality]}${rank.charAt(0)}:${source}`;
}
