import type {
  EntityKind,
  Modality,
  Rank,
  RelationshipType,
  StatementStatus,
} from "../../../src/generated/schema.ts";
import type { MoneyAmount } from "../../../src/values/amounts/money.ts";
import type { Period } from "../../../src/values/time/period.ts";

/** An entity with a name and nothing else. */
export interface PlainEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** Sources of its name, one statement each; default: none. */
  readonly sources?: readonly string[];
}

/** A relationship; all its sources say the same, except for status, rank and modality. */
export interface PlainRelationship extends Period {
  readonly id: string;
  readonly type: RelationshipType;
  readonly from: string;
  readonly to: string;
  readonly role?: string;
  readonly amount?: MoneyAmount;
  /** Modality of every statement without one in `modalities`; default ASSERTED. */
  readonly modality?: Modality;
  /** Rank of every statement without one in `ranks`; default NORMAL. */
  readonly rank?: Rank;
  /** One statement each; a source may occur several times. */
  readonly sources: readonly string[];
  /** By the position of the source; default STATED. */
  readonly statuses?: readonly StatementStatus[];
  readonly modalities?: readonly Modality[];
  readonly ranks?: readonly Rank[];
}

/** A source with a title and nothing else. */
export interface PlainSource {
  readonly id: string;
  readonly title: string;
}

/** A small graph as tests describe it and oracles read it. */
export interface PlainGraph {
  readonly entities: readonly PlainEntity[];
  readonly relationships: readonly PlainRelationship[];
  readonly sources: readonly PlainSource[];
}

/** What one source says about a relationship. */
export interface PlainStatement {
  readonly id: string;
  readonly source: string;
  readonly status: StatementStatus;
  readonly modality: Modality;
  readonly rank: Rank;
}

/** The statements of a relationship, in the order of its sources. */
export function statementsOf(relationship: PlainRelationship): readonly PlainStatement[] {
  const { id, sources, statuses, modalities, ranks } = relationship;
  return sources.map((source, index) => ({
    id: `${id}.${source}.${index.toString(16).padStart(8, "0")}`,
    source,
    status: statuses?.[index] ?? "STATED",
    modality: modalities?.[index] ?? relationship.modality ?? "ASSERTED",
    rank: ranks?.[index] ?? relationship.rank ?? "NORMAL",
  }));
}

const rankOrder: Readonly<Record<Rank, number>> = { PREFERRED: 0, NORMAL: 1, DEPRECATED: 2 };

/**
 * The statement that gives the relationship its rank and modality: best rank, then source id, then statement
 * id.
 */
export function bestStatement(relationship: PlainRelationship): PlainStatement {
  const [best] = statementsOf(relationship).toSorted(
    (a, b) =>
      rankOrder[a.rank] - rankOrder[b.rank] || compareTexts(`${a.source} ${a.id}`, `${b.source} ${b.id}`),
  );
  if (!best) throw new Error(`The relationship ${relationship.id} has no source.`);
  return best;
}

/** Order of texts by code unit. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
