import { InvalidValueError } from "../../errors/graph-error.ts";
import { type Decimal, fromDecimal, isPlainDecimal, notPlain, thousandsReading } from "./decimal.ts";

/** An amount as people write it: an exact value or bounds (inclusive), and the text after the number. */
export interface AmountText {
  readonly value?: Decimal;
  readonly min?: Decimal;
  readonly max?: Decimal;
  readonly rest: string;
}

/** Powers of ten by their words. One-letter words (m, k) are left out because they are units too. */
const FACTORS: Readonly<Record<string, number>> = {
  tsd: 3,
  tausend: 3,
  thousand: 3,
  tds: 3,
  mio: 6,
  mill: 6,
  mn: 6,
  million: 6,
  millions: 6,
  millionen: 6,
  mrd: 9,
  bn: 9,
  mia: 9,
  milliarde: 9,
  milliarden: 9,
  billionen: 12,
};
const NUMBER = String.raw`(?:- ?)?\d+(?:[.,' ]\d+)*`;
/** `mill` is an English word too. It counts as a million only with a point or at the end. */
const WORDS = [...Object.keys(FACTORS), "billion"].map((word) =>
  word === "mill" ? String.raw`mill(?=\.|\s*$)` : word,
);
const SCALED = String.raw`(${NUMBER})\s*(?:(${WORDS.join("|")})(?![\p{L}\d])\.?)?`;
const AMOUNT = new RegExp(String.raw`^${SCALED}(?:\s*(?:-|–|—|bis|to)\s*${SCALED})?(.*)$`, "iu");

const BETWEEN = /^(?:zwischen|between) (.+?) (?:und|and) /iu;
const MIN = /^(?:mehr als|more than|mindestens|at least|größer als|über|over|ab|>=|≥|>)(?![\p{L}])\s*/iu;
const MAX =
  /^(?:bis zu|up to|weniger als|less than|höchstens|at most|maximal|unter|under|bis|<=|≤|<)(?![\p{L}])\s*/iu;
const ABOUT =
  /^(?:rund|ca\.?|circa|etwa|ungefähr|about|around|approximately|approx\.?|von|from|~)(?![\p{L}])\s*/iu;

/**
 * Reads an amount: `4400000`, `4,4 Mio.`, `-1.234,56`, `- 5`, `1’234.50`, `100,-`, `2-3 Mio.`, `mehr als 2
 * Mio.` (min), `bis zu 3` (max). "More than" and "at least" mean the same here, and "about" is ignored: the
 * caller keeps the source's words.
 *
 * One point or comma followed by three digits (`1.234`) may separate thousands or decimals, and is refused.
 * Two different marks, the same mark twice, or another number of digits leave only one reading, which is
 * used.
 *
 * @param shown the text as it was written, for messages
 * @throws InvalidValueError when there is no number, or a number with two readings; the message gives both
 */
export function parseAmountText(text: string, shown = text): AmountText {
  const plain = plainMarks(text);
  const about = plain.replace(BETWEEN, "$1 - ").replace(ABOUT, "");
  const unbounded = about.replace(MIN, "").replace(MAX, "").replace(ABOUT, "");
  const match = AMOUNT.exec(unbounded);
  if (match === null) throw unreadable(shown, "it does not begin with a number");
  const [, first = "", factor, second, secondFactor, rest = ""] = match;
  if (second !== undefined) {
    if (unbounded !== about) throw unreadable(shown, "it has a bound and a range");
    const min = scaled(shown, first, factor ?? secondFactor);
    const max = scaled(shown, second, secondFactor);
    if (isMore(min, max)) throw unreadable(shown, "the range ends below its start");
    return { min, max, rest: rest.trim() };
  }
  const amount = scaled(shown, first, factor);
  if (unbounded === about) return { value: amount, rest: rest.trim() };
  return MIN.test(about) ? { min: amount, rest: rest.trim() } : { max: amount, rest: rest.trim() };
}

/**
 * An exact number as a plain decimal: `1.101,5` becomes `1101.5`, `250 Tsd.` becomes `250000`. A plain
 * decimal is returned unchanged, so the point of `1.101` is a decimal point. If another spelling gives such a
 * result, a fourth decimal place is added so that nobody reads its point as a thousands separator.
 * @throws InvalidValueError when it is not a number, has two readings, has a bound, or is followed by
 *   anything
 */
export function plainNumber(text: string): string {
  if (isPlainDecimal(text)) return text;
  if (!/\d/.test(text)) throw notPlain(text);
  const { value, rest } = parseAmountText(text);
  if (value === undefined) throw unreadable(text, "it has a bound; write it as min or max");
  if (rest !== "") throw unreadable(text, `"${rest}" is not part of a number`);
  const plain = fromDecimal(value);
  return thousandsReading(plain) === null ? plain : `${plain}0`;
}

/** Normalises blanks, apostrophes and minus signs, and writes `,-` in place of cents as zeros. */
function plainMarks(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/\u2212|^[–—](?= ?\d)/g, "-")
    .replace(/(\d)([.,])(?:--?|[–—])(?!\d)/g, "$1$200");
}

function scaled(text: string, number: string, factor: string | undefined): Decimal {
  const { coefficient, scale } = readNumber(text, number);
  const exponent = factor === undefined ? 0 : exponentOf(text, factor.toLowerCase());
  return exponent >= scale
    ? { coefficient: coefficient * 10n ** BigInt(exponent - scale), scale: 0 }
    : { coefficient, scale: scale - exponent };
}

function exponentOf(text: string, factor: string): number {
  const exponent = FACTORS[factor];
  if (exponent !== undefined) return exponent;
  throw unreadable(text, `${factor} is 10^9 in English and 10^12 in German; write the number out`);
}

/**
 * Reads digits with German (1.234,56), English (1,234.56) or Swiss and SI (1'234.56, 1 234,56) separators,
 * optionally after a minus.
 */
function readNumber(text: string, signed: string): Decimal {
  const sign = signed.startsWith("-") ? "-" : "";
  const { coefficient, scale } = readDigits(text, signed.replace(/^- ?/, ""), sign);
  return { coefficient: sign === "-" ? -coefficient : coefficient, scale };
}

/** @param sign put before the number in error messages */
function readDigits(text: string, number: string, sign: "-" | ""): Decimal {
  if (/^\d+$/.test(number)) return { coefficient: BigInt(number), scale: 0 };
  const single = /^(\d+)[.,](\d+)$/.exec(number);
  if (single !== null) {
    const [, whole = "", fraction = ""] = single;
    const exact = { coefficient: BigInt(whole + fraction), scale: fraction.length };
    if (fraction.length !== 3 || whole.length > 3 || whole.startsWith("0")) return exact;
    const [thousands, decimals] = [`${sign}${whole}${fraction}`, `${sign}${fromDecimal(exact)}`];
    // With a fourth place it can only be a decimal.
    const clear = decimals.split(".")[1]?.length === 3 ? `${decimals}0` : decimals;
    const reason = `"${sign}${number}" may mean ${thousands} or ${decimals}, because the mark may separate thousands or decimals; write ${thousands}, or ${clear}`;
    throw unreadable(text, reason);
  }
  const grouped = /^(\d{1,3}(?:([.,' ])\d{3})(?:\2\d{3})*)(?:[.,](\d+))?$/.exec(number);
  const decimalMark = grouped?.[3] === undefined ? undefined : number.at(-grouped[3].length - 1);
  if (grouped === null || decimalMark === grouped[2]) throw unreadable(text, `"${number}" is not a number`);
  const [, whole = "", , fraction = ""] = grouped;
  return { coefficient: BigInt(whole.replace(/\D/g, "") + fraction), scale: fraction.length };
}

function isMore(a: Decimal, b: Decimal): boolean {
  return a.coefficient * 10n ** BigInt(b.scale) > b.coefficient * 10n ** BigInt(a.scale);
}

function unreadable(text: string, reason: string): InvalidValueError {
  return new InvalidValueError(`"${text}" is not an amount that can be stored: ${reason}.`, {
    value: text,
    reason,
  });
}
