/**
 * Whether digits and letters (A = 10 … Z = 35) are 1 modulo 97: ISO 7064 MOD 97-10, as in the LEI (ISO
 * 17442).
 */
export function hasMod97(text: string): boolean {
  const digits = [...text].map((char) => Number.parseInt(char, 36)).join("");
  return BigInt(digits) % 97n === 1n;
}

/**
 * Whether the last of nine digits is the check digit of the first eight: ISO 7064 MOD 11,10, as in German VAT
 * numbers.
 */
export function hasMod11And10(digits: string): boolean {
  let product = 10;
  for (const digit of digits.slice(0, -1)) {
    const sum = (Number(digit) + product) % 10;
    product = (2 * (sum === 0 ? 10 : sum)) % 11;
  }
  return (11 - product) % 10 === Number(digits.at(-1));
}

/**
 * Whether the last character (0 to 9, X) is the check digit of the digits before it: ISO 7064 MOD 11-2, as in
 * ORCID iDs.
 */
export function hasMod11And2(text: string): boolean {
  const total = [...text.slice(0, -1)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return (check === 10 ? "X" : String(check)) === text.at(-1);
}

const CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * Whether the last two digits check the Crockford base-32 number before them, as in ROR ids (98 - 100n mod
 * 97).
 */
export function hasRorCheck(text: string): boolean {
  const number = [...text.slice(0, -2)].reduce(
    (sum, char) => sum * 32n + BigInt(CROCKFORD.indexOf(char)),
    0n,
  );
  return 98n - ((number * 100n) % 97n) === BigInt(text.slice(-2));
}
