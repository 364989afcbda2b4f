/**
 * The last character of a GND number is its check digit, in one of two ways. Both sum the digits before it
 * with the weights 2, 3 … from the right, modulo 11 (X is 10). For persons and all records since 2012, sum
 * and check digit together must be 0. For older corporate bodies and subject headings, whose check digit
 * follows a hyphen, the check digit is the remainder.
 */
const SHAPE = /^(\d{1,9})-?([\dX])$/;

/** Numbers without a hyphen: persons, all since 2012, and uniform titles. */
const WITHOUT_HYPHEN = /^(?:1[012]?\d{7}[\dX]|3\d{7}[\dX])$/;
const WITH_HYPHEN = /^[1-9]\d{0,7}-[\dX]$/;

/**
 * Spells a GND number as the authority file does, given one with blanks, without its hyphen (`40157015`) or
 * with a wrong one (`11854023-8`). The check digit tells which kind it is. A text that is not a GND number is
 * only upper-cased and stripped of blanks.
 */
export function canonicalGnd(value: string): string {
  const text = value
    .replace(/\s/g, "")
    .replace(/[\u2010-\u2013]/g, "-")
    .toUpperCase();
  if (hasGndCheck(text)) return text;
  const [, digits = "", check = ""] = SHAPE.exec(text) ?? [];
  const spellings = [`${digits}${check}`, `${digits}-${check}`];
  return spellings.find(hasGndCheck) ?? text;
}

/**
 * Whether a text is a GND number in canonical spelling with the right check digit. Uniform titles (3…) are
 * not checked.
 */
export function hasGndCheck(text: string): boolean {
  if (WITHOUT_HYPHEN.test(text))
    return text.startsWith("3") || (weightedSum(text) + checkValue(text)) % 11 === 0;
  return WITH_HYPHEN.test(text) && weightedSum(text) % 11 === checkValue(text);
}

function weightedSum(text: string): number {
  const digits = [...text.slice(0, -1).replace("-", "")].reverse();
  return digits.reduce((sum, digit, index) => sum + Number(digit) * (index + 2), 0);
}

function checkValue(text: string): number {
  return text.endsWith("X") ? 10 : Number(text.at(-1));
}
