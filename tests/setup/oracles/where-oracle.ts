import type { EntityFilter } from "../../../src/generated/schema.ts";
import { entities, lonely, ties } from "../graphs/filter-graph.ts";
import type { PlainEntity } from "../graphs/plain-graph.ts";
import { facts, fromP, idsOf, type Keeps } from "./via-oracle.ts";

const others = (id: string) =>
  ties.filter(({ rank, from, to }) => rank !== "DEPRECATED" && (from === id || to === id));

/** Each field of EntityFilter alone (and of RelatedFilter), and which entities pass. */
export const whereCases: readonly (readonly [field: string, EntityFilter, Keeps<PlainEntity>])[] = [
  ["ids", { ids: ["aue", "dora", "none"] }, ({ id }) => id === "aue" || id === "dora"],
  ["kinds", { kinds: ["MUNICIPALITY"] }, ({ kind }) => kind === "MUNICIPALITY"],
  [
    "excludeKinds",
    { excludeKinds: ["MUNICIPALITY", "PERSON"] },
    ({ kind }) => kind === "PUBLIC_BODY" || kind === "PROJECT",
  ],
  ["municipalityTypes", { municipalityTypes: ["CITY"] }, () => false],
  ["levels", { levels: ["FEDERAL"] }, () => false],
  ["hasHomepage", { hasHomepage: true }, () => false],
  ["nameStartsWith", { nameStartsWith: "un" }, ({ name }) => name === "Ünal"],
  ["identifierScheme", { identifierScheme: "gnd" }, ({ id }) => id === "celle"],
  ["sourceIds", { sourceIds: ["s2"] }, ({ sources = [] }) => sources.includes("s2")],
  ["and", { and: [{ kinds: ["MUNICIPALITY", "PERSON"] }, { sourceIds: ["s1"] }] }, ({ id }) => id === "aue"],
  [
    "or",
    { or: [{ ids: ["aue"] }, { kinds: ["PERSON"] }] },
    ({ id }) => ["aue", "dora", "lonely"].includes(id),
  ],
  ["not", { not: { kinds: ["MUNICIPALITY"] } }, ({ kind }) => kind !== "MUNICIPALITY"],
  ["related", { related: {} }, ({ id }) => others(id).length > 0],
  [
    "related.via",
    { related: { via: { types: ["FUNDS"] } } },
    ({ id }) => others(id).some(({ type }) => type === "FUNDS"),
  ],
  ["related.entity", { related: { entity: { id: "aue" } } }, ({ id }) => id === "p" || id === "q"],
  ["related.where", { related: { where: { kinds: ["PERSON"] } } }, ({ id }) => id === "p" || id === "q"],
  ["related.atLeast", { related: { atLeast: 3 } }, ({ id }) => others(id).length > 2],
];

/** A place that takes a `where`: its `$where` query and the answer expected for the entities that pass. */
export interface WherePlace {
  readonly query: string;
  readonly expected: (keeps: Keeps<PlainEntity>) => unknown;
  readonly only?: readonly string[];
}

const current = ties.filter(({ rank }) => rank !== "DEPRECATED");
const kept = (keeps: Keeps<PlainEntity>, id: string) =>
  entities.some((entity) => entity.id === id && keeps(entity));
const neighboursOfP = (keeps: Keeps<PlainEntity>) => fromP(current, {}).filter(({ id }) => kept(keeps, id));

/** The places that take a `where`, by name. */
export const wherePlaces: Readonly<Record<string, WherePlace>> = {
  entities: {
    query: "entities(where: $where) { nodes { id } totalCount }",
    expected: (keeps) => {
      const found = [...entities, lonely].filter(keeps);
      const byName = (name: string) => name.replace("Ü", "U");
      const nodes = found
        .toSorted((a, b) => (byName(a.name) < byName(b.name) ? -1 : 1))
        .map(({ id }) => ({ id }));
      return { nodes, totalCount: found.length };
    },
  },
  "relationships.from": {
    query: "relationships(from: $where) { nodes { id } }",
    expected: (keeps) => ({ nodes: idsOf(current.filter(({ from }) => kept(keeps, from))) }),
    only: ["ids", "not", "identifierScheme", "related.via"],
  },
  "stats.to": {
    query: "stats(to: $where) { rows { relationshipCount } }",
    expected: (keeps) => ({
      rows: [{ relationshipCount: facts(current, {}).filter(({ to }) => kept(keeps, to)).length }],
    }),
    only: ["kinds", "related.atLeast"],
  },
  neighbours: {
    query: 'entity(by: { id: "p" }) { neighbours(where: $where) { totalCount } }',
    expected: (keeps) => ({ neighbours: { totalCount: neighboursOfP(keeps).length } }),
    only: ["ids", "nameStartsWith", "sourceIds", "or"],
  },
  neighbourhood: {
    query: 'neighbourhood(of: [{ id: "p" }], where: $where, limit: 2000) { relationships { id } }',
    expected: (keeps) => ({
      relationships: idsOf(neighboursOfP(keeps).map(({ id }) => ({ id: `${id}-p` }))),
    }),
    only: ["and", "related.where"],
  },
  paths: {
    query: 'paths(from: { id: "p" }, to: { id: "q" }, maxHops: 2, where: $where) { paths { length } }',
    expected: (keeps) => ({ paths: neighboursOfP(keeps).map(() => ({ length: 2 })) }),
    only: ["sourceIds", "not"],
  },
  matchPattern: {
    query:
      'matchPattern(pattern: { nodes: [{ variable: "p", ref: { id: "p" } }, { variable: "x", where: $where }], edges: [{ from: "p", to: "x", via: {} }] }) { nodes { bindings { entity { id } } } }',
    expected: (keeps) => ({
      nodes: idsOf(neighboursOfP(keeps)).map((entity) => ({
        bindings: [{ entity: { id: "p" } }, { entity }],
      })),
    }),
    only: ["identifierScheme", "or", "related.via"],
  },
  "collaborations.between": {
    query: "collaborations(projection: { via: {}, between: $where }) { totalCount }",
    expected: (keeps) => {
      const count = neighboursOfP(keeps).length;
      return { totalCount: (count * (count - 1)) / 2 };
    },
    only: ["kinds", "not", "sourceIds"],
  },
  search: {
    query: 'search(text: "e", where: $where) { nodes { id } }',
    expected: (keeps) => ({ nodes: [{ id: "erfurt" }].filter(({ id }) => kept(keeps, id)) }),
    only: ["sourceIds", "nameStartsWith"],
  },
};
