import { searchQuery } from "../../../src/values/search/search-query.ts";
import { isSpelledAsTyped, nameScore, SPELLING_BONUS } from "../../../src/values/search/search-score.ts";
import { foldedNames, foldForSearch, foldSortName } from "../../../src/values/text/fold.ts";
import type { PlainEntity } from "../graphs/plain-graph.ts";

const OPTIONAL = new Set(["stadt", "landkreis", "lk", "sk", "gemeinde"]);

/**
 * What `search` finds among entities with one name each, by a walk over all of them. For texts of up to three
 * different words of letters, without fillers, with optional words at the ends only.
 */
export function searchPlainly(entities: readonly PlainEntity[], text: string) {
  const query = searchQuery(text);
  if (query === null) throw new Error(`"${text}" asks nothing.`);
  const typed = text.split(" ");
  const telling = typed.filter((word) => !OPTIONAL.has(word.toLowerCase()));
  const required = telling.length > 0 ? telling : typed;
  const hits = entities.map(({ id, name }) => {
    const unmatchedWords = required.filter((word) => !meets(name, word, typed));
    const best = Math.max(...foldedNames([name]).map((folded) => nameScore(folded, query)));
    const score = best + (isSpelledAsTyped(name, query) ? SPELLING_BONUS : 0);
    return { id, unmatchedWords, score, sortName: foldSortName(name) };
  });
  const whole = hits.filter(({ unmatchedWords }) => unmatchedWords.length === 0);
  const some = hits.filter(({ unmatchedWords }) => unmatchedWords.length < required.length);
  const found = (whole.length > 0 ? whole : some).toSorted(
    (a, b) => b.score - a.score || compare(a.sortName, b.sortName) || compare(a.id, b.id),
  );
  const unmatchedWords = required.filter((word) => hits.every((hit) => hit.unmatchedWords.includes(word)));
  return { found, unmatchedWords };
}

/** Whether a name has a word, as its beginning, its ending, written together with its neighbours, or with typing errors. */
function meets(name: string, word: string, typed: readonly string[]): boolean {
  const words = foldSortName(name).split(" ");
  const terms = runsOf(words).map((run) => foldForSearch(run.join("")));
  const own = foldForSearch(word);
  const together = runsOf(typed).flatMap((run) => (run.includes(word) ? [foldForSearch(run.join(""))] : []));
  const endings = words.map(foldForSearch).filter((one) => one.length >= 8 && own.length >= 5);
  const edits = own.length < 4 ? 0 : own.length < 8 ? 1 : 2;
  return (
    terms.some((term) => together.some((beginning) => term.startsWith(beginning))) ||
    endings.some((one) => one.endsWith(own)) ||
    (edits > 0 && terms.some((term) => editsBetween(own, term, edits) <= edits))
  );
}

/** One, two and three neighbouring words. */
function runsOf(words: readonly string[]): readonly (readonly string[])[] {
  return words.flatMap((_, from) =>
    [1, 2, 3].flatMap((size) => (from + size > words.length ? [] : [words.slice(from, from + size)])),
  );
}

/** By its definition: the fewest insertions, deletions, changes and swaps of neighbours; anything above `most` if more. */
function editsBetween(a: string, b: string, most: number): number {
  if (most < 0 || a === "" || b === "") return a.length + b.length;
  if (a[0] === b[0]) return editsBetween(a.slice(1), b.slice(1), most);
  const isSwapped = a.length > 1 && a[0] === b[1] && a[1] === b[0];
  const rests = [[1, 0], [0, 1], [1, 1], ...(isSwapped ? [[2, 2]] : [])];
  return 1 + Math.min(...rests.map(([i, j]) => editsBetween(a.slice(i), b.slice(j), most - 1)));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
