import { isInputObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EntityFilter, RelationshipFilter } from "../../../src/generated/schema.ts";
import { loadSchema } from "../../../src/schema/load-schema.ts";
import { openTestGraph, type TestGraph } from "../../setup/database/test-graph.ts";
import { writeGraph } from "../../setup/database/write-graph.ts";
import type { PlainEntity, PlainRelationship } from "../../setup/graphs/plain-graph.ts";
import { tie } from "../../setup/graphs/tie.ts";

/** Actors, and what the ties of each to both projects say. The ties of `gera` lead from the projects to it. */
const actors: readonly (readonly [actor: PlainEntity, said: Partial<PlainRelationship>])[] = [
  [
    { id: "aue", kind: "MUNICIPALITY", name: "Aue", sources: ["s1"] },
    { type: "FUNDS", role: "Pilot", start: "2010", end: "2012", amount: { value: 50_000n, currency: "EUR" } },
  ],
  [
    { id: "bonn", kind: "MUNICIPALITY", name: "Bonn", sources: ["s2"] },
    { amount: { min: 20_000n, currency: "EUR" } },
  ],
  [
    { id: "celle", kind: "PUBLIC_BODY", name: "Celle" },
    { sources: ["s2"], amount: { value: 90_000n, currency: "USD" } },
  ],
  [
    { id: "dora", kind: "PERSON", name: "Ünal" },
    { type: "MEMBER_OF", statuses: ["INFERRED"], start: "2015", end: "2017" },
  ],
  [{ id: "erfurt", kind: "MUNICIPALITY", name: "Erfurt" }, { modality: "PLAN" }],
  [{ id: "fulda", kind: "MUNICIPALITY", name: "Fulda" }, { rank: "PREFERRED" }],
  [{ id: "gera", kind: "MUNICIPALITY", name: "Gera" }, {}],
  [{ id: "halle", kind: "MUNICIPALITY", name: "Halle" }, { rank: "DEPRECATED" }],
];
const projects: readonly PlainEntity[] = [
  { id: "p", kind: "PROJECT", name: "Plattform" },
  { id: "q", kind: "PROJECT", name: "Quelle" },
];
const entities = [...actors.map(([actor]) => actor), ...projects];
const ties = actors.flatMap(([{ id }, said]) =>
  projects.map((project) =>
    id === "gera"
      ? tie(`${id}-${project.id}`, project.id, id, { sources: ["s1"], ...said })
      : tie(`${id}-${project.id}`, id, project.id, { sources: ["s1"], ...said }),
  ),
);
/** `Lonely` is tied to nothing; `celle` alone has an identifier. */
const lonely: PlainEntity = { id: "lonely", kind: "PERSON", name: "Zoe" };

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph();
  const sources = ["s1", "s2"].map((id) => ({ id, title: id }));
  await writeGraph(graph.database, { entities: [...entities, lonely], relationships: ties, sources });
  await graph.database.write((run) =>
    run({ text: "MATCH (n:Entity {id: 'celle'}) SET n.identifiers = ['gnd:4009634-1']", parameters: {} }),
  );
});

afterAll(() => graph.close());

const fieldsOf = (typeName: string): readonly string[] => {
  const type = loadSchema().schema.getType(typeName);
  return isInputObjectType(type) ? Object.keys(type.getFields()).sort() : [];
};

type Keeps<T> = (candidate: T) => boolean;

/** Each field of RelationshipFilter alone, and which of the ties pass; those that are not DEPRECATED where nothing is asked. */
const viaCases: readonly (readonly [
  keyof RelationshipFilter,
  RelationshipFilter,
  Keeps<PlainRelationship>,
])[] = [
  ["types", { types: ["FUNDS"] }, ({ type }) => type === "FUNDS"],
  ["roles", { roles: ["Pilot", "none"] }, ({ role }) => role === "Pilot"],
  ["during", { during: "2014" }, ({ start }) => start === undefined],
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

/** What the ties that pass come to at each place that takes a `via`; and the query of `$via` that asks for it. */
interface ViaPlace {
  readonly query: string;
  readonly expected: (passing: readonly PlainRelationship[], via: RelationshipFilter) => unknown;
  /** Whether from and to are the stored ends, so that a direction is refused. */
  readonly isStored?: true;
  /** Only these fields are tried: all places take their conditions from one compiler. */
  readonly only?: readonly (keyof RelationshipFilter)[];
}

const idsOf = (found: readonly { readonly id: string }[]) =>
  found.map(({ id }) => ({ id })).sort((a, b) => (a.id < b.id ? -1 : 1));

/** The actors at the other end of the ties of `p`, as seen from it. */
function fromP(passing: readonly PlainRelationship[], { direction = "BOTH" }: RelationshipFilter) {
  return passing.flatMap(({ from, to }) => {
    if (from === "p" && direction !== "IN") return [{ id: to }];
    return to === "p" && direction !== "OUT" ? [{ id: from }] : [];
  });
}

/** The actors that see a tie of theirs so. */
function seenBy(
  passing: readonly PlainRelationship[],
  { direction = "BOTH" }: RelationshipFilter,
): readonly string[] {
  const isSeen = ({ from, to }: PlainRelationship, id: string) =>
    (from === id && direction !== "IN") || (to === id && direction !== "OUT");
  return actors.map(([{ id }]) => id).filter((id) => passing.some((passed) => isSeen(passed, id)));
}

const sample = { only: ["currency", "statuses", "direction"] } as const;
const facts = (passing: readonly PlainRelationship[], { modalities }: RelationshipFilter) =>
  passing.filter(({ modality }) => modalities || modality !== "PLAN");

const viaPlaces: Readonly<Record<string, ViaPlace>> = {
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
    // All that pass between those reached, whatever their direction.
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
      // No actor has one tie in and one out.
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

const viaTests = Object.entries(viaPlaces).flatMap(([place, { only }]) =>
  viaCases.filter(([field]) => !only || only.includes(field)).map(([field]) => [field, place] as const),
);

describe("each field of RelationshipFilter", () => {
  test("has a case", () => {
    expect(viaCases.map(([field]) => field).sort()).toEqual(fieldsOf("RelationshipFilter"));
  });

  test.each(viaTests)("%s alone narrows %s", async (field, place) => {
    const { query, expected, isStored } = viaPlaces[place] as ViaPlace;
    const [, via, keeps] = viaCases.find(([name]) => name === field) as (typeof viaCases)[number];
    const ask = async (asked: RelationshipFilter) => {
      // CERTAIN needs a time, which leaves out by itself what did not hold then.
      const asOf = field === "minCertainty" ? { validAt: "2016" } : null;
      const { data, errors } = await graph.ask(
        `query ($via: RelationshipFilter!, $asOf: AsOf) { it: ${query} }`,
        { via: asked, asOf },
      );
      return errors ? errors.map(({ extensions }) => extensions.code) : data?.it;
    };
    if (field === "direction" && isStored) {
      expect(await ask(via)).toEqual(["BAD_USER_INPUT"]);
      return;
    }
    const held = ties.filter(
      ({ rank, start }) => rank !== "DEPRECATED" && (field !== "minCertainty" || start !== "2010"),
    );
    const [all, some] = [expected(held, {}), expected(held.filter(keeps), via)];
    expect(some).not.toEqual(all);
    expect(await ask({})).toEqual(all);
    expect(await ask(via)).toEqual(some);
  });

  test.each(["relationships", "neighbours", "collaborations"])(
    "a currency that does not exist, and an amount without one, are refused at %s",
    async (place) => {
      const { query } = viaPlaces[place] as ViaPlace;
      const refused = [
        { currency: "ABC" },
        { currency: "" },
        { currency: "eur" },
        { minAmount: "5" },
        { currency: "XXX", minAmount: "5" },
      ];
      for (const via of [{ currency: "EUR" }, ...refused, { currency: "EUR" }]) {
        const { errors } = await graph.ask(
          `query ($via: RelationshipFilter!, $asOf: AsOf) { it: ${query} }`,
          { via },
        );
        expect(errors?.map(({ extensions }) => extensions.code)).toEqual(
          refused.includes(via as never) ? ["BAD_USER_INPUT"] : undefined,
        );
      }
    },
  );

  test("DEPRECATED takes everything in", async () => {
    const query =
      "stats(via: { minRank: DEPRECATED, modalities: [ASSERTED, PLAN] }) { rows { relationshipCount } }";
    expect(await graph.data(`{ ${query} }`)).toEqual({
      stats: { rows: [{ relationshipCount: ties.length }] },
    });
  });

  test("by amount, a list in one currency leaves out what has none", async () => {
    const query = 'relationships(via: { currency: "EUR" }, orderBy: { field: AMOUNT }) { nodes { id } }';
    const ids = ["bonn-p", "bonn-q", "aue-p", "aue-q"].map((id) => ({ id }));
    expect(await graph.data(`{ ${query} }`)).toEqual({ relationships: { nodes: ids } });
  });
});

const others = (id: string) =>
  ties.filter(({ rank, from, to }) => rank !== "DEPRECATED" && (from === id || to === id));

/** Each field of EntityFilter alone (those of RelatedFilter too), and which entities pass. */
const whereCases: readonly (readonly [field: string, EntityFilter, Keeps<PlainEntity>])[] = [
  ["ids", { ids: ["aue", "dora", "none"] }, ({ id }) => id === "aue" || id === "dora"],
  ["kinds", { kinds: ["MUNICIPALITY"] }, ({ kind }) => kind === "MUNICIPALITY"],
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

interface WherePlace {
  readonly query: string;
  readonly expected: (keeps: Keeps<PlainEntity>) => unknown;
  readonly only?: readonly string[];
}

const current = ties.filter(({ rank }) => rank !== "DEPRECATED");
const kept = (keeps: Keeps<PlainEntity>, id: string) =>
  entities.some((entity) => entity.id === id && keeps(entity));
const neighboursOfP = (keeps: Keeps<PlainEntity>) => fromP(current, {}).filter(({ id }) => kept(keeps, id));

const wherePlaces: Readonly<Record<string, WherePlace>> = {
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

const whereTests = Object.entries(wherePlaces).flatMap(([place, { only }]) =>
  whereCases.filter(([field]) => !only || only.includes(field)).map(([field]) => [field, place] as const),
);

describe("each field of EntityFilter", () => {
  test("has a case", () => {
    const related = fieldsOf("RelatedFilter").map((field) => `related.${field}`);
    expect(whereCases.map(([field]) => field).sort()).toEqual(
      [...fieldsOf("EntityFilter"), ...related].sort(),
    );
  });

  test.each(whereTests)("%s alone narrows %s", async (field, place) => {
    const { query, expected } = wherePlaces[place] as WherePlace;
    const [, where, keeps] = whereCases.find(([name]) => name === field) as (typeof whereCases)[number];
    const [all, some] = [expected(() => true), expected(keeps)];
    expect(some).not.toEqual(all);
    const text = `query ($where: EntityFilter) { it: ${query} }`;
    expect(await graph.data(text, { where })).toEqual({ it: some });
    if (field === "ids" || field === "kinds") expect(await graph.data(text, {})).toEqual({ it: all });
  });
});
