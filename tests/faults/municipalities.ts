import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const evidence = "evidence: [{ source: doc-1, lines: [1] }]";

/** A seed file with `count` municipalities of one association, named by a word. */
export function municipalities(count: number, word: string): string {
  return [...association, ...entitiesOf(0, count, word), "facts:", ...factsOf(0, count), ""].join("\n");
}

/** The same as a folder: a file may have 4 MiB at most. */
export function writeMunicipalities(folder: string, count: number, word: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "dataset.yaml"), "id: orte\ntitle: Orte\n");
  writeFileSync(join(folder, "verband.yaml"), [...association, ""].join("\n"));
  for (let from = 0; from < count; from += perFile) {
    const to = Math.min(count, from + perFile);
    const lines = ["entities:", ...entitiesOf(from, to, word), "facts:", ...factsOf(from, to), ""];
    writeFileSync(join(folder, `orte-${from}.yaml`), lines.join("\n"));
  }
}

const perFile = 4000;

const association = [
  "sources: [{ id: doc-1, title: Verzeichnis }]",
  "entities:",
  `  - { id: zv, kind: CONSORTIUM, name: Zweckverband, ${evidence} }`,
];

const entitiesOf = (from: number, to: number, word: string): readonly string[] =>
  numbers(from, to).map(
    (each) => `  - { id: m-${each}, kind: MUNICIPALITY, name: ${word} ${each}, ${evidence} }`,
  );

const factsOf = (from: number, to: number): readonly string[] =>
  numbers(from, to).map(
    (each) => `  - { id: f-${each}, subject: m-${each}, predicate: member-of, object: zv, ${evidence} }`,
  );

const numbers = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);
