/**
 * The type under which relationships are kept that ended, or that are of rank DEPRECATED from the first; their property `type` is the
 * RelationshipType they had. So what most questions walk is nothing but what is current, and nothing of it need be tested. docs/data-model.md, "Archived relationships".
 */
export const ARCHIVED = "ARCHIVED";

/** Cypher for whether the relationship `name`, of any type, stands for what has not ended, as an import that writes now sees it. */
export const isLive = (name: string): string => `${name}.knownTo IS NULL AND ${name}.archivedIn IS NULL`;
