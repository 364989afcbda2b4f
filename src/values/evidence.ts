import type { Modality, Rank, StatementStatus } from "../generated/schema.ts";

/**
 * Letters of a statement's status and modality in a relationship's `evidence`, which the importer writes and filters read;
 * docs/data-model.md, "Relationships". A rank is its own first letter.
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

/** What stands in `evidence` for one statement. */
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
