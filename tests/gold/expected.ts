import { type ExpectedStatement, listExpectedStatements, type StatementHome } from "./expected-statements.ts";
import type { Gold, GoldFact } from "./gold.ts";
import { toConflictKind, toEntityKind, toEnumValue } from "./gold-kinds.ts";
import { hasWordsAsStart, toQualifiers } from "./gold-qualifiers.ts";
import type { Qualifiers } from "./statement-record.ts";
import { getHome, propertyFor, type VocabularyTable } from "./vocabulary-table.ts";

/** Page furniture: facts with these predicates, and this conflict, may be left out of the graph. */
export const OPTIONAL_PREDICATES: ReadonlySet<string> = new Set([
  "shows-teaser-for",
  "has-keywords",
  "distributed-via",
  "filed-under",
  "has-dateline",
]);
/** A conflict about page furniture, which the seeds may leave out. */
export const OPTIONAL_CONFLICT = "c-page-furniture";

/** An entity that the API must show. */
export interface ExpectedEntity {
  readonly id: string;
  readonly kind: string;
  /** German and English label and every spelling, each once. */
  readonly names: readonly string[];
}

/** A relationship that the API must show. */
export interface ExpectedRelationship extends Qualifiers {
  /** That of the fact. */
  readonly id: string;
  readonly type: string;
  readonly predicate: string;
  /** The stored ends: turned round where the vocabulary says IN. */
  readonly from: string;
  readonly to: string;
  readonly modality: string;
}

/** A conflict that the API must show. */
export interface ExpectedConflict {
  readonly id: string;
  readonly kind: string;
  readonly about: readonly string[];
  readonly properties: readonly string[];
  readonly facts: readonly string[];
}

/** What the gold file demands of the graph, in the graph's own terms. */
export interface Expected {
  readonly entities: readonly ExpectedEntity[];
  readonly relationships: readonly ExpectedRelationship[];
  /** Of all facts: about relationships, entities and sources. */
  readonly statements: readonly ExpectedStatement[];
  readonly sourceIds: readonly string[];
  readonly conflicts: readonly ExpectedConflict[];
  /** Predicate of each fact. */
  readonly predicates: ReadonlyMap<string, string>;
  /** Facts whose start is in words no date can hold. */
  readonly wordyStarts: readonly string[];
}

/**
 * Turns the gold file into what the graph must hold.
 *
 * @throws InvalidValueError for a type, predicate or property that has no home
 */
export function toExpected(gold: Gold, table: VocabularyTable): Expected {
  const kinds = new Map(gold.entities.map(({ id, type }) => [id, toEntityKind(type)]));
  for (const { id } of gold.documents) kinds.set(id, "SOURCE");
  const homes = new Map(gold.facts.map((fact) => [fact.id, toHome(fact, table, kinds)]));
  return {
    entities: gold.entities.map(({ id, type, label_de, label_en, aliases }) => ({
      id,
      kind: toEntityKind(type),
      names: [...new Set([label_de, label_en, ...aliases])],
    })),
    relationships: gold.facts
      .filter(({ id }) => homes.get(id)?.property === "exists")
      .map((fact) => toRelationship(fact, table)),
    statements: gold.facts.flatMap((fact) => {
      const home = homes.get(fact.id);
      return home === undefined ? [] : listExpectedStatements(fact, home, gold.documents);
    }),
    sourceIds: gold.documents.map(({ id }) => id),
    conflicts: gold.conflicts.map((conflict) => toConflict(conflict, homes)),
    predicates: new Map(gold.facts.map(({ id, predicate }) => [id, predicate])),
    wordyStarts: gold.facts.filter(({ qualifiers }) => hasWordsAsStart(qualifiers)).map(({ id }) => id),
  };
}

function toHome(fact: GoldFact, table: VocabularyTable, kinds: ReadonlyMap<string, string>): StatementHome {
  const home = getHome(table, fact.predicate);
  const subjectKind = kinds.get(fact.subject) ?? "";
  if (fact.object !== undefined && subjectKind !== "SOURCE") {
    return { about: fact.id, property: "exists", valueType: "EXISTENCE" };
  }
  const property = propertyFor(home, fact.predicate, subjectKind);
  return { about: fact.subject, property, valueType: home.valueType ?? "TEXT" };
}

function toRelationship(fact: GoldFact, table: VocabularyTable): ExpectedRelationship {
  const { relationship, direction } = getHome(table, fact.predicate);
  const object = fact.object ?? "";
  const [from, to] = direction === "IN" ? [object, fact.subject] : [fact.subject, object];
  return {
    ...toQualifiers(fact),
    id: fact.id,
    type: relationship ?? `no relationship for ${fact.predicate}`,
    predicate: fact.predicate,
    from,
    to,
    modality: toEnumValue(fact.modality),
  };
}

function toConflict(
  { id, kind, facts }: Gold["conflicts"][number],
  homes: ReadonlyMap<string, StatementHome>,
): ExpectedConflict {
  const compared = facts.flatMap((fact) => homes.get(fact) ?? []);
  return {
    id,
    kind: toConflictKind(kind),
    about: [...new Set(compared.map(({ about }) => about))].toSorted(),
    properties: [...new Set(compared.map(({ property }) => property))].toSorted(),
    facts,
  };
}
