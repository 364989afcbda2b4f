import { canonicalJson } from "../../values/hash.ts";

/** A property as Neo4j holds it; bigint for integers that may exceed 2^53. */
export type PropertyValue = string | number | bigint | boolean | readonly string[];

/**
 * The resolved properties of an entity, source or relationship, with `id` but without versions. Undefined
 * ones are not stored.
 */
export type ResolvedState = Readonly<Record<string, PropertyValue | undefined>>;

const VERSION_PROPERTIES = ["knownFrom", "knownTo", "version", "archivedIn", "type"];

/** Whether stored properties (with amounts as texts, and versions) equal a state. */
export function isSameState(stored: Readonly<Record<string, unknown>>, state: ResolvedState): boolean {
  const entries = Object.entries(stored).filter(
    ([name, value]) => !VERSION_PROPERTIES.includes(name) && value !== null,
  );
  return canonicalJson(Object.fromEntries(entries)) === canonicalJson(state);
}
