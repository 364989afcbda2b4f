import { parse } from "yaml";
import { z } from "zod";
import { InvalidValueError } from "../../src/errors/graph-error.ts";

const predicate = z.object({
  relationship: z.string().optional(),
  direction: z.enum(["OUT", "IN"]).optional(),
  property: z.string().optional(),
  valueType: z.string().optional(),
  byKind: z.record(z.string(), z.string()).optional(),
});

/** What facts with one predicate become in the graph. */
export type PredicateHome = z.output<typeof predicate>;

/** The table of `seeds/vocabulary.yaml`: the only thing this comparison shares with the seed files. */
export type VocabularyTable = ReadonlyMap<string, PredicateHome>;

/** Reads the text of `vocabulary.yaml`. @throws InvalidValueError where it has another form */
export function parseVocabularyTable(text: string): VocabularyTable {
  const read = z.object({ predicates: z.record(z.string(), predicate) }).safeParse(parse(text));
  if (!read.success) {
    throw new InvalidValueError(`This is no vocabulary:\n${z.prettifyError(read.error)}`, {});
  }
  return new Map(Object.entries(read.data.predicates));
}

/** @throws InvalidValueError for a predicate the table does not have */
export function getHome(table: VocabularyTable, name: string): PredicateHome {
  const home = table.get(name);
  if (home === undefined) {
    throw new InvalidValueError(`The vocabulary has no predicate "${name}".`, { predicate: name });
  }
  return home;
}

/** The property that states a value of this predicate about a subject of this kind (SOURCE: a source). */
export function propertyFor(home: PredicateHome, name: string, subjectKind: string): string {
  const property = home.byKind?.[subjectKind] ?? home.property;
  if (property === undefined) {
    throw new InvalidValueError(`The predicate "${name}" has no property for values.`, { predicate: name });
  }
  return property;
}
