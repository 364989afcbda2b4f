import type { Predicate } from "./vocabulary-shape.ts";

/** What the predicates of facts become, by predicate. */
export type Vocabulary = ReadonlyMap<string, Predicate>;

/** How the value of a fact is stored. */
export interface PropertyForm {
  readonly property: string;
  readonly valueType: NonNullable<Predicate["valueType"]>;
}

/**
 * The property that a value of this predicate states for a kind of subject (`SOURCE` for a source); null if
 * it takes no value.
 */
export function findProperty(predicate: Predicate, subjectKind: string): PropertyForm | null {
  const { property, valueType, byKind } = predicate;
  if (property === undefined || valueType === undefined) return null;
  return { property: byKind?.[subjectKind] ?? property, valueType };
}

/** Properties whose values are names: one line of text, normalised by `tidyName`. */
export const NAME_PROPERTIES: ReadonlySet<string> = new Set(["name", "alternateNames", "title"]);
