import type { Shaper } from "../run/run.ts";

// A plan keeps what its shapers refer to, which is all that any function of the same scope does: those made here refer to positions alone.

const slots = new WeakMap<Shaper, number>();

/** What stands in a slot, as it is. */
export function slotShaper(slot: number): Shaper {
  const shaper: Shaper = (row) => row[slot];
  slots.set(shaper, slot);
  return shaper;
}

/** The slot whose value a shaper gives as it is; undefined: it does more than that. */
export const slotOf = (shaper: Shaper): number | undefined => slots.get(shaper);

/** Null where the slot holds nothing. */
export function orNull(slot: number, shape: Shaper): Shaper {
  return (row, run) => (row[slot] === null || row[slot] === undefined ? null : shape(row, run));
}
