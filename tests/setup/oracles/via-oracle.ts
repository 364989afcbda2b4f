import type { RelationshipFilter } from "../../../src/generated/schema.ts";
import { actors } from "../graphs/filter-graph.ts";
import type { PlainRelationship } from "../graphs/plain-graph.ts";

/** Whether a filter keeps a candidate. */
export type Keeps<T> = (candidate: T) => boolean;

/**
 * Each field of RelationshipFilter alone, and which ties pass; without conditions, those that are not
 * DEPRECATED.
 */
export const viaCases: readonly (readonly [
  keyof RelationshipFilter,
  RelationshipFilter,
  Keeps<PlainRelationship>,
])[] = [
  ["types", { types: ["FUNDS"] }, ({ type }) => type === "FUNDS"],
  ["excludeTypes", { excludeTypes: ["FUNDS", "MEMBER_OF"] }, ({ type }) => type === "PARTICIPATES_IN"],
  ["predicates", { predicates: ["founded"] }, () => false],
  ["roles", { roles: ["Pilot", "none"] }, ({ role }) => role === "Pilot"],
  ["during", { during: "2014" }, ({ start }) => start === undefined],
  ["dating", { dating: ["DATED", "OPEN_END"] }, ({ start }) => start !== undefined],
  ["minCertainty", { minCertainty: "CERTAIN" }, ({ start }) => start === "2015"],
  ["currency", { currency: "USD" }, ({ amount }) => amount?.currency === "USD"],
  [
    "minAmount",
    { minAmount: "300", currency: "EUR" },
    ({ amount }) => amount?.currency === "EUR" && (amount.value ?? amount.min ?? 0n) >= 30_000n,
  ],
  ["sourceIds", { sourceIds: ["s2"] }, ({ sources }) => sources.includes("s2")],
  ["statuses", { statuses: ["INFERRED"] }, ({ statuses }) => statuses !== undefined],
  ["modalities", { modalities: ["PLAN"] }, ({ modality }) => modality === "PLAN"],
  ["minRank", { minRank: "PREFERRED" }, ({ rank }) => rank === "PREFERRED"],
  ["direction", { direction: "IN" }, () => true],
];

/** A place that takes a `via`: its `$via` query and the answer expected for the ties that pass. */
export interface ViaPlace {
  readonly query: string;
  readonly expected: (passing: readonly PlainRelationship[], via: RelationshipFilter) => unknown;
  /** Set if from and to are the stored ends, so that a direction is refused. */
  readonly isStored?: true;
  /** Tries only these fields: all places get their conditions from one compiler. */
  readonly only?: readonly (keyof RelationshipFilter)[];
}

/** The found entities as in an answer, sorted by id. */
export const idsOf = (found: readonly { readonly id: string }[]) =>
  found.map(({ id }) => ({ id })).sort((a, b) => (a.id < b.id ? -1 : 1));

/** The actors at the other end of the ties of `p`, seen from `p`. */
export function fromP(passing: readonly PlainRelationship[], { direction = "BOTH" }: RelationshipFilter) {
  return passing.flatMap(({ from, to }) => {
    if (from === "p" && direction !== "IN") return [{ id: to }];
    return to === "p" && direction !== "OUT" ? [{ id: from }] : [];
  });
}

/** The actors that see one of their ties in this direction. */
function seenBy(
  passing: readonly PlainRelationship[],
  { direction = "BOTH" }: RelationshipFilter,
): readonly string[] {
  const isSeen = ({ from, to }: PlainRelationship, id: string) =>
    (from === id && direction !== "IN") || (to === id && direction !== "OUT");
  return actors.map(([{ id }]) => id).filter((id) => passing.some((passed) => isSeen(passed, id)));
}

const sample = { only: ["currency", "statuses", "direction"] } as const;
/** Leaves out plans unless modalities are asked for. */
export const facts = (passing: readonly PlainRelationship[], { modalities }: RelationshipFilter) =>
  passing.filter(({ modality }) => modalities || modality !== "PLAN");

/** The places that take a `via`, by name. */
export const viaPlaces: Readonly<Record<string, ViaPlace>> = {
  relationships: {
    query: "relationships(via: $via, asOf: $asOf) { nodes { id } }",
    expected: (passing) => ({ nodes: idsOf(passing) }),
    isStored: true,
  },
  stats: {
    query: "stats(via: $via, asOf: $asOf) { rows { relationshipCount } }",
    expected: (passing, via) => ({ rows: [{ relationshipCount: facts(passing, via).length }] }),
    isStored: true,
  },
  neighbours: {
    query:
      'entity(by: { id: "p" }, asOf: $asOf) { neighbours(via: $via, orderBy: { field: NAME }) { totalCount } }',
    expected: (passing, via) => ({ neighbours: { totalCount: fromP(passing, via).length } }),
  },
  matchPattern: {
    query:
      'matchPattern(asOf: $asOf, pattern: { nodes: [{ variable: "x" }, { variable: "p", ref: { id: "p" } }], edges: [{ from: "p", to: "x", via: $via }] }) { nodes { bindings { entity { id } } } }',
    expected: (passing, via) => ({
      nodes: idsOf(fromP(passing, via)).map((entity) => ({
        bindings: [{ entity }, { entity: { id: "p" } }],
      })),
    }),
  },
  "related.via": {
    query:
      "entities(asOf: $asOf, where: { not: { kinds: [PROJECT] }, related: { via: $via } }) { totalCount }",
    expected: (passing, via) => ({ totalCount: seenBy(passing, via).length }),
    ...sample,
  },
  neighbourhood: {
    query: 'neighbourhood(of: [{ id: "p" }], via: $via, asOf: $asOf) { relationships { id } }',
    // All passing ties between the entities reached, in any direction.
    expected: (passing, via) => {
      const reached = fromP(passing, via).map(({ id }) => id);
      return {
        relationships: idsOf(passing.filter(({ id }) => reached.some((actor) => id === `${actor}-p`))),
      };
    },
    ...sample,
  },
  paths: {
    query:
      'paths(from: { id: "p" }, to: { id: "q" }, via: $via, maxHops: 2, asOf: $asOf) { paths { length } }',
    expected: (passing, { direction = "BOTH" }) => ({
      // No actor has one incoming and one outgoing tie.
      paths: direction === "BOTH" ? seenBy(passing, {}).map(() => ({ length: 2 })) : [],
    }),
    ...sample,
  },
  shortestPaths: {
    query: 'shortestPaths(from: { id: "p" }, to: { id: "q" }, via: $via, asOf: $asOf) { paths { length } }',
    expected: (passing, { direction = "BOTH" }) => ({
      paths: direction === "BOTH" ? seenBy(passing, {}).map(() => ({ length: 2 })) : [],
    }),
    ...sample,
  },
  collaborations: {
    query: "collaborations(asOf: $asOf, projection: { via: $via }) { totalCount }",
    expected: (passing, via) => {
      const count = seenBy(passing, via).length;
      return { totalCount: (count * (count - 1)) / 2 };
    },
    only: ["minRank", "types"],
  },
};
