/**
 * Cypher for whether a record is visible at the published version, where `graph` is the `:Graph` node; docs/data-model.md, "Versions".
 * @param name a variable of the statement
 */
export const visibleNow = (name: string): string =>
  `(${name}.version IS NULL OR ${name}.version <= graph.version) AND (${name}.knownTo IS NULL OR ${name}.knownTo > graph.version)`;
