import { type Given, settings } from "./settings.ts";

/** Finds probable mistakes in the settings that do not prevent a start, in sentences. */
export function findWarnings(given: Given): readonly string[] {
  return [...unknownNames(given), ...idleNames(given)];
}

function unknownNames(given: Given): readonly string[] {
  const known = Object.keys(settings.shape);
  return Object.keys(given)
    .filter((name) => name.startsWith("EGOV_") && !known.includes(name))
    .map((name) => `${name} is not a setting and is ignored; the nearest one is ${nearest(name, known)}.`);
}

function idleNames(given: Given): readonly string[] {
  return given.NEO4J_URI === undefined
    ? ["NEO4J_USER", "NEO4J_PASSWORD", "NEO4J_DATABASE"]
        .filter((name) => given[name] !== undefined)
        .map((name) => `${name} is ignored, because NEO4J_URI is not set.`)
    : [];
}

function nearest(name: string, known: readonly string[]): string {
  return known.reduce((best, candidate) =>
    distance(name, candidate) < distance(name, best) ? candidate : best,
  );
}

/** Levenshtein's edit distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...b].entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
