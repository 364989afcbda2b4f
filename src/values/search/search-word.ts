import { endingTerm } from "../text/fold.ts";

/** A word of a search, and the terms of an entity that meet it. */
export interface SearchWord {
  /** As typed. */
  readonly typed: string;
  /** Folded, alone and joined with its neighbours: a term that begins with one of these meets the word. */
  readonly beginnings: readonly string[];
  /** A term that begins with this ends with the word; null for a short word. */
  readonly ending: string | null;
  /** The word folded. A term within so many typing errors of it meets it. */
  readonly folded: string;
  readonly edits: number;
  /** False for a word that an entity need not meet. */
  readonly isRequired: boolean;
}

/** Longest word that is also searched with typing errors. */
const MAX_FUZZY_LENGTH = 40;
/** Shortest word that is also searched as the last part of a compound. */
const MIN_ENDING_LENGTH = 5;

/** @param beginnings the word folded, then the terms that join it with its neighbours */
export function toSearchWord(typed: string, beginnings: readonly string[], isRequired: boolean): SearchWord {
  const folded = beginnings[0] ?? "";
  return {
    typed,
    beginnings: [...new Set(beginnings)],
    ending: folded.length < MIN_ENDING_LENGTH ? null : endingTerm(folded),
    folded,
    edits: maxEdits(folded),
    isRequired,
  };
}

/**
 * The word's alternatives for the full-text index, which ranks an exact term highest, then words that begin
 * with it, then near spellings.
 */
export function toClause({ beginnings, ending, folded, edits }: SearchWord): string {
  const forms = beginnings.flatMap((term) => [`${term}^8`, `${term}*^2`]);
  const more = [...(ending === null ? [] : [`${ending}*`]), ...(edits === 0 ? [] : [`${folded}~${edits}`])];
  return `(${[...forms, ...more].join(" ")})`;
}

/** Whether one of an entity's `searchTerms` meets the word, as the full-text index decides it. */
export function isMet({ beginnings, ending, folded, edits }: SearchWord, terms: readonly string[]): boolean {
  const starts = ending === null ? beginnings : [...beginnings, ending];
  if (terms.some((term) => starts.some((start) => term.startsWith(start)))) return true;
  if (edits === 0) return false;
  const letters = [...folded];
  return terms.some(
    (term) => Math.abs(term.length - folded.length) <= 2 * edits && isNear(letters, [...term], edits),
  );
}

function maxEdits(term: string): number {
  if (/\p{N}/u.test(term) || term.length > MAX_FUZZY_LENGTH || term.length < 4) return 0;
  return term.length < 8 ? 1 : 2;
}

/** Whether so many insertions, deletions, changes and swaps of neighbours make one word of another. */
function isNear(a: readonly string[], b: readonly string[], most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let [before, last] = [[] as number[], b.map((_, index) => index)];
  last.push(b.length);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : changed;
      row.push(Math.min(changed, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    [before, last] = [last, row];
  }
  return (last[b.length] ?? 0) <= most;
}
