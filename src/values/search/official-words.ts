/** What official lists write before or after a place's name, and what it stands for. All folded for search. */
const OFFICIAL: ReadonlyMap<string, readonly string[]> = new Map([
  ["stadt", ["stadt"]],
  ["gemeinde", ["gemeinde"]],
  ["landkreis", ["landkreis"]],
  ["lk", ["landkreis", "lk"]],
  ["kreis", ["kreis", "landkreis"]],
  ["stadtkreis", ["stadtkreis", "stadt"]],
  ["sk", ["stadtkreis", "stadt", "sk"]],
  ["kreisfreie", []],
  ["landeshauptstadt", ["landeshauptstadt", "stadt"]],
  ["hansestadt", ["hansestadt", "stadt"]],
  ["universitatsstadt", ["universitatsstadt", "stadt"]],
]);

const WRITTEN = [...new Set([...OFFICIAL.values()].flat())];

/** Which words of a text name a thing; before and after them are official words. */
export interface Core {
  /** Index of the first word, and of the one after the last. */
  readonly from: number;
  readonly to: number;
  /** What the official words stand for; empty if there are none. */
  readonly kinds: readonly string[];
}

/**
 * Finds the official words at the beginning and at the end of a text: `LK Karlsruhe`, `Frankfurt (Oder), Stadt`.
 * If there are no other words but fillers, they are the name.
 * @param words folded for search
 */
export function findCore(words: readonly string[], fillers: ReadonlySet<string>): Core {
  let [from, to] = [0, words.length];
  while (from < to && OFFICIAL.has(words[from] ?? "")) from++;
  while (to > from && OFFICIAL.has(words[to - 1] ?? "")) to--;
  if (words.slice(from, to).every((word) => fillers.has(word)))
    return { from: 0, to: words.length, kinds: [] };
  const official = [...words.slice(0, from), ...words.slice(to)];
  return { from, to, kinds: [...new Set(official.flatMap((word) => OFFICIAL.get(word) ?? []))] };
}

/** A name with each of some official words before it, and after it. */
export function withOfficialWords(name: string, kinds: readonly string[] = WRITTEN): readonly string[] {
  return kinds.flatMap((kind) => [`${kind} ${name}`, `${name} ${kind}`]);
}
