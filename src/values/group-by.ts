/**
 * Groups elements by a key; keys and elements stay in order of first appearance. (Map.groupBy needs Node 21.)
 */
export function groupBy<T, K>(elements: Iterable<T>, keyOf: (element: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const element of elements) {
    const key = keyOf(element);
    const group = groups.get(key);
    if (group) group.push(element);
    else groups.set(key, [element]);
  }
  return groups;
}

/** Splits elements into lists of at most `size`, in order. */
export function chunks<T>(elements: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(elements.length / size);
  return Array.from({ length: count }, (_, index) => elements.slice(index * size, (index + 1) * size));
}
