import { InvalidValueError } from "../errors.ts";
import { type Decimal, fromDecimal } from "./decimal.ts";

/** An amount as people write it: exact (value) or bounds, both included, and what stands behind the number. */
export interface AmountText {
  readonly value?: Decimal;
  readonly min?: Decimal;
  readonly max?: Decimal;
  readonly rest: string;
}

/** Powers of ten by the words for them; one-letter ones (m, k) are left out, as they are units too. */
const FACTORS: Readonly<Record<string, number>> = {
  tsd: 3,
  tausend: 3,
  thousand: 3,
  mio: 6,
  mn: 6,
  million: 6,
  millions: 6,
  millionen: 6,
  mrd: 9,
  bn: 9,
  milliarde: 9,
  milliarden: 9,
  billionen: 12,
};
const NUMBER = String.raw`\d+(?:[.,' ]\d+)*`;
const SCALED = String.raw`(${NUMBER})\s*(?:(${Object.keys(FACTORS).join("|")}|billion)(?![\p{L}\d])\.?)?`;
const AMOUNT = new RegExp(String.raw`^${SCALED}(?:\s*(?:-|–|—|bis|to)\s*${SCALED})?(.*)$`, "iu");

const BETWEEN = /^(?:zwischen|between) (.+?) (?:und|and) /iu;
const MIN = /^(?:mehr als|more than|mindestens|at least|größer als|über|over|ab|>=|≥|>)(?![\p{L}])\s*/iu;
const MAX =
  /^(?:bis zu|up to|weniger als|less than|höchstens|at most|maximal|unter|under|bis|<=|≤|<)(?![\p{L}])\s*/iu;
const ABOUT =
  /^(?:rund|ca\.?|circa|etwa|ungefähr|about|around|approximately|approx\.?|von|from|~)(?![\p{L}])\s*/iu;

/**
 * Reads an amount: `4400000`, `4,4 Mio.`, `1.234,56`, `2-3 Mio.`, `mehr als 2 Mio.` (min), `bis zu 3` (max). Whether the
 * text says "more than" or "at least" makes no difference, nor does "about": the caller keeps the words of the source.
 * @throws InvalidValueError when there is no number, or one that can be read in two ways (`60,000`)
 */
export function parseAmountText(text: string): AmountText {
  const plain = text.replace(/[\s\u2009]+/gu, " ").trim();
  const about = plain.replace(BETWEEN, "$1 - ").replace(ABOUT, "");
  const unbounded = about.replace(MIN, "").replace(MAX, "").replace(ABOUT, "");
  const match = AMOUNT.exec(unbounded);
  if (match === null) throw unreadable(text, "it does not begin with a number");
  const [, first = "", factor, second, secondFactor, rest = ""] = match;
  if (second !== undefined) {
    if (unbounded !== about) throw unreadable(text, "it has a bound and a range");
    const min = scaled(text, first, factor ?? secondFactor);
    const max = scaled(text, second, secondFactor);
    if (isMore(min, max)) throw unreadable(text, "the range ends below its begin");
    return { min, max, rest: rest.trim() };
  }
  const amount = scaled(text, first, factor);
  if (unbounded === about) return { value: amount, rest: rest.trim() };
  return MIN.test(about) ? { min: amount, rest: rest.trim() } : { max: amount, rest: rest.trim() };
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

/** Digits with German (1.234,56), English (1,234.56) or Swiss and SI (1'234.56, 1 234,56) separators. */
function readNumber(text: string, number: string): Decimal {
  if (/^\d+$/.test(number)) return { coefficient: BigInt(number), scale: 0 };
  const single = /^(\d+)[.,](\d+)$/.exec(number);
  if (single !== null) {
    const [, whole = "", fraction = ""] = single;
    const exact = { coefficient: BigInt(whole + fraction), scale: fraction.length };
    if (fraction.length !== 3 || whole.length > 3 || whole.startsWith("0")) return exact;
    const readings = `${whole}${fraction} or ${fromDecimal(exact)}`;
    throw unreadable(
      text,
      `"${number}" may mean ${readings}; write one of these, or all separators (60.000,00)`,
    );
  }
  const grouped = /^(\d{1,3}(?:([.,' ])\d{3})(?:\2\d{3})*)(?:[.,](\d+))?$/.exec(number);
  const decimalMark = grouped?.[3] === undefined ? undefined : number.at(-grouped[3].length - 1);
  if (grouped === null || decimalMark === grouped[2]) throw unreadable(text, `"${number}" is no number`);
  const [, whole = "", , fraction = ""] = grouped;
  return { coefficient: BigInt(whole.replace(/\D/g, "") + fraction), scale: fraction.length };
}

function isMore(a: Decimal, b: Decimal): boolean {
  return a.coefficient * 10n ** BigInt(b.scale) > b.coefficient * 10n ** BigInt(a.scale);
}

function unreadable(text: string, reason: string): InvalidValueError {
  return new InvalidValueError(`"${text}" is no amount that can be kept: ${reason}.`, {
    value: text,
    reason,
  });
}
