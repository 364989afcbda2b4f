import { foldedNames } from "../text/fold.ts";
import type { SearchQuery } from "./search-query.ts";

/**
 * How well a name matches a search, 0 to 1, by the same rules as the statement of the field `search`
 * (docs/data-model.md, Search). 1: the whole name. 0.95: the same but for blanks. Otherwise up to 0.09 is
 * added, the shorter the name the more, to: 0.8 its first words, 0.7 its beginning, 0.6 from the start of a
 * later word, 0.5 all words somewhere, 0.4 inside. Else below 0.4, by shared pairs of letters. It depends on
 * this name alone, not on how common words are, so an entity's score is the same on every page and in every
 * version with that name.
 * @param name a folded name of `searchNames`
 */
export function nameScore(name: string, query: SearchQuery): number {
  const { folded, joined, words, bigrams } = query;
  const closed = name.replaceAll(" ", "");
  if (folded.includes(name)) return 1;
  if (joined.includes(closed)) return 0.95;
  const size = lengthOf(name);
  const length = lengthOf(folded[0] ?? "");
  const closeness = (0.18 * length) / (length + size);
  if (folded.some((text) => name.startsWith(`${text} `))) return 0.8 + closeness;
  if (folded.some((text) => name.startsWith(text))) return 0.7 + closeness;
  if (folded.some((text) => name.includes(` ${text}`))) return 0.6 + closeness;
  if (words.every((word) => ` ${name}`.includes(` ${word}`))) return 0.5 + closeness;
  if (joined.some((text) => closed.includes(text))) return 0.4 + closeness;
  const shared = bigrams.filter((pair) => name.includes(pair)).length;
  return (0.8 * shared) / (bigrams.length + size);
}

/**
 * The best matching name as given, the first if several are equal; null if none shares anything with the
 * search.
 */
export function matchedName(names: readonly string[], query: SearchQuery): string | null {
  let best: string | null = null;
  let bestScore = 0;
  for (const name of names) {
    const score = Math.max(0, ...foldedNames([name]).map((folded) => nameScore(folded, query)));
    if (score > bestScore) [best, bestScore] = [name, score];
  }
  return best;
}

/** Characters as Neo4j's `size()` counts them: code points, not code units. */
function lengthOf(text: string): number {
  return [...text].length;
}
