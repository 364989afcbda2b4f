/**
 * The two ways in which the last character of a GND number checks the digits before it, counted with the weights 2, 3 … from
 * the right, modulo 11 (10 is X): for persons and all records since 2012 both together leave 0, for corporate bodies and subject
 * headings of before, whose check digit stands behind a hyphen, it is the rest.
 */
const SHAPE = /^(\d{1,9})-?([\dX])$/;

/** Numbers without a hyphen: persons, all since 2012, and uniform titles. */
const WITHOUT_HYPHEN = /^(?:1[012]?\d{7}[\dX]|3\d{7}[\dX])$/;
const WITH_HYPHEN = /^[1-9]\d{0,7}-[\dX]$/;

/**
 * A GND number in the spelling of the authority file, from one with blanks, without its hyphen (`40157015`) or with one too many
 * (`11854023-8`): the check digit tells which kind it is of. What is no number stays as it is, in capitals without blanks.
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

/** Whether a text is a GND number in its canonical spelling with the right check digit; that of uniform titles (3…) is not checked. */
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
