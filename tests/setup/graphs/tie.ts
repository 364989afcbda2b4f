import type { PlainRelationship } from "./plain-graph.ts";

/** A relationship with one source, by default a participation. */
export const tie = (id: string, from: string, to: string, more: object = {}): PlainRelationship => ({
  id,
  type: "PARTICIPATES_IN",
  from,
  to,
  sources: ["s"],
  ...more,
});
