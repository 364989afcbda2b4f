import fc from "fast-check";
import type { Dating, EntityFilter, RelationshipFilter } from "../../../src/generated/schema.ts";
import { randomAskedTime } from "../graphs/random-graph.ts";

const sourceIds = fc.subarray(["s0", "s1", "s2"]);

/**
 * Filters of relationships as GraphQL input. They have few shapes with many values, because the database must
 * plan a statement for each new shape.
 */
export const randomVia: fc.Arbitrary<RelationshipFilter> = fc.oneof(
  fc.constant<RelationshipFilter>({}),
  fc.constant<RelationshipFilter>({ direction: "OUT" }),
  fc.constant<RelationshipFilter>({ types: ["PARTICIPATES_IN", "MEMBER_OF", "FUNDS"], direction: "IN" }),
  fc.constant<RelationshipFilter>({ types: [] }),
  fc.constant<RelationshipFilter>({ minRank: "PREFERRED" }),
  randomAskedTime.map((during): RelationshipFilter => ({ during, minRank: "DEPRECATED" })),
  randomAskedTime.map((during): RelationshipFilter => ({ during, minCertainty: "CERTAIN" })),
  fc.subarray<Dating>(["DATED", "OPEN_START", "OPEN_END", "UNDATED"]).map((dating) => ({ dating })),
  fc
    .record({ sourceIds, statuses: fc.subarray(["STATED", "IMPLIED", "INFERRED"] as const) })
    .map((filter): RelationshipFilter => filter),
  fc
    .record({
      sourceIds,
      modalities: fc.subarray(["ASSERTED", "PLAN"] as const),
      roles: fc.constant(["Pilot"]),
    })
    .map((filter): RelationshipFilter => ({ ...filter, minRank: "DEPRECATED" })),
);

/** Filters of entities without `related`, also in few shapes. */
export const randomWhere: fc.Arbitrary<EntityFilter> = fc.oneof(
  fc.constant<EntityFilter>({ kinds: ["MUNICIPALITY", "PROGRAMME", "PROJECT"] }),
  fc.constant<EntityFilter>({ not: { kinds: ["PERSON"] } }),
  fc.constant<EntityFilter>({ kinds: [] }),
  fc.constantFrom("D", "Dü", "H", "§", "").map((nameStartsWith): EntityFilter => ({ nameStartsWith })),
  fc
    .record({ sourceIds, ids: fc.subarray(["e0", "e1", "e2", "e3"]) })
    .map(({ sourceIds: said, ids }): EntityFilter => ({ or: [{ sourceIds: said }, { and: [{ ids }] }] })),
);
