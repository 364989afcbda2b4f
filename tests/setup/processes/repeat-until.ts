/**
 * Compares random cases until enough of them are useful, at most five times. The caller asserts that it was
 * enough.
 */
export async function repeatUntil(isEnough: () => boolean, compare: () => Promise<void>): Promise<void> {
  await compare();
  for (let again = 0; again < 5 && !isEnough(); again++) await compare();
}
