import { addressedIdentifier } from "../identifiers/identifier.ts";
import { foldForSearch, foldSortName, foldSpelledOut, joinedWords } from "../text/fold.ts";
import { tidyName } from "../text/text-characters.ts";
import { findCore, withOfficialWords } from "./official-words.ts";
import { type SearchWord, toClause, toSearchWord } from "./search-word.ts";

/**
 * A search text, ready for the index and for scoring. Every part but the queries, `typed` and `asked` holds
 * only folded letters and digits.
 */
export interface SearchQuery {
  /** For the full-text index: finds what meets every required word. */
  readonly lucene: string;
  /** Finds what meets at least one of several required words; null if there is only one. */
  readonly partial: string | null;
  /** The required words. */
  readonly asked: readonly SearchWord[];
  /** The text in lower case. A name that has it so is spelled as typed. */
  readonly typed: string;
  /** The whole text in the two foldings of `searchNames`. */
  readonly folded: readonly string[];
  /** `folded`, and what it is with its official words written out and on the other side of the name. */
  readonly whole: readonly string[];
  /** The name without official words, and with others: `Soest` for `Stadt Soest`, and the other way. */
  readonly official: readonly string[];
  /** `folded` without blanks. */
  readonly joined: readonly string[];
  /** Its words, without filler words unless there are no others. */
  readonly words: readonly string[];
  /** `words` without official words. */
  readonly required: readonly string[];
  /** Pairs of adjacent letters, to measure how close a misspelled name is. */
  readonly bigrams: readonly string[];
}

const MAX_TEXT_LENGTH = 200;
const MAX_WORDS = 10;

/** Words that a name need not contain to be found. */
const FILLERS = new Set(
  "der die das des dem den und fur von vom zu zur zum in im am an auf mit the of for and at".split(" "),
);

/**
 * The query for a text that somebody typed; null if it has neither letters nor digits.
 *
 * Every word except fillers and official words (`Stadt`, `LK`) is required: as it is, as the beginning of a
 * word, as the end of a long one, joined with its neighbours, or with one typing error (4 to 7 letters) or two
 * (8 and more; none in words with digits). The queries hold only folded words: lower-case letters, digits,
 * marks and `_`, none of which is Lucene syntax. Only the first 10 words of the first 200 characters count. An
 * identifier with its scheme's address or prefix (`https://orcid.org/…`, `doi:10.…`) is searched by its value.
 */
export function searchQuery(text: string): SearchQuery | null {
  const searched = addressedIdentifier(text) ?? text.slice(0, MAX_TEXT_LENGTH);
  const all = joinedWords(foldSortName(searched));
  const terms = all.slice(0, MAX_WORDS);
  if (terms.length === 0) return null;
  const folded = [...new Set([foldSpelledOut(searched), foldForSearch(searched)])];
  const own = terms.map(([word = ""]) => word);
  const { from, to, kinds } = findCore(
    all.map(([word = ""]) => word),
    FILLERS,
  );
  const cores = folded.map((name) => name.split(" ").slice(from, to).join(" "));
  const telling = own.flatMap((word, index) => (FILLERS.has(word) ? [] : [index]));
  const needed = telling.filter((index) => index >= from && index < to);
  const required = [needed, telling, [...own.keys()]].find((some) => some.length > 0) ?? [];
  const typed = typedWords(searched, own.length);
  const words = terms.map((_, index) =>
    toSearchWord(typed[index] ?? own[index] ?? "", beginningsOf(terms, index), required.includes(index)),
  );
  const joined = [...new Set(folded.map((name) => name.replaceAll(" ", "")))];
  return {
    ...queriesOf(words),
    asked: words.filter(({ isRequired }) => isRequired),
    typed: tidyName(searched).toLowerCase(),
    folded,
    whole: [...new Set([...folded, ...cores.flatMap((core) => withOfficialWords(core, kinds))])],
    official: [...new Set(cores.flatMap((core) => [core, ...withOfficialWords(core)]))],
    joined,
    words: (telling.length > 0 ? telling : required).map((index) => own[index] ?? ""),
    required: required.map((index) => own[index] ?? ""),
    bigrams: bigramsOf(joined.at(-1) ?? ""),
  };
}

function queriesOf(words: readonly SearchWord[]): Pick<SearchQuery, "lucene" | "partial"> {
  const clauses = words.map((word) => ({ text: toClause(word), isRequired: word.isRequired }));
  const lucene = clauses.map(({ text, isRequired }) => `${isRequired ? "+" : ""}${text}`).join(" ");
  const required = clauses.filter(({ isRequired }) => isRequired).map(({ text }) => text);
  const others = clauses.filter(({ isRequired }) => !isRequired).map(({ text }) => ` ${text}`);
  return { lucene, partial: required.length < 2 ? null : `+(${required.join(" ")})${others.join("")}` };
}

/** The word itself, and all joined terms that contain it. */
function beginningsOf(terms: readonly (readonly string[])[], index: number): readonly string[] {
  const joined = terms.flatMap((starting, first) =>
    starting.filter((_, more) => more > 0 && first <= index && index <= first + more),
  );
  return [terms[index]?.[0] ?? "", ...joined];
}

/** The words as typed; empty if folding splits the text at other places (`½`). */
function typedWords(text: string, count: number): readonly string[] {
  const typed = text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => foldSortName(word) !== "");
  return typed.length >= count && typed.every((word) => !foldSortName(word).includes(" ")) ? typed : [];
}

function bigramsOf(joined: string): readonly string[] {
  const letters = [...joined];
  return [...new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`))];
}
