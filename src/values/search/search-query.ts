import { addressedIdentifier } from "../identifiers/identifier.ts";
import { endingTerm, foldForSearch, foldSortName, foldSpelledOut, joinedWords } from "../text/fold.ts";

/**
 * A search text, ready for the index and for scoring. Every part but `lucene` holds only folded letters and
 * digits.
 */
export interface SearchQuery {
  /** For the full-text index, which picks the candidates. */
  readonly lucene: string;
  /** The whole text in the two foldings of `searchNames`. */
  readonly folded: readonly string[];
  /** `folded` without blanks. */
  readonly joined: readonly string[];
  /** Its words, without filler words unless there are no others. */
  readonly words: readonly string[];
  /** Pairs of adjacent letters, to measure how close a misspelled name is. */
  readonly bigrams: readonly string[];
}

const MAX_TEXT_LENGTH = 200;
const MAX_WORDS = 10;
/** Longest word that is also searched with typing errors. */
const MAX_FUZZY_LENGTH = 40;

/** Shortest word that is also searched as the last part of a compound. */
const MIN_ENDING_LENGTH = 5;

/** Words that a name need not contain to be found. */
const FILLERS = new Set(
  "der die das des dem den und fur von vom zu zur zum in im am an auf mit the of for and at".split(" "),
);

/**
 * The query for a text that somebody typed; null if it has neither letters nor digits.
 *
 * Every word except fillers must be found: as it is, as the beginning of a word, as the end of a long one,
 * joined with its neighbours, or with one typing error (4 to 7 letters) or two (8 and more; none in words
 * with digits). The query holds only folded words: lower-case letters, digits, marks and `_`, none of which
 * is Lucene syntax. Only the first 10 words of the first 200 characters count. An identifier with its
 * scheme's address or prefix (`https://orcid.org/…`, `doi:10.…`) is searched by its value.
 */
export function searchQuery(text: string): SearchQuery | null {
  const typed = addressedIdentifier(text) ?? text.slice(0, MAX_TEXT_LENGTH);
  const terms = joinedWords(foldSortName(typed)).slice(0, MAX_WORDS);
  if (terms.length === 0) return null;
  const folded = [...new Set([foldSpelledOut(typed), foldForSearch(typed)])];
  const words = terms.map(([word = ""]) => word);
  const telling = words.filter((word) => !FILLERS.has(word));
  const required = telling.length > 0 ? telling : words;
  const clauses = terms.map((_, index) => clauseOf(terms, index, required.includes(words[index] ?? "")));
  const joined = [...new Set(folded.map((name) => name.replaceAll(" ", "")))];
  return {
    lucene: clauses.join(" "),
    folded,
    joined,
    words: required,
    bigrams: bigramsOf(joined.at(-1) ?? ""),
  };
}

/** The alternatives for one word: its own forms, and all joined terms that contain it. */
function clauseOf(terms: readonly (readonly string[])[], index: number, isRequired: boolean): string {
  const joined = terms.flatMap((starting, first) =>
    starting.filter((_, more) => more > 0 && first <= index && index <= first + more),
  );
  const word = terms[index]?.[0] ?? "";
  const edits = maxEdits(word);
  const near = edits === 0 ? [] : [`${word}~${edits}`];
  const ending = word.length < MIN_ENDING_LENGTH ? [] : [`${endingTerm(word)}*`];
  const forms = [...[word, ...joined].flatMap(wholeAndBeginning), ...ending, ...near];
  return `${isRequired ? "+" : ""}(${[...new Set(forms)].join(" ")})`;
}

/** The index ranks an exact term highest, then words that begin with it, then near spellings. */
function wholeAndBeginning(term: string): readonly string[] {
  return [`${term}^8`, `${term}*^2`];
}

function maxEdits(term: string): number {
  if (/\p{N}/u.test(term) || term.length > MAX_FUZZY_LENGTH || term.length < 4) return 0;
  return term.length < 8 ? 1 : 2;
}

function bigramsOf(joined: string): readonly string[] {
  const letters = [...joined];
  return [...new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`))];
}
