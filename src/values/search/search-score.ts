import { foldedNames } from "../text/fold.ts";
import type { SearchQuery } from "./search-query.ts";
import { isMet } from "./search-word.ts";

/** Added to the score if a name is spelled as typed, case ignored. Folded names do not tell. */
export const SPELLING_BONUS = 0.01;

/**
 * How well a name matches a search, 0 to 0.99, by the same rules as the statement of the field `search`
 * (docs/data-model.md, Search). 0.99: the whole name. 0.95: the same but for blanks. 0.93: the same but for
 * official words. Otherwise up to 0.09 is added, the shorter the name the more, to: 0.8 its first words, 0.7
 * its beginning, 0.6 from the start of a later word, 0.5 all words somewhere, 0.4 all but official words, 0.3
 * inside. Else below 0.3, by the share of words that it has and by shared pairs of letters. It depends on this
 * name alone, not on how common words are, so an entity's score is the same on every page and in every version
 * with that name.
 * @param name a folded name of `searchNames`
 */
export function nameScore(name: string, query: SearchQuery): number {
  const { folded, whole, official, joined, words, required, bigrams } = query;
  const closed = name.replaceAll(" ", "");
  if (whole.includes(name)) return 0.99;
  if (joined.includes(closed)) return 0.95;
  if (official.includes(name)) return 0.93;
  const size = lengthOf(name);
  const length = lengthOf(folded[0] ?? "");
  const closeness = (0.18 * length) / (length + size);
  const has = (word: string) => ` ${name}`.includes(` ${word}`);
  if (folded.some((text) => name.startsWith(`${text} `))) return 0.8 + closeness;
  if (folded.some((text) => name.startsWith(text))) return 0.7 + closeness;
  if (folded.some((text) => name.includes(` ${text}`))) return 0.6 + closeness;
  if (words.every(has)) return 0.5 + closeness;
  if (required.every(has)) return 0.4 + closeness;
  if (joined.some((text) => closed.includes(text))) return 0.3 + closeness;
  const shared = bigrams.filter((pair) => name.includes(pair)).length;
  return (0.2 * required.filter(has).length) / required.length + (0.2 * shared) / (bigrams.length + size);
}

/**
 * The best matching name as given, the first if several are equal; null if none shares anything with the
 * search.
 */
export function matchedName(names: readonly string[], query: SearchQuery): string | null {
  let best: string | null = null;
  let bestScore = 0;
  for (const name of names) {
    const folded = Math.max(0, ...foldedNames([name]).map((one) => nameScore(one, query)));
    const score = folded > 0 && isSpelledAsTyped(name, query) ? folded + SPELLING_BONUS : folded;
    if (score > bestScore) [best, bestScore] = [name, score];
  }
  return best;
}

/** Whether a name holds the text as typed, case ignored. */
export function isSpelledAsTyped(name: string, { typed }: SearchQuery): boolean {
  return name.toLowerCase().includes(typed);
}

/**
 * The required words, as typed, that an entity does not meet. Each once, in order.
 * @param terms its `searchTerms`
 */
export function unmatchedWords(terms: readonly string[], query: SearchQuery): readonly string[] {
  const unmet = query.asked.filter((word) => !isMet(word, terms));
  return [...new Set(unmet.map(({ typed }) => typed))];
}

/** Characters as Neo4j's `size()` counts them: code points, not code units. */
function lengthOf(text: string): number {
  return [...text].length;
}
