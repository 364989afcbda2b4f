import type { Shaper } from "../run/run.ts";

// A plan keeps alive what its shapers capture, and V8 shares captures among all functions of a scope. The
// functions made here therefore capture only positions.

const slots = new WeakMap<Shaper, number>();

/** Returns the value of a slot unchanged. */
export function slotShaper(slot: number): Shaper {
  const shaper: Shaper = (row) => row[slot];
  slots.set(shaper, slot);
  return shaper;
}

/** The slot whose value a shaper returns unchanged; undefined if it does more than that. */
export const slotOf = (shaper: Shaper): number | undefined => slots.get(shaper);

/** Returns null if the slot is empty; otherwise shapes the row. */
export function orNull(slot: number, shape: Shaper): Shaper {
  return (row, run) => (row[slot] === null || row[slot] === undefined ? null : shape(row, run));
}
