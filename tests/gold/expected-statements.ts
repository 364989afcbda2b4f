import type { Gold, GoldFact } from "./gold.ts";
import { toEnumValue } from "./gold-kinds.ts";
import { toEdtf, toQualifiers, withoutDates } from "./gold-qualifiers.ts";
import { NO_QUALIFIERS, type StatementRecord } from "./statement-record.ts";

/** A statement the graph must hold: one for each source of a fact and each element of its value. */
export interface ExpectedStatement extends StatementRecord {
  readonly fact: string;
  /** Id of the entity, relationship or source it is about. */
  readonly about: string;
  /**
   * False for an element that this source may state as well as another: it has to stand somewhere. Lists over several
   * sources do not say which source has which element but where a term of theirs holds it.
   */
  readonly isRequired: boolean;
}

/** How the statements of one fact stand in the graph. */
export interface StatementHome {
  readonly about: string;
  /** `exists` for a relationship. */
  readonly property: string;
  readonly valueType: string;
}

/** Where a source says it: the lines of all evidence from one text, in order. */
interface SourcePlace {
  readonly source: string;
  readonly locator: string;
  readonly terms: readonly string[];
}

/** The statements of a fact, in the order of its evidence and values. */
export function listExpectedStatements(
  fact: GoldFact,
  home: StatementHome,
  documents: Gold["documents"],
): readonly ExpectedStatement[] {
  const places = listPlaces(fact, documents);
  const values = listValues(fact, home);
  return places.flatMap(({ source, locator, terms }) =>
    values.map((value) => ({
      ...NO_QUALIFIERS,
      ...(home.valueType === "EDTF" ? withoutDates(toQualifiers(fact)) : toQualifiers(fact)),
      fact: fact.id,
      about: home.about,
      property: home.property,
      value,
      source,
      locator,
      status: toEnumValue(fact.status),
      modality: toEnumValue(fact.modality),
      attributedTo: fact.attributed_to,
      interestedParty: fact.interested_party,
      isRequired: places.length === 1 || values.length === 1 || terms.some((term) => holds(term, value)),
    })),
  );
}

const holds = (term: string, value: string | null): boolean => value !== null && term.includes(value);

function listValues(fact: GoldFact, home: StatementHome): readonly (string | null)[] {
  if (home.property === "exists") return [null];
  if (fact.value === undefined) return [fact.object ?? null];
  return [fact.value].flat().map((value) => toEdtf(String(value)));
}

function listPlaces(fact: GoldFact, documents: Gold["documents"]): readonly SourcePlace[] {
  const files = [...new Set(fact.evidence.map((evidence) => evidence.file))];
  return files.map((file) => {
    const evidence = fact.evidence.filter((one) => one.file === file);
    const lines = [...new Set(evidence.flatMap((one) => one.lines))].toSorted((a, b) => a - b);
    return {
      source: documents.find((document) => document.file === file)?.id ?? file,
      locator: `${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")}`,
      terms: evidence.flatMap((one) => one.terms),
    };
  });
}
