import type { Plan } from "./random-dataset.ts";

/** A data set that has some of everything. */
export const FULL: Plan = {
  entities: [0, 1, 2, 3, 4].map((entity) => ({ entity, name: 0 })),
  ties: [0, 1, 2].map((tie) => ({ tie, year: 0, amount: 1, source: 0 })),
  ends: [
    { entity: 1, month: 0, source: 0 },
    { entity: 1, month: 1, source: 1 },
  ],
  sources: 2,
  hasConflict: true,
};
/** The same with less in it, and some of it otherwise. */
export const LESS: Plan = {
  entities: [
    { entity: 0, name: 1 },
    { entity: 3, name: 0 },
  ],
  ties: [{ tie: 0, year: 1, amount: 1, source: 1 }],
  ends: [],
  sources: 1,
  hasConflict: false,
};
