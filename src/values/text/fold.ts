/** Letters that Unicode does not decompose, and their replacement for sorting and searching. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");
const UMLAUTS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue" };

/** What may be an umlaut spelled out: after a vowel or q, `ue` is none. */
const UMLAUT_SPELLING = /([ao])e+|(?<![aeiouq])(u)e+/g;

/** Longer terms add nothing, and Lucene refuses far longer ones. */
const MAX_TERM_LENGTH = 100;

/**
 * A word this long may be a compound and is also found by its last part: `ministerium` finds
 * Bundesministerium.
 */
const MIN_COMPOUND_LENGTH = 8;

/** How many adjacent words are also indexed as one, so that a compound is found however it is split. */
const MAX_JOINED_WORDS = 3;

/** How many blocks of a number are: `DE 136 695 976`, `5299 00T8 BM49 AURS DO55`. */
const MAX_JOINED_BLOCKS = 10;
/** A word with a digit, or a short one between such words. */
const BLOCK = /\p{N}|^.{1,4}$/u;

/**
 * A name's sort key by DIN 5007-1: ä as a, ö as o, ü as u, ß as ss, no diacritics, compatibility forms such
 * as superscripts made plain (NFKD), lower case, everything but letters and digits as one blank. Idempotent;
 * empty for a name without letters and digits.
 */
export function foldSortName(name: string): string {
  // Twice, because lower-casing and decomposition each produce characters that the other must fold.
  const plain = decomposed(decomposed(name)).replace(LETTER, (letter) => LETTERS[letter] ?? letter);
  return plain
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .replace(/(?<![\p{L}\p{N}\p{M}])\p{M}+/gu, "")
    .replace(/ +/g, " ")
    .trim();
}

/**
 * A name as {@link foldSortName} folds it, but with umlauts spelled out (DIN 5007-2): `Münster` becomes
 * `muenster`.
 */
export function foldSpelledOut(name: string): string {
  const spelled = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöü]/g, (umlaut) => UMLAUTS[umlaut] ?? umlaut);
  return foldSortName(spelled);
}

/**
 * Folds a name so that all spellings of an umlaut are equal: Münster, Muenster and Munster become `munster`.
 * Other `ae`, `oe`, `ue` are folded too (Soest becomes `sost`), so the result is a search key, not for
 * display. An `ue` after a vowel or `q` is no umlaut and stays: Bauer, neue, Quelle. The fold of a prefix is a prefix of the fold, so prefixes match while somebody types.
 */
export function foldForSearch(name: string): string {
  return joinSpellings(foldSortName(name));
}

/**
 * The terms of an entity for the full-text index (analyzer whitespace): every word of every name, folded by
 * {@link foldForSearch}, every two and three adjacent words joined, and the {@link endingTerm} of long words.
 * Each term once, in order. Pass names and the values of identifiers.
 */
export function searchTerms(names: readonly string[]): string[] {
  const byWord = names.flatMap((name) => joinedWords(foldSortName(name)));
  const terms = byWord.flatMap((terms) => {
    const [word = ""] = terms;
    return word.length < MIN_COMPOUND_LENGTH ? terms : [...terms, endingTerm(word)];
  });
  return [...new Set(terms)];
}

/** A folded word reversed after `_`, which starts no other term. Its prefixes are the word's endings. */
export function endingTerm(word: string): string {
  return `_${[...word].reverse().join("")}`;
}

/**
 * Whole folded names for scoring: each name with umlauts spelled out, and as {@link foldForSearch} gives it.
 * Each once, in order.
 */
export function foldedNames(names: readonly string[]): string[] {
  const folded = names.flatMap((name) => [foldSpelledOut(name), foldForSearch(name)]);
  return [...new Set(folded)].filter((name) => name !== "");
}

/**
 * For each word of a sort name, the terms that begin with it: the word alone, joined with the next one or
 * two, and with more if they are the blocks of a number. Words are joined before folding, so that `zu ende`
 * and `zuende` give one term.
 */
export function joinedWords(sortName: string): string[][] {
  const words = sortName.split(" ").filter((word) => word !== "");
  return words.map((_word, index) => {
    const longest = Math.min(MAX_JOINED_BLOCKS, words.length - index);
    const some = Array.from({ length: longest }, (_, more) => words.slice(index, index + more + 1));
    const end = some.findIndex((joined) => joined.length > MAX_JOINED_WORDS && !isNumber(joined));
    return some.slice(0, end < 0 ? longest : end).map(termOf);
  });
}

/** Whether words are the blocks of one number: at least half of their characters are digits. */
function isNumber(blocks: readonly string[]): boolean {
  if (!blocks.every((block) => BLOCK.test(block))) return false;
  const joined = blocks.join("");
  return 2 * (joined.match(/\p{N}/gu)?.length ?? 0) >= [...joined].length;
}

/** Cut by characters, not code units: the database would turn half a character into another one. */
function termOf(words: readonly string[]): string {
  const term = joinSpellings(words.join(""));
  return term.length <= MAX_TERM_LENGTH ? term : [...term].slice(0, MAX_TERM_LENGTH).join("");
}

function joinSpellings(folded: string): string {
  return folded.replace(UMLAUT_SPELLING, "$1$2");
}

function decomposed(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "");
}
