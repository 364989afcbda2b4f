/**
 * The type of archived relationships: those that have ended, and those of rank DEPRECATED from the start.
 * Their property `type` holds the RelationshipType they had. Most queries thus traverse only current
 * relationships and need not test them. docs/data-model.md, "Archived relationships".
 */
export const ARCHIVED = "ARCHIVED";

/**
 * Cypher predicate: the relationship `name`, of any type, has not ended, as seen by the import that is
 * writing.
 */
export const isLive = (name: string): string => `${name}.knownTo IS NULL AND ${name}.archivedIn IS NULL`;
