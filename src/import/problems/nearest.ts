/** Largest edit distance of a suggestion: a third of the written length, at least two. */
const closeEnough = (text: string): number => Math.max(2, Math.floor(text.length / 3));

/** The candidate most like what was written, the first among equals; null if none is close. */
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

/** The last sentence of a message: `Did you mean "bmi"?`, or `otherwise` if nothing is close. */
export function suggest(written: string, candidates: Iterable<string>, otherwise: string): string {
  const nearest = findNearest(written, candidates);
  return nearest === null ? otherwise : `Did you mean "${nearest}"?`;
}

/** Optimal string alignment distance: Levenshtein, with a swap of neighbours counted once. */
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
