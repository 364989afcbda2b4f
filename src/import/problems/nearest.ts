/** Texts this far from what was written are no suggestion: a third of its length, but two at least. */
const closeEnough = (text: string): number => Math.max(2, Math.floor(text.length / 3));

/** The candidate most like what was written; null where none is close. Ties: the first. */
export function findNearest(written: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = closeEnough(written) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - written.length) >= bestDistance) continue;
    const distance = editDistance(written.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** A sentence to end a message with: `Did you mean "bmi"?`, or what to do where nothing is close. */
export function suggest(written: string, candidates: Iterable<string>, otherwise: string): string {
  const nearest = findNearest(written, candidates);
  return nearest === null ? otherwise : `Did you mean "${nearest}"?`;
}

/** Optimal string alignment: Levenshtein's distance with neighbours swapped counting once. */
function editDistance(a: string, b: string): number {
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = isSwap ? (older[column - 2] ?? 0) + 1 : replaced;
      next.push(Math.min(replaced, swapped, (last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    [older, last] = [last, next];
  }
  return last[b.length] ?? 0;
}
