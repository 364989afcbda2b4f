/** A reproducible random number generator: mulberry32, with period 2^32. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number in [0, `below`). */
  whole(below: number): number;
  /** An element of a non-empty list. */
  pick<T>(list: readonly [T, ...T[]]): T;
}

/** Creates the generator for a seed. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number): number => Math.floor(next() * below);
  return { next, whole, pick: (list) => list[whole(list.length)] ?? list[0] };
}
