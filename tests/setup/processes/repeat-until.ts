/** Compares random cases, and then more of them, five times at most, while too little came of them; whether it was enough the caller asserts. */
export async function repeatUntil(isEnough: () => boolean, compare: () => Promise<void>): Promise<void> {
  await compare();
  for (let again = 0; again < 5 && !isEnough(); again++) await compare();
}
