import { addressedIdentifier } from "../identifiers/identifier.ts";
import { endingTerm, foldForSearch, foldSortName, foldSpelledOut, joinedWords } from "../text/fold.ts";

/** A search text, ready for the index and for scoring; every part but `lucene` holds folded letters and digits only. */
export interface SearchQuery {
  /** For the full-text index, which picks the candidates. */
  readonly lucene: string;
  /** The whole text in the two foldings of `searchNames`. */
  readonly folded: readonly string[];
  /** The same without blanks. */
  readonly joined: readonly string[];
  /** Its words, filler words left out where others remain. */
  readonly words: readonly string[];
  /** Pairs of neighbouring letters, for telling how near a misspelled name is. */
  readonly bigrams: readonly string[];
}

const MAX_TEXT_LENGTH = 200;
const MAX_WORDS = 10;
/** Longest word for which near spellings are looked for. */
const MAX_FUZZY_LENGTH = 40;

/** Shortest word that is also looked for as the last part of a compound. */
const MIN_ENDING_LENGTH = 5;

/** Words that need not be in the name that is looked for. */
const FILLERS = new Set(
  "der die das des dem den und fur von vom zu zur zum in im am an auf mit the of for and at".split(" "),
);

/**
 * What to ask the full-text index for a text that somebody typed; null where it has neither letters nor digits.
 *
 * Every word but fillers must be found: as it stands, as the beginning of a word, as the end of a long one, together with
 * its neighbours, or with one typing error (4 to 7 letters) or two (8 and more; none in words with digits). The
 * query is built from folded words alone: letters, digits, marks and `_` in lower case, none of which is syntax to
 * Lucene. At most 10 words of the first 200 characters count. An identifier with its scheme's address or prefix (`https://orcid.org/…`,
 * `doi:10.…`) is looked for by its value.
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

/** The alternatives for one word: its own forms, and all joined terms of the text that hold it. */
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

/** A term as it stands counts most among the candidates, then what begins with it, then what is near. */
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
