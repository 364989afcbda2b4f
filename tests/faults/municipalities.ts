/** A seed file with `count` municipalities of one association, named by a word. */
export function municipalities(count: number, word: string): string {
  const evidence = "evidence: [{ source: doc-1, lines: [1] }]";
  const entities = Array.from(
    { length: count },
    (_, index) => `  - { id: m-${index}, kind: MUNICIPALITY, name: ${word} ${index}, ${evidence} }`,
  );
  const facts = Array.from(
    { length: count },
    (_, index) =>
      `  - { id: f-${index}, subject: m-${index}, predicate: member-of, object: zv, ${evidence} }`,
  );
  return [
    "sources: [{ id: doc-1, title: Verzeichnis }]",
    "entities:",
    `  - { id: zv, kind: CONSORTIUM, name: Zweckverband, ${evidence} }`,
    ...entities,
    "facts:",
    ...facts,
    "",
  ].join("\n");
}
