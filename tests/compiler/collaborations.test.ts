import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CollaborationInput } from "../../src/generated/schema.ts";
import { listCollaborations } from "../setup/collaboration-oracle.ts";
import { oracleRuns } from "../setup/oracle-runs.ts";
import type { PlainGraph, PlainRelationship } from "../setup/plain-graph.ts";
import { randomAskedTime, randomGraph } from "../setup/random-graph.ts";
import { openTestGraph, type TestGraph } from "../setup/test-graph.ts";
import { writeGraph } from "../setup/write-graph.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph({ nodeBudget: 1_000_000 });
});

afterAll(() => graph.close());

const timeout = 60_000 + oracleRuns * 3_000;
const ids = ["e0", "e1", "e2", "e3", "e4", "e5", "e6"];
const weight = fc.constantFrom("COUNT" as const, "NEWMAN" as const);
const minWeight = fc.constantFrom(0, 0.3333333333, 1, 1.5);

/** Few shapes with many values: the database plans each shape anew. */
const shapes: readonly fc.Arbitrary<CollaborationInput>[] = [
  fc.record({ weight: fc.constant("COUNT"), minWeight: fc.constantFrom(0, 1, 2) }),
  fc.record({ weight: fc.constant("NEWMAN"), minWeight, via: fc.constant({}) }),
  fc
    .record({ during: randomAskedTime, sourceIds: fc.subarray(["s0", "s1", "s2"]) })
    .map(({ during, sourceIds }) => ({
      weight: "NEWMAN",
      via: { during, sourceIds, minRank: "DEPRECATED" },
      between: { not: { kinds: ["PERSON"] } },
    })),
  fc.constantFrom(...ids).map((id) => ({ weight: "NEWMAN", around: { id }, via: {} })),
  fc.record({
    weight: fc.constant("COUNT"),
    via: fc.constant({ direction: "IN" }),
    through: fc.constant(["TOPIC", "PERSON", "CONSORTIUM"]),
    around: fc.constantFrom(...ids).map((id) => ({ id })),
    between: fc.constantFrom("D", "H", "Dü").map((nameStartsWith) => ({ not: { nameStartsWith } })),
    minWeight,
  }),
  fc.record({
    weight,
    via: fc.constant({}),
    between: fc.subarray(ids, { minLength: 3 }).map((list) => ({ ids: list, not: { kinds: ["PERSON"] } })),
  }),
] as readonly fc.Arbitrary<CollaborationInput>[];

/** Ties of few types, and many of them, so that things are shared. */
const plain = randomGraph({
  entities: 8,
  relationships: 50,
  atLeast: 20,
  types: ["PARTICIPATES_IN", "FUNDS", "MEMBER_OF"],
});

const whole = `query Q($projection: CollaborationInput!, $validAt: EDTF) {
  collaborations(projection: $projection, asOf: { validAt: $validAt }, first: 1000) {
    totalCount
    nodes {
      a { id } b { id } weight sharedCount
      shared(first: 100) { entity { id } a { id certainty } b { id certainty } }
      period { start end observedOn ongoing earliestStart latestStart earliestEnd latestEnd }
      sources { totalCount nodes { id } }
    }
  }
}`;

describe("collaborations", () => {
  test.each(shapes.map((shape, index) => ({ shape, index })))(
    "are what a projection by hand gives, with all that ties the two (shape $index)",
    { timeout },
    async ({ shape }) => {
      const questions = fc.record({
        projection: shape,
        validAt: fc.option(randomAskedTime, { nil: undefined }),
      });
      await fc.assert(
        fc.asyncProperty(plain, questions, async (described, { projection, validAt }) => {
          const asked = within(described, projection);
          await writeGraph(graph.database, described);
          const { collaborations } = await graph.data(whole, { projection: asked, validAt });
          const expected = listCollaborations(described, asked, validAt);
          expect(collaborations).toEqual({ totalCount: expected.length, nodes: expected });
        }),
        { numRuns: Math.ceil(oracleRuns / shapes.length), endOnFailure: true },
      );
    },
  );

  test("come in pages that make up the whole, whatever their size", { timeout }, async () => {
    const sizes = fc.integer({ min: 1, max: 4 });
    await fc.assert(
      fc.asyncProperty(plain, weight, sizes, async (described, chosen, first) => {
        await writeGraph(graph.database, described);
        const projection: CollaborationInput = { weight: chosen, via: {} };
        const expected = listCollaborations(described, projection, undefined);
        const pages = await readPages({ projection, first });
        const shown = expected.map(({ a, b, weight: weighed }) => ({ a, b, weight: weighed }));
        expect(pages.flatMap(({ nodes }) => nodes)).toEqual(shown);
        expect(pages).toHaveLength(Math.max(1, Math.ceil(expected.length / first)));
      }),
      { numRuns: Math.ceil(oracleRuns / 4), endOnFailure: true },
    );
  });
});

/** The question, around an actor that is there. */
function within({ entities }: PlainGraph, projection: CollaborationInput): CollaborationInput {
  if (!projection.around?.id) return projection;
  const id = `e${Number(projection.around.id.slice(1)) % entities.length}`;
  return { ...projection, around: { id } };
}

interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly unknown[];
}

async function readPages(variables: Readonly<Record<string, unknown>>): Promise<readonly Page[]> {
  const query = `query Q($projection: CollaborationInput!, $first: Int!, $after: String) {
    collaborations(projection: $projection, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor } nodes { a { id } b { id } weight }
    }
  }`;
  const pages: Page[] = [];
  let after: string | undefined;
  do {
    const answer: { readonly collaborations: Page } = await graph.data(query, { ...variables, after });
    pages.push(answer.collaborations);
    after = answer.collaborations.pageInfo.endCursor;
  } while (pages.at(-1)?.pageInfo.hasNextPage);
  return pages;
}

const tie = (id: string, from: string, to: string, more: object = {}): PlainRelationship => ({
  id,
  type: "PARTICIPATES_IN",
  from,
  to,
  sources: ["s"],
  ...more,
});

/** Three towns in two projects, and a person who shares nothing that counts. */
const towns: PlainGraph = {
  entities: [
    { id: "aachen", kind: "MUNICIPALITY", name: "Aachen" },
    { id: "bonn", kind: "MUNICIPALITY", name: "Bonn" },
    { id: "celle", kind: "MUNICIPALITY", name: "Celle" },
    { id: "dora", kind: "PERSON", name: "Dora" },
    { id: "p1", kind: "PROJECT", name: "Eins" },
    { id: "p2", kind: "PROJECT", name: "Zwei" },
  ],
  relationships: [
    tie("r1", "aachen", "p1", { start: "2014", end: "2016" }),
    tie("r2", "bonn", "p1", { start: "2015-03" }),
    tie("r3", "celle", "p1", { observedOn: "2016-05-01" }),
    tie("r4", "aachen", "p2"),
    tie("r5", "bonn", "p2", { start: "2017", ongoing: true }),
    tie("r6", "bonn", "p2", { type: "FUNDS" }),
    tie("r7", "dora", "p2", { type: "CONCERNS" }),
  ],
  sources: [{ id: "s", title: "Source" }],
};

describe("collaborations of one small graph", () => {
  beforeAll(() => writeGraph(graph.database, towns));

  test("are weighed by Newman, parallel ties counted once", async () => {
    const { collaborations } = await graph.data(`{
      collaborations(projection: { weight: NEWMAN }) { nodes { a { id } b { id } weight sharedCount } }
    }`);
    const row = (a: string, b: string, weight: number, sharedCount: number) => ({
      a: { id: a },
      b: { id: b },
      weight,
      sharedCount,
    });
    expect(collaborations).toEqual({
      nodes: [row("aachen", "bonn", 1.5, 2), row("aachen", "celle", 0.5, 1), row("bonn", "celle", 0.5, 1)],
    });
  });

  test("last from the tie that surely began first to the one that surely held last", async () => {
    const { collaborations } = await graph.data(`{
      collaborations(projection: { around: { id: "bonn" } }) { nodes {
        a { id } b { id }
        period { start end ongoing earliestStart latestStart earliestEnd latestEnd }
      } }
    }`);
    expect(collaborations).toEqual({
      nodes: [
        {
          a: { id: "bonn" },
          b: { id: "aachen" },
          period: {
            start: "2014",
            end: null,
            ongoing: true,
            earliestStart: "2014-01-01",
            latestStart: "2014-12-31",
            earliestEnd: null,
            latestEnd: null,
          },
        },
        {
          a: { id: "bonn" },
          b: { id: "celle" },
          period: {
            start: "2015-03",
            end: null,
            ongoing: false,
            earliestStart: null,
            latestStart: "2015-03-31",
            earliestEnd: "2016-05-01",
            latestEnd: null,
          },
        },
      ],
    });
  });

  test("come with the evidence of every tie, within the default budget and in one statement", async () => {
    const evidence =
      "id role statements { nodes { id locator source { id title } } } sources { nodes { id } }";
    const thrifty = await openTestGraph();
    const { data, errors, statements } = await thrifty.ask(
      `{ collaborations(projection: {}) { totalCount nodes {
        a { id name } b { id name } weight period { start end } sources { nodes { id title } }
        shared { entity { id name } a { ${evidence} } b { ${evidence} } }
      } } }`,
    );
    await thrifty.close();
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(1);
    expect(data).toMatchObject({
      collaborations: {
        totalCount: 3,
        nodes: [
          {
            sources: { nodes: [{ id: "s", title: "Source" }] },
            shared: [
              { entity: { name: "Eins" }, a: [{ id: "r1" }], b: [{ id: "r2" }] },
              {
                entity: { name: "Zwei" },
                a: [{ id: "r4" }],
                b: [{ id: "r5" }, { id: "r6", statements: { nodes: [{ source: { id: "s" } }] } }],
              },
            ],
          },
          {},
          {},
        ],
      },
    });
  });

  test("are none around what is no actor, or through no kinds", async () => {
    const { thing, none } = await graph.data(`{
      thing: collaborations(projection: { around: { id: "p1" } }) { totalCount nodes { weight } }
      none: collaborations(projection: { through: [] }) { totalCount nodes { weight } }
    }`);
    const empty = { totalCount: 0, nodes: [] };
    expect({ thing, none }).toEqual({ thing: empty, none: empty });
  });

  test.each([
    ["an actor that is not there", 'projection: { around: { id: "x" } }', "weight", "NOT_FOUND"],
    ["a page of none", "projection: {}, first: 0", "weight", "BAD_USER_INPUT"],
    ["none of the shared things", "projection: {}", "shared(first: 0) { entity { id } }", "BAD_USER_INPUT"],
    ["a page below a list", "projection: {}", 'sources(after: "x") { totalCount }', "CURSOR_INVALID"],
    [
      "certainty without a time",
      "projection: { via: { minCertainty: CERTAIN } }",
      "weight",
      "BAD_USER_INPUT",
    ],
  ])("refuse %s", async (_, given, selected, code) => {
    const { errors } = await graph.ask(`{ collaborations(${given}) { nodes { ${selected} } } }`);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });

  test("have one statement text for all values", async () => {
    const query = `query Q($id: ID!, $ids: [ID!], $roles: [String!], $minWeight: Float!, $name: String) {
      a: collaborations(projection: { around: { id: $id }, via: { roles: $roles }, minWeight: $minWeight }) { nodes { weight } }
      b: collaborations(projection: { between: { ids: $ids }, weight: NEWMAN }) { nodes { weight } }
      c: collaborations(projection: { between: { nameStartsWith: $name } }) { nodes { weight } }
    }`;
    const hostile = "`) MATCH (n) DETACH DELETE n //";
    /** Asked twice: at rest, and as while an import is writing. */
    const texts = async (variables: Readonly<Record<string, unknown>>) =>
      [await graph.ask(query, variables), await graph.ask(query, variables)]
        .flatMap(({ statements }) => statements.map(({ text }) => text))
        .sort();
    const plain = await texts({ id: "bonn", ids: ["a"], roles: ["a"], minWeight: 1, name: "a" });
    const other = await texts({
      id: "p1",
      ids: [hostile],
      roles: [hostile],
      minWeight: 0.5,
      name: `a${hostile}`,
    });
    expect(new Set(plain).size).toBe(6);
    expect(other).toEqual(plain);
  });
});

/** One event with many participants, each tied to it by two relationships. */
async function writeGathering(participants: number): Promise<void> {
  await writeGraph(graph.database, {
    entities: [{ id: "event", kind: "EVENT", name: "Messe" }],
    relationships: [],
    sources: [],
  });
  const text = `MATCH (e:Entity {id: 'event'}) UNWIND range(1, $participants) AS i
    CREATE (p:Entity:Actor:Person {id: 'p' + i, kind: 'PERSON', name: 'P', sortName: 'p', knownFrom: 1})
    CREATE (p)-[:PARTICIPATES_IN {id: 'r' + i, knownFrom: 1, evidence: ['SAN:s']}]->(e)
    CREATE (p)-[:FUNDS {id: 'f' + i, knownFrom: 1, evidence: ['SAN:s']}]->(e)`;
  await graph.database.write((run) => run({ text, parameters: { participants } }));
}

describe("collaborations of a large gathering", () => {
  test("are refused beyond five million pairs of ties, with the ways out, which then answer", async () => {
    await writeGathering(3_200);
    const query = (projection: string) =>
      `{ collaborations(projection: ${projection}, first: 1) { totalCount nodes { a { id } b { id } weight } } }`;
    const refused = await graph.ask(query("{}"));
    expect(refused.data).toBeNull();
    expect(refused.errors?.[0]?.message).toMatch(/5,118,400 pairs.*"through".*"between".*"around".*export/);
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: "RESULT_TOO_LARGE", limit: 5_000_000 });
    expect(refused.statements).toHaveLength(1);
    const node = (a: string, b: string, weight: number) => ({ a: { id: a }, b: { id: b }, weight });
    const answers = await Promise.all(
      [
        '{ around: { id: "p7" }, weight: NEWMAN }',
        '{ between: { ids: ["p1", "p2", "p3"] } }',
        "{ through: [PROGRAMME] }",
        '{ between: { related: { entity: { id: "p5" } } } }',
      ].map(
        async (projection) =>
          (await graph.data<{ collaborations: unknown }>(query(projection))).collaborations,
      ),
    );
    expect(answers).toEqual([
      { totalCount: 3_199, nodes: [node("p7", "p1", 0.0003125977)] },
      { totalCount: 3, nodes: [node("p1", "p2", 1)] },
      { totalCount: 0, nodes: [] },
      { totalCount: 0, nodes: [] },
    ]);
  }, 120_000);
});

/** Actors that all share one event, and some of them projects: more pairs than a statement projects. */
const many: PlainGraph = {
  entities: [
    { id: "event", kind: "EVENT", name: "Messe" },
    ...Array.from({ length: 20 }, (_, index) => ({
      id: `t${index}`,
      kind: "PROJECT" as const,
      name: `Projekt ${index}`,
    })),
    ...Array.from({ length: 480 }, (_, index) => ({
      id: `p${index}`,
      kind: index % 2 ? ("PERSON" as const) : ("INSTITUTE" as const),
      name: `P ${index}`,
    })),
  ],
  relationships: Array.from({ length: 480 }, (_, index) => [
    tie(`r${index}`, `p${index}`, "event", { start: index % 3 ? "2014" : "2018", end: "2019" }),
    ...(index % 7 === 0 ? [tie(`s${index}`, `p${index}`, `t${index % 20}`)] : []),
    ...(index % 9 === 0 ? [tie(`u${index}`, `p${index}`, `t${(index * index) % 20}`)] : []),
  ]).flat(),
  sources: [{ id: "s", title: "Source" }],
};

/** All pairs of that graph, by hand. */
function pairsOf(weighed: "COUNT" | "NEWMAN") {
  const members = new Map<string, Set<string>>();
  for (const { from, to } of many.relationships) members.set(to, (members.get(to) ?? new Set()).add(from));
  const found = new Map<string, { a: string; b: string; sharedCount: number; weight: number }>();
  for (const all of members.values()) {
    const kept = [...all].sort();
    for (const [index, a] of kept.entries())
      for (const b of kept.slice(index + 1)) {
        const pair = found.get(`${a} ${b}`) ?? { a, b, sharedCount: 0, weight: 0 };
        pair.sharedCount++;
        pair.weight += weighed === "COUNT" ? 1 : 1 / (all.size - 1);
        found.set(`${a} ${b}`, pair);
      }
  }
  const byTexts = (x: string, y: string) => (x < y ? -1 : Number(x > y));
  return [...found.values()]
    .map((pair) => ({ ...pair, weight: Math.round(pair.weight * 1e10) / 1e10 }))
    .sort((x, y) => y.weight - x.weight || byTexts(x.a, y.a) || byTexts(x.b, y.b))
    .map(({ a, b, ...rest }) => ({ a: { id: a }, b: { id: b }, ...rest }));
}

describe("collaborations of a graph with more than a hundred thousand pairs of ties", () => {
  const query = `query Q($projection: CollaborationInput!, $first: Int!, $after: String) {
    collaborations(projection: $projection, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { a { id } b { id } sharedCount weight }
    }
  }`;
  type Answer = Page & { readonly totalCount: number };
  const ask = (asker: TestGraph, variables: Readonly<Record<string, unknown>>) =>
    asker.ask(query, { first: 1000, ...variables });
  const shown = ({ data, errors }: Awaited<ReturnType<typeof ask>>) => {
    expect(errors).toBeUndefined();
    return (data as { collaborations: Answer }).collaborations;
  };

  beforeAll(() => writeGraph(graph.database, many));

  test.each([
    { weight: "COUNT" as const, between: null },
    { weight: "NEWMAN" as const, between: { nameStartsWith: "P" } },
  ])("are what counting by hand gives, weighed by $weight", async ({ weight: weighed, between }) => {
    const asker = await openTestGraph();
    const projection = { weight: weighed, between };
    const expected = pairsOf(weighed);
    const first = await ask(asker, { projection });
    const pages = [shown(first)];
    expect(first.statements).toHaveLength(2);
    for (let page = 1; page < 3; page++) {
      const next = await ask(asker, { projection, after: pages.at(-1)?.pageInfo.endCursor });
      expect(next.statements).toHaveLength(1);
      pages.push(shown(next));
    }
    expect(pages.flatMap(({ nodes }) => nodes)).toEqual(expected.slice(0, 3000));
    expect(pages.map(({ totalCount }) => totalCount)).toEqual([1, 1, 1].map(() => expected.length));
    const heavy = await ask(asker, { projection: { ...projection, minWeight: 1.05 } });
    expect(heavy.statements).toHaveLength(1);
    const kept = expected.filter(({ weight: found }) => found >= 1.05);
    expect(shown(heavy)).toEqual({
      totalCount: kept.length,
      pageInfo: expect.objectContaining({ hasNextPage: kept.length > 1000 }),
      nodes: kept.slice(0, 1000),
    });
    await asker.close();
  });

  test("are projected once for all who ask at the same time", async () => {
    const asker = await openTestGraph();
    let sent = 0;
    const stop = asker.database.onStatement(({ text }) => {
      if (text.includes("UNWIND")) sent++;
    });
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => ask(asker, { projection: { weight: "NEWMAN" }, first: 3 })),
    );
    stop();
    expect(sent).toBe(5);
    const expected = pairsOf("NEWMAN");
    for (const answer of answers) expect(shown(answer).nodes).toEqual(expected.slice(0, 3));
    await asker.close();
  });

  test("are projected anew for other times", async () => {
    const asker = await openTestGraph();
    const timed = `query Q($validAt: EDTF, $projection: CollaborationInput!) {
      collaborations(projection: $projection, asOf: { validAt: $validAt }, first: 1) { totalCount }
    }`;
    const count = async (validAt: string | null, projection = {}) => {
      const { data, errors, statements } = await asker.ask(timed, { validAt, projection });
      expect(errors).toBeUndefined();
      const { totalCount } = (data as { collaborations: { totalCount: number } }).collaborations;
      return [totalCount, statements.length];
    };
    const all = (480 * 479) / 2;
    expect(await count(null)).toEqual([all, 2]);
    expect(await count("2018")).toEqual([all, 2]);
    const [early, statements] = await count("2016");
    expect(statements).toBe(2);
    expect(early).toBeLessThan(all);
    expect(await count("2018")).toEqual([all, 1]);
    expect(await count("2016")).toEqual([early, 1]);
    await asker.close();
  });
});
